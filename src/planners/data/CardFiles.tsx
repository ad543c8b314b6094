/** What one dataset can be saved as: a datasheet, and a card for the Hugging Face Hub. */
import { recordName } from '#domain/document/collection.ts';
import { recordOf } from '#domain/document/project.ts';
import { datasets } from '#domain/sections/data/model.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { saveFile } from '#ui/save-file.ts';
import styles from './data.module.css';

export function CardFiles({ id, name }: { id: string; name: string | undefined }) {
  const hidden = <span className="visually-hidden"> of {name ?? 'this dataset'}</span>;
  const title = () => recordName(datasets, id, recordOf($project.get(), datasets.name, id) ?? {});
  const saveSheet = async () => {
    const [{ datasheet }, { wordsOf }] = await Promise.all([
      import('#domain/sections/data/datasheet.ts'),
      words(),
    ]);
    const file = fileName(`${title()} datasheet`, '.md');
    saveFile(file, datasheet($project.get(), id, wordsOf($project.get())), 'text/markdown');
    announce(`${file} was saved to your downloads.`);
  };
  const saveCard = async () => {
    const [{ datasetCard }, { wordsOf }] = await Promise.all([
      import('#domain/sections/data/dataset-card.ts'),
      words(),
    ]);
    saveFile('README.md', datasetCard($project.get(), id, wordsOf($project.get())), 'text/markdown');
    announce('README.md was saved to your downloads. Read it before you publish it.');
  };
  return (
    <div className={styles.files} data-print="no">
      <Button onClick={() => void saveSheet()}>Save the datasheet{hidden}</Button>
      <Button onClick={() => void saveCard()}>Save the Hugging Face card{hidden}</Button>
    </div>
  );
}

const words = () => import('#domain/project/display.ts');
