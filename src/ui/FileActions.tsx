/** Files, copies and print: everything that takes the project out of the browser or brings one in. */
import { lazy, useRef, useState } from 'react';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { writeProject } from '#domain/document/write.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { LatePart } from './LatePart.tsx';
import styles from './planner-frame.module.css';
import { type ChosenText, readChosen } from './read-file.ts';
import { markdownOf, saveMarkdown, saveTable } from './save-exports.ts';
import { copyText, saveFile } from './save-file.ts';

const LARGEST_FILE = 12 * 1024 * 1024;
const EXAMPLE = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}cases/storm-outage/project.json`;

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }));

const CsvDialog = lazy(async () => ({ default: (await import('./CsvDialog.tsx')).CsvDialog }));

interface FileActionsProps {
  planner: string;
  tables: readonly CollectionDefinition[];
  /** The project is open: before that, there is nothing to save, and nobody hears a press. */
  isReady: boolean;
}

interface Incoming {
  name: string;
  read: ChosenText;
}

export function FileActions({ planner, tables, isReady }: FileActionsProps) {
  const picker = useRef<HTMLInputElement>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  const csvPicker = useRef<HTMLInputElement>(null);
  const [incoming, setIncoming] = useState<Incoming>();
  const [table, setTable] = useState<Incoming>();
  const done = (words: string) => {
    announce(words);
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
  };

  async function choose(file: File | undefined, take: (incoming: Incoming) => void): Promise<void> {
    if (file) take({ name: file.name, read: await readChosen(file, LARGEST_FILE) });
  }

  return (
    <fieldset className={styles.files} data-files disabled={!isReady} role="presentation">
      <Button onClick={() => saveProjectFile()}>Save to file</Button>
      <details
        ref={menu}
        className={styles.menu}
        onKeyDown={(event) => event.key === 'Escape' && done('')}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget) && event.relatedTarget)
            menu.current?.removeAttribute('open');
        }}
      >
        <summary>More</summary>
        <div className={styles.menuList}>
          <Button weight="quiet" onClick={() => picker.current?.click()}>
            Open a project file …
          </Button>
          <Button weight="quiet" onClick={() => void loadExample(setIncoming).then(done)}>
            Load the example
          </Button>
          <Button weight="quiet" onClick={() => void copyMarkdown(planner).then(done)}>
            Copy as Markdown
          </Button>
          <Button weight="quiet" onClick={() => void saveMarkdown(planner).then(done)}>
            Save as Markdown
          </Button>
          {tables.map((table) => (
            <Button key={table.name} weight="quiet" onClick={() => void saveTable(table).then(done)}>
              Save {table.plural} as CSV
            </Button>
          ))}
          {tables.length > 0 && (
            <Button weight="quiet" onClick={() => csvPicker.current?.click()}>
              Bring in a table (CSV) …
            </Button>
          )}
          <Button weight="quiet" onClick={() => window.print()}>
            Print
          </Button>
        </div>
      </details>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Project file"
        data-open-file
        onChange={(event) => {
          void choose(event.target.files?.[0], setIncoming);
          event.target.value = '';
        }}
      />
      <input
        ref={csvPicker}
        type="file"
        accept=".csv,text/csv"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Table as CSV"
        data-open-csv
        onChange={(event) => {
          void choose(event.target.files?.[0], setTable);
          event.target.value = '';
        }}
      />
      {table && (
        <LatePart>
          <CsvDialog {...table} tables={tables} onClose={() => setTable(undefined)} />
        </LatePart>
      )}
      {incoming && (
        <LatePart>
          <ImportDialog {...incoming} onClose={() => setIncoming(undefined)} />
        </LatePart>
      )}
    </fieldset>
  );
}

/** Saves the open project to the person's downloads, and remembers that it was. */
export function saveProjectFile(): void {
  const project = $project.get();
  saveFile(fileName(project.title, '.baseline.json'), writeProject(project), 'application/json');
  void import('#stores/browser-projects.ts').then(({ fileReminder }) => fileReminder.noteSaved(project));
  announce('The project file was saved to your downloads.');
}

async function loadExample(open: (incoming: Incoming) => void): Promise<string> {
  try {
    const response = await fetch(EXAMPLE);
    if (!response.ok) throw new Error(String(response.status));
    open({ name: 'the storm outage example', read: { text: await response.text() } });
    return '';
  } catch {
    projectStore.notify('warning', 'The example could not be loaded. Check the connection and try again.');
    return '';
  }
}

async function copyMarkdown(planner: string): Promise<string> {
  const copied = await copyText(await markdownOf(planner));
  if (copied) return 'Copied as Markdown.';
  projectStore.notify('warning', 'The browser did not allow copying. Use “Save as Markdown” instead.');
  return '';
}
