/** The roles section as Markdown: who is in the project, who holds which role, and the matrix phase by phase. */
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { markdownTable } from '#domain/text/markdown.ts';
import { LETTER_SETS, sortLetters } from './letters.ts';
import { lettersAt, type Matrix, matrixOf, rowsByPhase } from './matrix.ts';
import { activities } from './matrix-model.ts';
import { people, roles } from './model.ts';

const OPEN = 'not yet decided';

export function rolesMarkdown(project: ProjectDocument, words: Words): string {
  const parts = [peopleTable(project, words), roleTable(project, words), matrixTables(project, words)].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : ['## Roles', ...parts].join('\n\n');
}

function peopleTable(project: ProjectDocument, words: Words): string {
  const { name, tz, start, end } = people.fields;
  const matrix = matrixOf(project);
  const rows = orderedIds(project, people.name).map((id) => {
    const record = recordOf(project, people.name, id) ?? {};
    const held = matrix.roles.filter(({ holders }) => holders.includes(id)).map((role) => role.name);
    const hours = [words.value(start, record.start), words.value(end, record.end)].filter(Boolean).join('–');
    return [
      words.value(name, record.name) || OPEN,
      held.join(', ') || OPEN,
      words.value(tz, record.tz),
      hours,
    ];
  });
  const table = markdownTable(['Person', 'Roles', 'Time zone', 'Working hours'], rows);
  return table === '' ? '' : `### People\n\n${table}`;
}

function roleTable(project: ProjectDocument, words: Words): string {
  const { kind, holders, allocation } = roles.fields;
  const rows = matrixOf(project).roles.map(({ id, name }) => {
    const record = recordOf(project, roles.name, id) ?? {};
    return [
      name,
      words.value(kind, record.kind),
      words.value(holders, record.holders) || OPEN,
      words.value(allocation, record.allocation),
    ];
  });
  const table = markdownTable(['Role', 'Kind', 'Held by', 'Share of working time'], rows);
  return table === '' ? '' : `### Who holds which role\n\n${table}`;
}

/** One line that says what the letters mean. */
export function legend(matrix: Pick<Matrix, 'letterSet'>): string {
  return LETTER_SETS[matrix.letterSet]
    .map(({ letter, word, means }) => `${letter} ${word.toLowerCase()}: ${means}`)
    .join('; ');
}

function matrixTables(project: ProjectDocument, words: Words): string {
  const matrix = matrixOf(project);
  if (matrix.activities.length === 0) return '';
  const { output, due } = activities.fields;
  const tables = rowsByPhase(matrix).map((group) => {
    const rows = group.activities.map(({ id, name }) => {
      const record = recordOf(project, activities.name, id) ?? {};
      const cells = matrix.roles.map((role) => sortLetters(lettersAt(matrix, id, role.id)).join(', '));
      return [name, ...cells, words.value(output, record.output), words.value(due, record.due)];
    });
    const head = ['Activity', ...matrix.roles.map(({ name }) => name), 'Output', 'Due'];
    return `**${group.name}**\n\n${markdownTable(head, rows)}`;
  });
  return ['### Matrix', `${legend(matrix)}.`, ...tables].join('\n\n');
}
