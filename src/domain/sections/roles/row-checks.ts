/** What is wrong with a row, short enough to stand beside it: “no A, no R”. */
import type { ProjectDocument } from '#domain/document/project.ts';
import type { RaciFinding } from './check-raci.ts';
import { lettersAt, type Matrix, matrixChecks, matrixOf } from './matrix.ts';
import { DOER } from './matrix-edits.ts';

/** By activity; rows without a finding are left out. */
export function rowChecks(project: ProjectDocument): ReadonlyMap<string, string> {
  const matrix = matrixOf(project);
  const words = new Map<string, string[]>();
  for (const finding of matrixChecks(project)) {
    const { activity } = finding;
    if (activity === undefined) continue;
    const said = words.get(activity) ?? [];
    const short = shortWords(matrix, finding);
    if (!said.includes(short)) words.set(activity, [...said, short]);
  }
  return new Map([...words].map(([activity, said]) => [activity, said.join(', ')]));
}

function shortWords(matrix: Matrix, { rule, activity = '', severity }: RaciFinding): string {
  const doer = DOER[matrix.letterSet];
  const count = (letter: string) =>
    matrix.roles.filter(({ id }) => lettersAt(matrix, activity, id).includes(letter)).length;
  switch (rule) {
    case 'no-accountable':
      return 'no A';
    case 'several-accountable':
      return `${count('A')} A${count(doer) === 0 ? `, no ${doer}` : ''}`;
    case 'no-responsible':
      return `no ${doer}`;
    case 'many-responsible':
      return `${count(doer)} ${doer}`;
    case 'everyone-consulted':
      return 'all C';
    case 'consulted-and-informed':
      return 'C with I';
    case 'responsible-and-consulted':
      return `${doer} with C`;
    case 'unknown-letter':
      return 'unknown letter';
    case 'unknown-role':
      return 'letters of a lost role';
    default:
      return severity;
  }
}
