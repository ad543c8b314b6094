/** Tables with what the program works out. */
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { saveFile } from '#ui/save-file.ts';
import styles from './responsible.module.css';

async function saveTable(make: 'fairnessCsv' | 'impactCsv', words: string): Promise<void> {
  const [csv, { wordsOf }] = await Promise.all([
    import('#domain/sections/responsible/csv.ts'),
    import('#domain/project/display.ts'),
  ]);
  const project = $project.get();
  // The byte order mark tells spreadsheet programs that the text is UTF-8.
  saveFile(
    fileName(`${project.title} ${words}`, '.csv'),
    `\uFEFF${csv[make](project, wordsOf(project))}`,
    'text/csv',
  );
  announce(`The table of ${words} was saved to your downloads.`);
}

export function TableExports() {
  return (
    <p className={styles.exports}>
      <Button onClick={() => void saveTable('fairnessCsv', 'fairness by group')}>
        Save fairness by group as CSV
      </Button>
      <Button onClick={() => void saveTable('impactCsv', 'impact questions')}>
        Save the impact questions with NIST tags as CSV
      </Button>
    </p>
  );
}
