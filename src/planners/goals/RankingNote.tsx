/** What the ranking gives when there is capacity for a few cases only. */

import { numberIn } from '#domain/project/values.ts';
import { WORKBENCH, workbench } from '#domain/sections/goals/model.ts';
import { isDefined, type Result } from '#domain/stats/not-defined.ts';
import { liftAtK, precisionAtK, recallAtK } from '#domain/stats/ranking.ts';
import type { ScoredCase } from '#domain/stats/threshold-curve.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import styles from './goals.module.css';

export function RankingNote({ cases }: { cases: readonly ScoredCase[] }) {
  const k = numberIn(useRecord(workbench.name, WORKBENCH)?.capacity);
  const ranked = cases.toSorted((a, b) => b.score - a.score).map((each) => each.label);
  return (
    <div className={styles.costGrid}>
      <RecordField of={workbench} id={WORKBENCH} field="capacity" create width="narrow" />
      {k !== undefined && (
        <p className={styles.formula}>
          Acting on the {k.toLocaleString('en')} highest scores: precision {say(precisionAtK(ranked, k))}{' '}
          (right ones / {k}), recall {say(recallAtK(ranked, k))} (right ones / all positive cases), lift{' '}
          {say(liftAtK(ranked, k))} (precision / share of positive cases).
        </p>
      )}
    </div>
  );
}

function say(result: Result): string {
  return isDefined(result) ? result.toFixed(3) : `not defined: ${result.undefined}`;
}
