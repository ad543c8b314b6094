/** Every measure of the counts beside the two rules that need no model, each with its formula. */
import {
  type ClassificationMeasures,
  type ConfusionCounts,
  classificationMeasures,
} from '#domain/stats/classification.ts';
import { expectedCost, type OutcomeCosts, trivialBaselines } from '#domain/stats/cost.ts';
import { netBenefit } from '#domain/stats/net-benefit.ts';
import { isDefined, type Result } from '#domain/stats/not-defined.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useProject } from '#ui/use-project.ts';
import styles from './goals.module.css';

interface MeasureTableProps {
  counts: ConfusionCounts;
  costs: OutcomeCosts | undefined;
  /** Threshold at which net benefit is taken; left out when none is known. */
  threshold: number | undefined;
}

const MEASURES: { key: keyof ClassificationMeasures; name: string; formula: string; source?: string }[] = [
  { key: 'accuracy', name: 'Accuracy', formula: '(TP + TN) / all' },
  { key: 'precision', name: 'Precision', formula: 'TP / (TP + FP)' },
  { key: 'recall', name: 'Recall', formula: 'TP / (TP + FN)' },
  { key: 'specificity', name: 'Specificity', formula: 'TN / (TN + FP)' },
  { key: 'f1', name: 'F1', formula: '2 TP / (2 TP + FP + FN)' },
  { key: 'balancedAccuracy', name: 'Balanced accuracy', formula: '(recall + specificity) / 2' },
  {
    key: 'mcc',
    name: 'Matthews correlation (MCC)',
    formula: '(TP × TN − FP × FN) / √(…)',
    source: 'matthews-1975',
  },
  {
    key: 'kappa',
    name: 'Cohen’s kappa',
    formula: '(observed − expected) / (1 − expected)',
    source: 'cohen-1960',
  },
];

export function MeasureTable({ counts, costs, threshold }: MeasureTableProps) {
  const currency = useProject((project) => project.currency ?? 'USD');
  const n = counts.tp + counts.fp + counts.fn + counts.tn;
  const lazy = trivialBaselines(
    { positives: counts.tp + counts.fn, negatives: counts.fp + counts.tn },
    costs ?? { costTp: 0, costFp: 0, costFn: 0, costTn: 0 },
  );
  if (!isDefined(lazy)) return <p>{lazy.undefined}</p>;
  const mine = classificationMeasures(counts);
  const columns = [
    { name: 'This model', counts, measures: mine },
    { name: 'Flag all', counts: lazy.flagAll.counts, measures: lazy.flagAll.measures },
    { name: 'Flag none', counts: lazy.flagNone.counts, measures: lazy.flagNone.measures },
  ];
  return (
    <ScrollRegion label="Measures">
      <table className={plain.table} data-measures>
        <caption>
          {n.toLocaleString('en')} cases, {(counts.tp + counts.fn).toLocaleString('en')} of them positive.
          Rounded to three decimals.
        </caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.name}
              </th>
            ))}
            <th scope="col">Formula</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">TP · FP · FN · TN</th>
            {columns.map((column) => (
              <td key={column.name}>
                {[column.counts.tp, column.counts.fp, column.counts.fn, column.counts.tn].join(' · ')}
              </td>
            ))}
            <td>counts</td>
          </tr>
          {MEASURES.map(({ key, name, formula, source }) => (
            <tr key={key} data-measure={key}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <Value key={column.name} result={column.measures[key]} />
              ))}
              <td>
                {formula}
                {source && (
                  <>
                    {' '}
                    <a href={siteLink(`/sources/#${source}`)}>
                      source<span className="visually-hidden"> of {name}</span>
                    </a>
                  </>
                )}
              </td>
            </tr>
          ))}
          {costs && (
            <tr data-measure="cost">
              <th scope="row">Cost ({currency})</th>
              {columns.map((column) => (
                <Value key={column.name} result={expectedCost(column.counts, costs)} digits={0} />
              ))}
              <td>counts × costs</td>
            </tr>
          )}
          {threshold !== undefined && (
            <tr data-measure="netBenefit">
              <th scope="row">Net benefit at {threshold.toFixed(2)}</th>
              {columns.map((column) => (
                <Value
                  key={column.name}
                  result={netBenefit({ tp: column.counts.tp, fp: column.counts.fp, n, threshold })}
                  digits={4}
                />
              ))}
              <td>
                TP/n − FP/n × t/(1 − t) <a href={siteLink('/sources/#vickers-2006')}>source</a>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Value({ result, digits = 3 }: { result: Result; digits?: number }) {
  if (!isDefined(result)) {
    return (
      <td className={styles.undefined} title={result.undefined}>
        not defined<span className="visually-hidden">: {result.undefined}</span>
      </td>
    );
  }
  return (
    <td className={styles.number}>
      {digits === 0 ? Math.round(result).toLocaleString('en') : result.toFixed(digits)}
    </td>
  );
}
