/** Faults in the YAML files of content: pages and words they name that do not exist. Pure, as content-faults. */
import type { ContentText, Fault, Known } from './content-faults.ts';

/** Fields that name something, and the set it must be in. */
const fields: [RegExp, 'terms' | 'pages' | 'roles' | 'sources', string][] = [
  [/^[ -]*notToBeConfusedWith:(.*)$/, 'terms', 'term'],
  [/^[ -]*see:(.*)$/, 'pages', 'page'],
  [/^[ -]*page:(.*)$/, 'pages', 'page'],
  [/^[ -]*role:(.*)$/, 'roles', 'role'],
  [/^[ -]*roles:(.*)$/, 'roles', 'role'],
  [/^guide:(.*)$/, 'pages', 'page'],
  [/^[ -]*source:(.*)$/, 'sources', 'source'],
  [/^ +- ([a-z]+\/[a-z0-9-]+)$/, 'pages', 'page'],
];

/** Stands in place of a source where an item is our own view. */
const JUDGEMENT = 'judgement';

export function findDataFaults({ path, text }: ContentText, known: Known): Fault[] {
  return text.split('\n').flatMap((line, index) =>
    fields.flatMap(([pattern, set, word]) => {
      const ids = (pattern.exec(line)?.[1] ?? '').match(/[a-z0-9][a-z0-9/-]*/g) ?? [];
      return ids
        .filter((id) => !known[set].has(id) && !(set === 'sources' && id === JUDGEMENT))
        .map((id) => ({ path, line: index + 1, message: `unknown ${word} "${id}"` }));
    }),
  );
}
