/** How far a sheet is, in counts and per cent, with the formula. */
import { progressOf, type SheetItem } from '#domain/sections/checklists/sheet-progress.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import styles from './sheet.module.css';

interface ProgressLineProps {
  items: readonly SheetItem[];
  /** Items of the chosen phase and role. */
  inView: readonly SheetItem[];
  isFiltered: boolean;
  /** Items are tests, done or not, rather than questions. */
  isTests: boolean;
}

export function ProgressLine({ items, inView, isFiltered, isTests }: ProgressLineProps) {
  const all = progressOf(items);
  const share = isDefined(all.percent) ? all.percent : undefined;
  const isUntouched = all.yes + all.no + all.notApplicable === 0;
  return (
    <div
      className={styles.progress}
      data-progress={share ?? 'none'}
      data-untouched={isUntouched || undefined}
    >
      <p>
        <strong>
          {share === undefined ? 'Not applicable' : isUntouched ? '0 %, not started' : `${share} %`}
        </strong>{' '}
        {words(all, isTests)}
      </p>
      {share !== undefined && <progress value={share} max={100} aria-label="Answered yes" />}
      {isFiltered && <p className={styles.soft}>Of what is shown: {words(progressOf(inView), isTests)}</p>}
      <p className={styles.soft}>
        {isTests ? 'done ÷ (done + not done + open)' : 'yes ÷ (yes + no + open)'}, to one decimal; what does
        not apply is left out. It measures answers, not quality.
      </p>
    </div>
  );
}

function words({ yes, no, open, notApplicable }: ReturnType<typeof progressOf>, isTests: boolean): string {
  const [good, bad] = isTests ? ['done', 'not done'] : ['yes', 'no'];
  return `${yes} ${good}, ${no} ${bad}, ${open} open, ${notApplicable} not applicable.`;
}
