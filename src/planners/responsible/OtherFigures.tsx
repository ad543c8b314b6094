/** The single figures other tools print, with what they are and what they are not. */
import type { FairnessResult } from '#domain/sections/responsible/fairness-result.ts';
import { isDefined, type Result } from '#domain/stats/not-defined.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { siteLink } from '#ui/site-link.ts';
import styles from './responsible.module.css';

const say = (result: Result) => (isDefined(result) ? result.toFixed(3) : `not defined: ${result.undefined}`);

export function OtherFigures({ result }: { result: FairnessResult }) {
  const { report } = result;
  const lines: readonly [string, string, Result][] = [
    ['Demographic parity difference', 'highest selection rate − lowest', report.differences.selectionRate],
    ['Demographic parity ratio', 'lowest selection rate / highest', report.ratios.selectionRate],
    ['Equal opportunity difference', 'highest true positive rate − lowest', report.differences.tpr],
    [
      'Equalized odds difference',
      'larger of the differences in true and false positive rate',
      report.equalizedOddsDifference,
    ],
    ['Equalized odds ratio', 'smaller of the two ratios', report.equalizedOddsRatio],
    [
      'Average odds difference',
      'mean of the two differences on the outcome hoped for, furthest group − reference',
      report.averageOddsDifference,
    ],
    [
      'Disparate impact ratio',
      'rate of the outcome hoped for, furthest group / reference',
      report.disparateImpact,
    ],
  ];
  return (
    <details>
      <summary>Single figures other tools print</summary>
      <ScrollRegion label="Single figures">
        <table className={`${plain.table} ${styles.rates}`}>
          <caption>
            Rounded to three decimals. Definitions as in the{' '}
            <a href={siteLink('/sources/#fairlearn-metrics')}>user guide of Fairlearn</a> and in{' '}
            <a href={siteLink('/sources/#hardt-2016')}>the paper that defined equalized odds</a>.
          </caption>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Formula</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([name, formula, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formula}</td>
                <td>{say(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={styles.formula}>
        There is no pass mark here. Many tools colour a ratio under 0.8 red; that line is not the law and no
        law of nature, and should not be presented as if it were.{' '}
        <a href={siteLink('/sources/#watkins-2022')}>Source</a>
      </p>
    </details>
  );
}
