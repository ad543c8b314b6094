/** What one sheet can be taken away as. The formats are loaded when they are asked for. */
import type { Sheet } from '#domain/sections/checklists/check-records.ts';
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { copyText, saveFile } from '#ui/save-file.ts';
import styles from './sheet.module.css';

export function SheetFiles({ list, place }: { list: Checklist; place: Sheet }) {
  const name = (ending: string) => fileName(`${$project.get().title} ${list.title}`, ending);
  const save = (text: string, ending: string, type: string) => {
    saveFile(name(ending), text, type);
    announce(`${name(ending)} was saved to your downloads.`);
  };
  return (
    <div className={styles.files} data-print="no" data-pagefind-ignore>
      <Button onClick={() => void markdownOf(list, place).then(copy)}>Copy this sheet as Markdown</Button>
      <Button onClick={() => void markdownOf(list, place).then((text) => save(text, '.md', 'text/markdown'))}>
        Save as Markdown
      </Button>
      <Button
        onClick={() => void csvOf(list, place).then((text) => save(`\uFEFF${text}`, '.csv', 'text/csv'))}
      >
        Save as CSV
      </Button>
      <Button onClick={() => void htmlOf(list, place).then((text) => save(text, '.html', 'text/html'))}>
        Save as HTML
      </Button>
      <Button onClick={() => void deonOf(list).then((text) => save(text, '.yml', 'application/yaml'))}>
        Save the questions as deon YAML
      </Button>
      <Button onClick={() => window.print()}>Print what is shown</Button>
    </div>
  );
}

async function copy(text: string): Promise<void> {
  if (await copyText(text)) announce('Copied as Markdown.');
  else projectStore.notify('warning', 'The browser did not allow copying. Use “Save as Markdown” instead.');
}

async function markdownOf(list: Checklist, place: Sheet): Promise<string> {
  const [{ sheetMarkdown }, { wordsOf }] = await exporters();
  return sheetMarkdown($project.get(), list, place, wordsOf($project.get()));
}

async function csvOf(list: Checklist, place: Sheet): Promise<string> {
  const [{ sheetCsv }, { wordsOf }] = await exporters();
  return sheetCsv($project.get(), list, place, wordsOf($project.get()));
}

/** Word processors open it too. */
async function htmlOf(list: Checklist, place: Sheet): Promise<string> {
  const [{ sheetBrief }, { briefHtml }, { wordsOf }] = await Promise.all([
    import('#domain/sections/checklists/sheet-brief.ts'),
    import('#domain/project/brief-html.ts'),
    import('#domain/project/display.ts'),
  ]);
  return briefHtml(sheetBrief($project.get(), list, place, wordsOf($project.get())));
}

const exporters = () =>
  Promise.all([import('#domain/sections/checklists/export-sheet.ts'), import('#domain/project/display.ts')]);

async function deonOf(list: Checklist): Promise<string> {
  const { toDeonYaml } = await import('#domain/sections/checklists/deon-yaml.ts');
  return toDeonYaml(list);
}
