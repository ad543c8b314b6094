/** Counts of each group, and its rates with their intervals; the chosen ones are marked. */
import type { FairnessResult } from '#domain/sections/responsible/fairness-result.ts';
import { rateNames } from '#domain/sections/responsible/fairness-result.ts';
import type { GroupRates, RateName } from '#domain/stats/group-rates.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import styles from './responsible.module.css';

const RATES: readonly { rate: RateName; formula: string }[] = [
  { rate: 'selectionRate', formula: '(TP + FP) / all' },
  { rate: 'tpr', formula: 'TP / (TP + FN)' },
  { rate: 'fpr', formula: 'FP / (FP + TN)' },
  { rate: 'ppv', formula: 'TP / (TP + FP)' },
];

export function RatesTable({ result }: { result: FairnessResult }) {
  const isChosen = (rate: RateName) => result.chosen.some((each) => each.rate === rate);
  return (
    <ScrollRegion label="Counts and rates of the groups">
      <table className={`${plain.table} ${styles.rates}`}>
        <caption>
          Counts, and rates with their 95 % intervals. The definition chosen looks at the marked columns.
        </caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            {['TP', 'FP', 'FN', 'TN', 'All'].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
            {RATES.map(({ rate, formula }) => (
              <th key={rate} scope="col" data-chosen={isChosen(rate) || undefined}>
                {rateNames[rate]}
                {isChosen(rate) && <span className={styles.points}> chosen</span>}
                <span className={styles.small}>{formula}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.report.groups.map((group) => (
            <tr key={group.name}>
              <th scope="row">{group.name}</th>
              {[group.counts.tp, group.counts.fp, group.counts.fn, group.counts.tn, group.n].map(
                (count, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change their order.
                  <td key={column}>{count}</td>
                ),
              )}
              {RATES.map(({ rate }) => (
                <td key={rate} data-chosen={isChosen(rate) || undefined}>
                  <Rate group={group} rate={rate} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Rate({ group, rate }: { group: GroupRates; rate: RateName }) {
  const [value, interval] = [group[rate], group.intervals[rate]];
  if (!isDefined(value) || !isDefined(interval)) return <em>not defined</em>;
  return (
    <>
      {value.toFixed(3)}{' '}
      <span className={styles.small}>
        {interval.low.toFixed(3)} to {interval.high.toFixed(3)}
        {group.smallCells.includes(rate) && ', few cases'}
      </span>
    </>
  );
}
