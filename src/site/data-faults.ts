/** Faults in the YAML files of content: pages and words they name that do not exist. Pure, as content-faults. */
import type { ContentText, Fault, Known } from './content-faults.ts';

/** Fields that name something, and the set it must be in. */
const fields: [RegExp, 'terms' | 'pages' | 'roles', string][] = [
  [/^[ -]*notToBeConfusedWith:(.*)$/, 'terms', 'term'],
  [/^[ -]*see:(.*)$/, 'pages', 'page'],
  [/^[ -]*page:(.*)$/, 'pages', 'page'],
  [/^[ -]*role:(.*)$/, 'roles', 'role'],
  [/^ +- ([a-z]+\/[a-z0-9-]+)$/, 'pages', 'page'],
];

export function findDataFaults({ path, text }: ContentText, known: Known): Fault[] {
  return text.split('\n').flatMap((line, index) =>
    fields.flatMap(([pattern, set, word]) => {
      const ids = (pattern.exec(line)?.[1] ?? '').match(/[a-z0-9][a-z0-9/-]*/g) ?? [];
      return ids
        .filter((id) => !known[set].has(id))
        .map((id) => ({ path, line: index + 1, message: `unknown ${word} "${id}"` }));
    }),
  );
}
