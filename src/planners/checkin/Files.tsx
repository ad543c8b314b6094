/** Files for people: with or without what is private. */
import { useStore } from '@nanostores/react';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { checkins, oneToOnes } from '#domain/sections/checkin/model.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import fieldStyles from '#ui/field.module.css';
import { $isDisclosed } from '#ui/print-copy.ts';
import { saveFile } from '#ui/save-file.ts';
import styles from './checkin.module.css';
import { PaperSheets } from './PaperSheets.tsx';

function save(words: string, ending: string, text: string, type: string): void {
  saveFile(fileName(`${$project.get().title} ${words}`, ending), text, type);
  announce(`The file of ${words} was saved to your downloads.`);
}

async function saveMarkdown(confidential: boolean): Promise<void> {
  const { projectMarkdown } = await import('#domain/project/export-markdown.ts');
  save('check-ins', '.md', projectMarkdown($project.get(), ['checkin'], { confidential }), 'text/markdown');
}

async function saveTable(of: CollectionDefinition, confidential: boolean): Promise<void> {
  const { collectionCsv } = await import('#domain/project/export-csv.ts');
  // The byte order mark tells spreadsheet programs that the text is UTF-8.
  save(of.plural, '.csv', `\uFEFF${collectionCsv($project.get(), of, { confidential })}`, 'text/csv');
}

export function Files() {
  const isDisclosed = useStore($isDisclosed);
  return (
    <>
      <label className={styles.gone}>
        <input
          type="checkbox"
          className={fieldStyles.box}
          checked={isDisclosed}
          onChange={(event) => $isDisclosed.set(event.target.checked)}
        />
        Include moods, lines that are not shared, and one-to-ones, in these files and in print
      </label>
      <p className={styles.actions}>
        <Button onClick={() => void saveMarkdown(isDisclosed)}>Save everything as Markdown</Button>
        <Button onClick={() => void saveTable(checkins, isDisclosed)}>Save the check-ins as CSV</Button>
        {isDisclosed && (
          <Button onClick={() => void saveTable(oneToOnes, true)}>Save the one-to-ones as CSV</Button>
        )}
      </p>
      <p className={styles.soft}>The project file holds everything, whatever is ticked here.</p>
      <PaperSheets />
    </>
  );
}
