/** The matrix as CSV: wide for people, long for programs. Both can be pasted back in. */
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { csvTable } from '#domain/text/csv.ts';
import { letterWord, sortLetters } from './letters.ts';
import { lettersAt, matrixOf, rowsByPhase } from './matrix.ts';
import { activities } from './matrix-model.ts';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** One line per activity, one column per role; several letters with a slash between them, as in `A/R`. */
export function matrixWideCsv(project: ProjectDocument): string {
  const matrix = matrixOf(project);
  const fields = ['Phase', 'Activity', 'Output', 'Due', ...matrix.roles.map(({ name }) => name)];
  const data = rowsByPhase(matrix).flatMap((group) =>
    group.activities.map(({ id, name }) => {
      const record = recordOf(project, activities.name, id) ?? {};
      const letters = matrix.roles.map((role) => sortLetters(lettersAt(matrix, id, role.id)).join('/'));
      return [group.name, name, textOf(record.output), textOf(record.due), ...letters];
    }),
  );
  return csvTable(fields, data);
}

/** One line per activity, role and letter. */
export function matrixLongCsv(project: ProjectDocument): string {
  const matrix = matrixOf(project);
  const fields = ['Phase', 'Activity', 'Role', 'Letter', 'Word', 'Activity id', 'Role id'];
  const data = rowsByPhase(matrix).flatMap((group) =>
    group.activities.flatMap(({ id, name }) =>
      matrix.roles.flatMap((role) =>
        sortLetters(lettersAt(matrix, id, role.id)).map((letter) => [
          group.name,
          name,
          role.name,
          letter,
          letterWord(matrix.letterSet, letter),
          id,
          role.id,
        ]),
      ),
    ),
  );
  return csvTable(fields, data);
}
