/** The history of a risk in words. */
import { isMissing } from '#domain/project/values.ts';

/** Where a risk came from, for a reader: an entry of the library goes by a key that only the program knows. */
export function sourceWords(source: string): string {
  return source.startsWith('library: ') ? 'the library of risks' : source;
}

/** One entry of a history as a sentence. */
export function historySentence(entry: Record<string, unknown>): string {
  const text = (key: string) => (isMissing(entry[key]) ? '' : String(entry[key]));
  const day = text('at').slice(0, 10);
  const came = sourceWords(text('to'));
  const first = came === text('to') ? came : `from ${came}`;
  const change = text('from') === '' ? first : `${text('from')} → ${text('to') || 'not yet decided'}`;
  const why = text('why') === '' ? '' : ` (${text('why')})`;
  return `${day}, ${text('field').toLowerCase()}: ${change}${why}`;
}
