/** How the sheet of a talk is called: by its day, and by whose it is. */
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { personName, textOf } from '#domain/sections/checkin/entries.ts';

export function sheetTitle(words: string, collection: string) {
  return (project: ProjectDocument, id: string): string => {
    const record = recordOf(project, collection, id);
    const person = textOf(record?.person);
    const whose = person === '' ? '' : ` of ${personName(project, person)}`;
    return `${words}${whose}, ${textOf(record?.on) || 'no day yet'}`;
  };
}
