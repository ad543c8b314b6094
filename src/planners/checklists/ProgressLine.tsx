/** How far a sheet is, in counts and per cent, with the formula. */
import { progressOf, type SheetItem } from '#domain/sections/checklists/sheet-progress.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import styles from './sheet.module.css';

interface ProgressLineProps {
  items: readonly SheetItem[];
  /** Items of the chosen phase and role. */
  inView: readonly SheetItem[];
  isFiltered: boolean;
}

export function ProgressLine({ items, inView, isFiltered }: ProgressLineProps) {
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
        {words(all)}
      </p>
      {share !== undefined && <progress value={share} max={100} aria-label="Answered yes" />}
      {isFiltered && <p className={styles.soft}>Of what is shown: {words(progressOf(inView))}</p>}
      <p className={styles.soft}>
        yes ÷ (yes + no + open), to one decimal; what does not apply is left out. It measures answers, not
        quality.
      </p>
    </div>
  );
}

function words({ yes, no, open, notApplicable }: ReturnType<typeof progressOf>): string {
  return `${yes} yes, ${no} no, ${open} open, ${notApplicable} not applicable.`;
}
