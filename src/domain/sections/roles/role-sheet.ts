/** One role on a page, to hand to whoever holds it: every row in which it has a letter, and who decides and does. */
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Brief } from '#domain/project/brief.ts';
import { wordsOf } from '#domain/project/display.ts';
import { lettersInWords } from './letters.ts';
import { matrixOf } from './matrix.ts';
import { activities } from './matrix-model.ts';
import { roles } from './model.ts';
import { rowsOfRole } from './views.ts';

/** @param role id of a role of the project */
export function roleSheet(project: ProjectDocument, role: string): Brief {
  const matrix = matrixOf(project);
  const words = wordsOf(project);
  const name = matrix.roles.find(({ id }) => id === role)?.name ?? role;
  const held = words.value(roles.fields.holders, recordOf(project, roles.name, role)?.holders);
  const { output, due } = activities.fields;
  const rows = rowsOfRole(matrix, role).map(({ activity, phaseName, letters }) => {
    const record = recordOf(project, activities.name, activity.id) ?? {};
    return [
      activity.name,
      phaseName,
      lettersInWords(matrix.letterSet, letters),
      words.value(output, record.output),
      words.value(due, record.due),
    ];
  });
  return {
    title: `${name}: part in the project`,
    subtitle: `${project.title || 'Project without a title'}, revision ${project.rev}. Held by ${held || 'nobody yet'}.`,
    parts: [
      {
        heading: `${rows.length} of ${matrix.activities.length} activities`,
        table: { head: ['Activity', 'Phase', `${name} is`, 'Output', 'Due'], rows },
        empty: `${name} holds no letter in any row.`,
      },
    ],
  };
}
