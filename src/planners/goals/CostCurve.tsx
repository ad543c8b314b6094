/** Total cost against the threshold, as a picture and as a table. */
import { useId, useMemo } from 'react';
import type { OutcomeCosts } from '#domain/stats/cost.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import {
  averagePrecision,
  type CostPoint,
  costCurve,
  rocAuc,
  type ScoredCase,
  thresholdCurve,
} from '#domain/stats/threshold-curve.ts';
import plain from '#ui/plain-table.module.css';
import styles from './goals.module.css';

interface CostCurveProps {
  cases: readonly ScoredCase[];
  costs: OutcomeCosts;
  threshold: number;
  optimum: number | undefined;
}

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [640, 260, 8, 24];
/** Points drawn and listed at most; more would not be seen. */
const MOST_DRAWN = 400;
const MOST_LISTED = 12;

export function CostCurve({ cases, costs, threshold, optimum }: CostCurveProps) {
  const titleId = useId();
  const points = useMemo(() => thresholdCurve(cases), [cases]);
  const curve = useMemo(() => (isDefined(points) ? costCurve(points, costs) : points), [points, costs]);
  if (!isDefined(curve) || !isDefined(points)) return <p>{isDefined(curve) ? '' : curve.undefined}</p>;
  const drawn = thinned(curve.points, MOST_DRAWN);
  const highest = Math.max(...drawn.map((point) => point.cost));
  const span = highest - curve.lowestCost || 1;
  const x = (value: number) => LEFT + Math.min(1, Math.max(0, value)) * (WIDTH - 2 * LEFT);
  const y = (cost: number) => 10 + ((highest - cost) / span) * (HEIGHT - BOTTOM - 20);
  const cheapest = curve.cheapest[0];
  const [auc, ap] = [rocAuc(points), averagePrecision(points)];
  return (
    <figure className={styles.curve}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={titleId}>
        <title
          id={titleId}
        >{`Cost falls to ${Math.round(curve.lowestCost).toLocaleString('en')} at a threshold of ${say(cheapest?.threshold)}.`}</title>
        <line x1={LEFT} x2={WIDTH - LEFT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} className={styles.axis} />
        {[0, 0.25, 0.5, 0.75, 1].map((mark) => (
          <text
            key={mark}
            x={x(mark)}
            y={HEIGHT - 6}
            textAnchor={mark === 0 ? 'start' : mark === 1 ? 'end' : 'middle'}
            className={styles.tick}
          >
            {mark}
          </text>
        ))}
        <polyline
          points={drawn.map((point) => `${x(point.threshold ?? 1)},${y(point.cost)}`).join(' ')}
          className={styles.line}
        />
        {optimum !== undefined && (
          <line x1={x(optimum)} x2={x(optimum)} y1="6" y2={HEIGHT - BOTTOM} className={styles.optimum} />
        )}
        <line x1={x(threshold)} x2={x(threshold)} y1="6" y2={HEIGHT - BOTTOM} className={styles.current} />
        {cheapest && (
          <circle cx={x(cheapest.threshold ?? 1)} cy={y(cheapest.cost)} r="5" className={styles.dot} />
        )}
      </svg>
      <figcaption>
        Cost (up is dearer) against threshold. Solid line: the threshold above.{' '}
        {optimum !== undefined && 'Dashed line: the threshold that follows from the costs. '}
        Dot: the cheapest on these cases, {say(cheapest?.threshold)}. ROC AUC{' '}
        {isDefined(auc) ? auc.toFixed(3) : 'not defined'}, average precision{' '}
        {isDefined(ap) ? ap.toFixed(3) : 'not defined'}.
      </figcaption>
      <details>
        <summary>The curve as a table</summary>
        <table className={plain.table}>
          <thead>
            <tr>
              <th scope="col">Threshold</th>
              <th scope="col">Cost</th>
              <th scope="col">TP</th>
              <th scope="col">FP</th>
              <th scope="col">FN</th>
              <th scope="col">TN</th>
            </tr>
          </thead>
          <tbody>
            {thinned(curve.points, MOST_LISTED).map((point) => (
              <tr key={String(point.threshold)}>
                <th scope="row">{say(point.threshold)}</th>
                <td className={styles.number}>{Math.round(point.cost).toLocaleString('en')}</td>
                <td className={styles.number}>{point.tp}</td>
                <td className={styles.number}>{point.fp}</td>
                <td className={styles.number}>{point.fn}</td>
                <td className={styles.number}>{point.tn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function say(threshold: number | null | undefined): string {
  return threshold === null || threshold === undefined
    ? 'no alarm at all'
    : String(Number(threshold.toFixed(4)));
}

/** Every n-th point and always the first, the last and the cheapest. */
function thinned(points: readonly CostPoint[], most: number): CostPoint[] {
  const step = Math.ceil(points.length / most);
  const lowest = points.reduce(
    (best, point) => (point.cost < best.cost ? point : best),
    points[0] as CostPoint,
  );
  return points.filter(
    (point, index) => index % step === 0 || index === points.length - 1 || point === lowest,
  );
}
