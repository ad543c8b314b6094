/** The project's one cost matrix, and the threshold that follows from it. */

import { numberIn } from '#domain/project/values.ts';
import { COST_MATRIX, errorCosts } from '#domain/sections/goals/model.ts';
import { costOptimalThreshold } from '#domain/stats/cost.ts';
import { RecordFindings } from '#ui/Findings.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useProject, useRecord } from '#ui/use-project.ts';
import styles from './goals.module.css';

export function CostFields() {
  const costs = useRecord(errorCosts.name, COST_MATRIX);
  const currency = useProject((project) => project.currency ?? 'USD');
  const [costFp, costFn] = [numberIn(costs?.costFp), numberIn(costs?.costFn)];
  const result =
    costFp === undefined || costFn === undefined
      ? undefined
      : costOptimalThreshold({
          costTp: numberIn(costs?.costTp) ?? 0,
          costFp,
          costFn,
          costTn: numberIn(costs?.costTn) ?? 0,
        });
  return (
    <div className={styles.costs} id={`record-${COST_MATRIX}`}>
      <div className={styles.costGrid}>
        {(['costTp', 'costFp', 'costFn', 'costTn'] as const).map((field) => (
          <RecordField key={field} of={errorCosts} id={COST_MATRIX} field={field} create width="narrow" />
        ))}
        <RecordField of={errorCosts} id={COST_MATRIX} field="note" create />
      </div>
      <p className={styles.formula}>
        In {currency} for one case; a gain is a negative cost; empty means 0 for the two correct outcomes.{' '}
        {result && 'threshold' in result && (
          <>
            Raise an alarm when the model says at least{' '}
            <strong data-cost-threshold>{percent(result.threshold)}</strong>.{' '}
          </>
        )}
        <span className={styles.formulaText}>p* = (FP − TN) / ((FP − TN) + (FN − TP))</span>, for calibrated
        probabilities, shown to one decimal.{' '}
        <a href={siteLink('/sources/#elkan-2001')}>Source of the formula</a>
      </p>
      <RecordFindings collection={errorCosts.name} id={COST_MATRIX} />
    </div>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
