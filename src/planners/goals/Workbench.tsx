/** Counts or scores in; every measure, the cost and the trivial baselines out. */
import { useDeferredValue, useMemo } from 'react';
import { numberIn } from '#domain/project/values.ts';
import { COST_MATRIX, errorCosts, WORKBENCH, workbench } from '#domain/sections/goals/model.ts';
import type { ConfusionCounts } from '#domain/stats/classification.ts';
import { costOptimalThreshold, type OutcomeCosts } from '#domain/stats/cost.ts';
import { parseScoreList } from '#domain/stats/score-list.ts';
import { confusionAt } from '#domain/stats/threshold-curve.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import { CostCurve } from './CostCurve.tsx';
import styles from './goals.module.css';
import { MeasureTable } from './MeasureTable.tsx';
import { RankingNote } from './RankingNote.tsx';
import { ScoreProblems } from './ScoreProblems.tsx';
import { ThresholdSlider } from './ThresholdSlider.tsx';

export function Workbench() {
  const record = useRecord(workbench.name, WORKBENCH);
  const costs = useCosts();
  const text = useDeferredValue(String(record?.scores ?? ''));
  const list = useMemo(() => parseScoreList(text), [text]);
  const hasScores = list.scores.length > 0;
  const optimal = costs ? costOptimalThreshold(costs) : undefined;
  const optimum = optimal && 'threshold' in optimal ? optimal.threshold : undefined;
  const threshold = numberIn(record?.threshold) ?? optimum ?? 0.5;
  const counts = hasScores ? confusionAt(list.scores, threshold) : typedCounts(record);
  return (
    <div className={styles.workbench}>
      <fieldset className={styles.counts}>
        <legend>Counts of a test</legend>
        {(['tp', 'fp', 'fn', 'tn'] as const).map((field) => (
          <RecordField key={field} of={workbench} id={WORKBENCH} field={field} create width="narrow" />
        ))}
      </fieldset>
      <details className={styles.scores} open={text !== '' || undefined}>
        <summary>Or paste scores and outcomes</summary>
        <p>
          One line per case: the score, then 1 or 0. Comma, semicolon or tab between them; a heading line is
          fine. While scores are here, they replace the counts above.
        </p>
        <RecordField of={workbench} id={WORKBENCH} field="scores" create />
        <ScoreProblems list={list} />
      </details>
      {hasScores && <ThresholdSlider threshold={threshold} optimum={optimum} scores={list.scores} />}
      {counts && !('undefined' in counts) ? (
        <MeasureTable
          counts={counts}
          costs={costs}
          threshold={hasScores || record?.threshold !== undefined ? threshold : optimum}
        />
      ) : (
        <p>{counts ? counts.undefined : 'Type all four counts, or paste scores, to see the measures.'}</p>
      )}
      {hasScores && <RankingNote cases={list.scores} />}
      {hasScores && costs && (
        <CostCurve cases={list.scores} costs={costs} threshold={threshold} optimum={optimum} />
      )}
    </div>
  );
}

function useCosts(): OutcomeCosts | undefined {
  const costs = useRecord(errorCosts.name, COST_MATRIX);
  return useMemo(() => {
    const [costFp, costFn] = [numberIn(costs?.costFp), numberIn(costs?.costFn)];
    if (costFp === undefined || costFn === undefined) return undefined;
    return { costTp: numberIn(costs?.costTp) ?? 0, costFp, costFn, costTn: numberIn(costs?.costTn) ?? 0 };
  }, [costs]);
}

function typedCounts(record: Record<string, unknown> | undefined): ConfusionCounts | undefined {
  const [tp, fp, fn, tn] = [record?.tp, record?.fp, record?.fn, record?.tn].map(numberIn);
  if (tp === undefined || fp === undefined || fn === undefined || tn === undefined) return undefined;
  return { tp, fp, fn, tn };
}
