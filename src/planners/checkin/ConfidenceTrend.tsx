/** How sure the team was, day by day: the median as a line, the lowest and highest figure as a bar, and the same as a table. */
import { useDeferredValue, useId, useMemo } from 'react';
import { type ConfidenceDay, confidenceByDay } from '#domain/sections/checkin/confidence.ts';
import { shortDay } from '#domain/sections/checkin/day-words.ts';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './trend.module.css';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 190, 44, 16, 14, 30];
/** Days drawn at most: four working weeks. */
const MOST = 20;
const FIGURES = [1, 2, 3, 4, 5] as const;
/** Labels under the picture at most. */
const MOST_LABELS = 6;

export function ConfidenceTrend() {
  const project = useDeferredValue(useWholeProject());
  const days = useMemo(() => confidenceByDay(project).slice(-MOST), [project]);
  const last = days.at(-1);
  if (!last) return <p className={styles.soft}>No figure yet. It takes one key a day.</p>;
  return (
    <figure className={styles.trend} data-trend>
      <Picture days={days} last={last} />
      <figcaption>
        Line: the median of the team, the middle of the sorted figures. Bar: from the lowest to the highest.
        The last {days.length === 1 ? 'day' : `${days.length} days`} with figures.
      </figcaption>
      <details>
        <summary>The figures as a table</summary>
        <ScrollRegion label="How sure the team was">
          <Table days={days} />
        </ScrollRegion>
      </details>
    </figure>
  );
}

function Picture({ days, last }: { days: readonly ConfidenceDay[]; last: ConfidenceDay }) {
  const titleId = useId();
  const step = days.length > 1 ? (WIDTH - LEFT - RIGHT) / (days.length - 1) : 0;
  const x = (index: number) => LEFT + (days.length > 1 ? index * step : (WIDTH - LEFT - RIGHT) / 2);
  const y = (figure: number) => TOP + ((5 - figure) / 4) * (HEIGHT - TOP - BOTTOM);
  const every = Math.ceil(days.length / MOST_LABELS);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={titleId}>
      <title id={titleId}>
        {`On ${shortDay(last.day)} the median was ${last.median} of 5, the lowest figure ${last.lowest}, the highest ${last.highest}.`}
      </title>
      {FIGURES.map((figure) => (
        <g key={figure}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(figure)} y2={y(figure)} className={styles.grid} />
          <text x={LEFT - 12} y={y(figure) + 4} textAnchor="end" className={styles.tick}>
            {figure}
          </text>
        </g>
      ))}
      {days.map(({ day, lowest, highest }, index) => (
        <g key={day}>
          <line x1={x(index)} x2={x(index)} y1={y(lowest)} y2={y(highest)} className={styles.range} />
          {(days.length - 1 - index) % every === 0 && (
            <text x={x(index)} y={HEIGHT - 8} textAnchor={anchor(index, days.length)} className={styles.tick}>
              {shortDay(day).slice(4)}
            </text>
          )}
        </g>
      ))}
      <polyline
        points={days.map(({ median }, index) => `${x(index)},${y(median)}`).join(' ')}
        className={styles.line}
      />
      {days.map(({ day, median }, index) => (
        <circle key={day} cx={x(index)} cy={y(median)} r="4.5" className={styles.dot} />
      ))}
    </svg>
  );
}

function anchor(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count === 1) return 'middle';
  if (index === count - 1) return 'end';
  return index === 0 ? 'start' : 'middle';
}

function Table({ days }: { days: readonly ConfidenceDay[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Median</th>
          <th scope="col">Lowest</th>
          <th scope="col">Highest</th>
          <th scope="col">People</th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, median, lowest, highest, count }) => (
          <tr key={day}>
            <th scope="row">{shortDay(day)}</th>
            <td>{median}</td>
            <td>{lowest}</td>
            <td>{highest}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
