/** What the letters mean, and which keys the grid takes. */
import { LETTER_SETS } from '#domain/sections/roles/letters.ts';
import styles from './matrix.module.css';
import { useLetterSet } from './use-matrix.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['Arrows', 'from cell to cell'],
  ['Home, End', 'to the start or end of the row; with Ctrl of the matrix'],
  ['Page Up, Page Down', 'ten rows'],
  ['a letter', 'puts it, or takes it away; on a name for the whole row, on a head for the whole column'],
  ['Delete', 'clears the cell, row or column'],
  ['Enter', 'in a cell the letters as buttons, on a name the activity by itself'],
  ['Alt + ↑ ↓', 'moves the activity within its phase'],
  ['Ctrl + C, Ctrl + V', 'copies letters; pastes from a spreadsheet, shown before anything changes'],
];

export function LetterLegend({ withKeys }: { withKeys: boolean }) {
  const letterSet = useLetterSet();
  return (
    <>
      <p className={styles.legend}>
        {LETTER_SETS[letterSet].map(({ letter, word, means }, index) => (
          <span key={letter}>
            {index > 0 && '; '}
            <b>{letter}</b> {word.toLowerCase()}: {means}
          </span>
        ))}
        .
      </p>
      {withKeys && (
        <details className={styles.keys}>
          <summary>Keys of the grid</summary>
          <dl>
            {KEYS.map(([key, does]) => (
              <div key={key} className={styles.key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
