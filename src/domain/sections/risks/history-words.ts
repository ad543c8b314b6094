/** The history of a risk in words. */
import { isMissing } from '#domain/project/values.ts';

/** One entry of a history as a sentence. */
export function historySentence(entry: Record<string, unknown>): string {
  const text = (key: string) => (isMissing(entry[key]) ? '' : String(entry[key]));
  const day = text('at').slice(0, 10);
  const change = text('from') === '' ? text('to') : `${text('from')} → ${text('to') || 'not yet decided'}`;
  const why = text('why') === '' ? '' : ` (${text('why')})`;
  return `${day}, ${text('field').toLowerCase()}: ${change}${why}`;
}
