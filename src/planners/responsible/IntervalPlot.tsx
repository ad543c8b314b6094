/** One line per group: the rate as a dot, its 95 % interval as a bar. The table above holds the same numbers. */
import type { FairnessResult } from '#domain/sections/responsible/fairness-result.ts';
import type { RateName } from '#domain/stats/group-rates.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import styles from './responsible.module.css';

interface IntervalPlotProps {
  result: FairnessResult;
  rate: RateName;
  name: string;
}

const [WIDTH, LEFT, ROW, AXIS] = [560, 150, 26, 22];
const LONGEST = 20;

export function IntervalPlot({ result, rate, name }: IntervalPlotProps) {
  const { groups } = result.report;
  const height = groups.length * ROW + AXIS;
  const x = (share: number) => LEFT + share * (WIDTH - LEFT - 12);
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${name} of each group with its interval; the numbers are in the table.`}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((mark) => (
        <g key={mark}>
          <line x1={x(mark)} x2={x(mark)} y1="0" y2={height - AXIS} className={styles.gridLine} />
          <text x={x(mark)} y={height - 6} textAnchor="middle" className={styles.tick}>
            {mark}
          </text>
        </g>
      ))}
      {groups.map((group, place) => {
        const y = place * ROW + ROW / 2;
        const [value, interval] = [group[rate], group.intervals[rate]];
        return (
          <g key={group.name}>
            <text x={LEFT - 10} y={y + 5} textAnchor="end" className={styles.tick}>
              {group.name.length > LONGEST ? `${group.name.slice(0, LONGEST - 1)}…` : group.name}
            </text>
            {isDefined(value) && isDefined(interval) ? (
              <>
                <line x1={x(interval.low)} x2={x(interval.high)} y1={y} y2={y} className={styles.bar} />
                <circle cx={x(value)} cy={y} r="5" className={styles.dot} />
              </>
            ) : (
              <text x={x(0) + 6} y={y + 5} className={styles.tick}>
                not defined
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
