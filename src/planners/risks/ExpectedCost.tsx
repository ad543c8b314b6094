/** Probability times cost of each live risk that has both, and the sum. */
import { useDeferredValue, useMemo } from 'react';
import { collectionOf } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { expectedCost, expectedCosts, isLive } from '#domain/sections/risks/scoring.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './cost.module.css';

const MOST_LISTED = 25;

export function ExpectedCost() {
  const project = useDeferredValue(useWholeProject());
  const sum = useMemo(() => expectedCosts(project), [project]);
  const lines = useMemo(
    () =>
      Object.entries(collectionOf(project, risks.name))
        .flatMap(([id, risk]) => {
          const value = expectedCost(risk);
          if (!isLive(risk) || !isDefined(value)) return [];
          const title = typeof risk.title === 'string' ? risk.title : 'Risk without a name';
          return [
            {
              id,
              title,
              value,
              probability: numberIn(risk.probability) ?? 0,
              cost: numberIn(risk.cost) ?? 0,
            },
          ];
        })
        .sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
    [project],
  );
  const currency = project.currency ?? '';
  if (lines.length === 0) {
    return (
      <p className={styles.empty}>
        No live risk has both a probability and a cost yet, so there is nothing to add up.
      </p>
    );
  }
  return (
    <>
      <ScrollRegion label="Expected cost of each risk">
        <table className={`${plain.table} ${styles.table}`} data-expected-cost>
          <caption>
            Expected cost = probability × cost, in {currency || 'the currency of the project'}, not rounded. A
            gain is negative. Closed and realised risks are left out.
          </caption>
          <thead>
            <tr>
              <th scope="col">Risk</th>
              <th scope="col">Probability</th>
              <th scope="col">Cost</th>
              <th scope="col">Expected</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, MOST_LISTED).map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.title}</th>
                <td>{plainNumber(line.probability * 100)} %</td>
                <td>{money(line.cost)}</td>
                <td>{money(line.value)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                Threats {money(sum.threats)}, opportunities {money(sum.opportunities)}; together
              </th>
              <td data-total>{money(sum.total)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      {lines.length > MOST_LISTED && (
        <p>
          The {MOST_LISTED} largest are listed; the sums hold all {lines.length}.
        </p>
      )}
      {sum.left > 0 && (
        <p className={styles.empty}>
          {sum.left === 1 ? 'One live risk has' : `${sum.left} live risks have`} no probability or no cost and{' '}
          {sum.left === 1 ? 'is' : 'are'} left out, not counted as 0.
        </p>
      )}
    </>
  );
}

function money(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
