/** Moves the threshold over the range of the scores, by pointer, keys or number. */
import { useId } from 'react';
import { WORKBENCH, workbench } from '#domain/sections/goals/model.ts';
import type { ScoredCase } from '#domain/stats/threshold-curve.ts';
import { Button } from '#ui/Button.tsx';
import { put } from '#ui/edits.ts';
import styles from './goals.module.css';

interface ThresholdSliderProps {
  threshold: number;
  optimum: number | undefined;
  scores: readonly ScoredCase[];
}

export function ThresholdSlider({ threshold, optimum, scores }: ThresholdSliderProps) {
  const id = useId();
  const set = (value: number) => put(workbench, WORKBENCH, { threshold: Math.min(1, Math.max(0, value)) });
  const outside = scores.some(({ score }) => score < 0 || score > 1);
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>
        Raise an alarm at a score of at least <output>{threshold.toFixed(2)}</output>
      </label>
      <input
        id={id}
        type="range"
        min="0"
        max="1"
        step="0.01"
        value={threshold}
        onChange={(event) => set(Number(event.target.value))}
      />
      {optimum !== undefined && (
        <Button weight="quiet" onClick={() => set(Number(optimum.toFixed(4)))}>
          Use the cost-optimal {optimum.toFixed(2)}
        </Button>
      )}
      {outside && (
        <p>
          Some scores lie outside 0 to 1, so they are not probabilities: the cost-optimal threshold does not
          apply to them.
        </p>
      )}
    </div>
  );
}
