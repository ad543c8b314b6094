/** Shows what a file holds before anything is written, then takes it in as a list of the person's own. */
import { useMemo } from 'react';
import { fromChecklistCsv } from '#domain/sections/checklists/checklist-csv.ts';
import { fromDeonYaml } from '#domain/sections/checklists/deon-yaml.ts';
import {
  addImportedList,
  type ImportResult,
  MAX_CHARACTERS,
  refused,
} from '#domain/sections/checklists/imported-list.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import plain from '#ui/plain-table.module.css';
import { focusRecord } from '#ui/RecordList.tsx';
import type { ChosenText } from '#ui/read-file.ts';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import styles from './sheet.module.css';

interface ImportChecklistProps {
  name: string;
  file: ChosenText;
  onClose(): void;
}

const SHOWN = 30;

export function ImportChecklist({ name, file, onClose }: ImportChecklistProps) {
  const result = useMemo(() => read(name, file), [name, file]);
  if (result.kind === 'refused') {
    return (
      <Dialog
        title="This file cannot be imported"
        isOpen
        onClose={onClose}
        actions={<Button onClick={onClose}>Close</Button>}
      >
        <p>{result.reason}</p>
        <p>Nothing was changed.</p>
      </Dialog>
    );
  }
  const { list, problems } = result;
  const take = () => {
    let id = '';
    projectStore.change(`Import the checklist “${list.title}”`, (project) => {
      const added = addImportedList(
        project,
        list,
        name,
        (prefix) => projectStore.newId(prefix),
        projectStore.now,
      );
      id = added.id;
      return added.project;
    });
    announce(`Imported “${list.title}” with ${list.items.length} items. Undo takes it out again.`);
    onClose();
    focusRecord(id);
  };
  return (
    <Dialog
      title={`Import “${list.title}”?`}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button weight="main" onClick={take}>
            Import {list.items.length} {list.items.length === 1 ? 'item' : 'items'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p>
        It becomes a list of your own beside what is there. Answers in the file, if any, are not taken over.
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <ScrollRegion label="Items of the file">
        <table className={`${plain.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">Section</th>
              <th scope="col">Item</th>
              <th scope="col">Question</th>
            </tr>
          </thead>
          <tbody>
            {list.items.slice(0, SHOWN).map((item, index) => (
              <tr key={`${item.number ?? index} ${item.title}`}>
                <td>{item.section}</td>
                <th scope="row">
                  {item.number} {item.title}
                </th>
                <td>{item.question}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {list.items.length > SHOWN && <p>… and {list.items.length - SHOWN} more.</p>}
    </Dialog>
  );
}

function read(name: string, file: ChosenText): ImportResult {
  if ('refusal' in file) return refused(file.refusal);
  const { text } = file;
  if (text.length > MAX_CHARACTERS)
    return refused('The file is larger than a million characters; checklists are far smaller.');
  if (text.trim() === '') return refused('The file is empty.');
  if (text.includes('\u0000')) return refused('The file is not UTF-8 text. Save it again as UTF-8.');
  if (text.trimStart().startsWith('<')) return refused('The file holds a web page (HTML), not a checklist.');
  const title = name.replace(/\.[^.]+$/, '');
  return /\.csv$/i.test(name) ? fromChecklistCsv(text, title) : fromDeonYaml(text);
}
