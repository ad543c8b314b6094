/** The ML Test Score: points in each area, the lowest of which counts, and what it says. */
import { ML_TEST_SCORE_MEANINGS } from '#domain/sections/checklists/ml-test-score.ts';
import { TEST_LIST, testScoreOf } from '#domain/sections/checklists/test-score.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import plain from '#ui/plain-table.module.css';
import { Section } from '#ui/Section.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useProject } from '#ui/use-project.ts';
import styles from './sheet.module.css';

export function TestScore() {
  const { areas, result, notApplicable, answered } = JSON.parse(
    useProject((project) => JSON.stringify(testScoreOf(project))),
  ) as ReturnType<typeof testScoreOf>;
  const lowest = Math.min(...areas.map(({ points }) => points));
  return (
    <Section
      title="ML Test Score"
      lead="The lowest of the four areas is the score of the whole."
      anchor={`record-${TEST_LIST}`}
    >
      <table
        className={`${plain.table} ${styles.table}`}
        data-test-score={isDefined(result) ? result.score : ''}
      >
        <caption>Points by area, of 7 each</caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ id, title, points }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>
                {points} {points === lowest && answered > 0 && '(lowest)'}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Score{notApplicable > 0 && ', adapted'}</th>
            <td>
              <strong>
                {answered === 0 ? 'not started' : isDefined(result) ? result.score : 'not defined'}
              </strong>
            </td>
          </tr>
        </tfoot>
      </table>
      {answered > 0 && isDefined(result) && (
        <p>
          Band {result.band}: {ML_TEST_SCORE_MEANINGS[result.band]}
        </p>
      )}
      {!isDefined(result) && <p>{result.undefined}</p>}
      {notApplicable > 0 && (
        <p>
          {notApplicable === 1 ? 'One test is' : `${notApplicable} tests are`} marked as not applicable, which
          the paper does not know. {notApplicable === 1 ? 'It gives' : 'They give'} no point, so the score is
          adapted.
        </p>
      )}
      <p className={styles.soft}>
        score = lowest of the four sums; by hand ½, automated 1; not rounded.{' '}
        <a href={siteLink('/sources/#breck-2017')}>Source of the formula</a>
      </p>
    </Section>
  );
}
