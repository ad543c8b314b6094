/** One session taken away: as Markdown, its actions as a table and as dates of a calendar, on paper. */
import type { RefObject } from 'react';
import { collectionOf, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { sessionActions, sessions } from '#domain/sections/sessions/model.ts';
import { actionsOf, sessionWords } from '#domain/sections/sessions/outcome.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { printPart } from '#ui/print-part.ts';
import { copyText, saveFile } from '#ui/save-file.ts';
import styles from './sessions.module.css';

/** The open project as if this were its only session. */
function alone(id: string): ProjectDocument {
  const project = $project.get();
  const only = (name: string, ids: readonly string[]) => ({
    [name]: Object.fromEntries(
      Object.entries(collectionOf(project, name)).filter(([each]) => ids.includes(each)),
    ),
  });
  return { ...project, ...only(sessions.name, [id]), ...only(sessionActions.name, actionsOf(project, id)) };
}

async function markdown(id: string): Promise<string> {
  const { projectMarkdown } = await import('#domain/project/export-markdown.ts');
  return projectMarkdown(alone(id), ['sessions']);
}

async function copy(id: string): Promise<void> {
  if (await copyText(await markdown(id))) announce('The summary was copied as Markdown.');
  else projectStore.notify('warning', 'The browser did not allow copying. Save it as Markdown instead.');
}

function save(id: string, ending: string, type: string, text: string): void {
  const words = sessionWords(recordOf($project.get(), sessions.name, id) ?? {});
  saveFile(fileName(words, ending), text, type);
  announce('The file was saved to your downloads.');
}

async function saveTable(id: string): Promise<void> {
  const { collectionCsv } = await import('#domain/project/export-csv.ts');
  // The byte order mark tells spreadsheet programs that the text is UTF-8.
  save(id, '.csv', 'text/csv', `\uFEFF${collectionCsv(alone(id), sessionActions)}`);
}

async function saveDates(id: string): Promise<void> {
  const { planCalendar } = await import('#domain/project/plan-dates.ts');
  save(id, '.ics', 'text/calendar', planCalendar(alone(id), [sessionActions.name]));
}

export function RecordExports({ id, sheet }: { id: string; sheet: RefObject<HTMLElement | null> }) {
  return (
    <p className={styles.actions} data-print="no">
      <Button onClick={() => void copy(id)}>Copy the summary as Markdown</Button>
      <Button onClick={() => void markdown(id).then((text) => save(id, '.md', 'text/markdown', text))}>
        Save it as Markdown
      </Button>
      <Button onClick={() => void saveTable(id)}>Save the actions as CSV</Button>
      <Button onClick={() => void saveDates(id)}>Save their days as a calendar file (ICS)</Button>
      <Button onClick={() => sheet.current && printPart(sheet.current)}>Print the summary</Button>
    </p>
  );
}
