/** The scoring model and the review rhythm of the project, with the formula of each model side by side. */
import { RISK_SETTINGS, riskSettings } from '#domain/sections/risks/model.ts';
import { DEFAULT_RHYTHM } from '#domain/sections/risks/review-rhythm.ts';
import { type RiskModel, scoreRisk } from '#domain/sections/risks/score-risk.ts';
import { HIGH_FROM, MEDIUM_FROM, modelFormulas, modelOf } from '#domain/sections/risks/scoring.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { put } from '#ui/edits.ts';
import plain from '#ui/plain-table.module.css';
import { RecordField } from '#ui/RecordField.tsx';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useProject } from '#ui/use-project.ts';
import styles from './scoring.module.css';

const MODELS: readonly RiskModel[] = [1, 2, 3, 4, 5];

/** Two risks that the models tell apart: seldom and grave, often and slight. */
const EXAMPLES = [
  { words: 'L 2, I 4', likelihood: 2, impact: 4 },
  { words: 'L 4, I 2', likelihood: 4, impact: 2 },
] as const;

export function ScoringChoice() {
  const model = useProject(modelOf);
  return (
    <div className={styles.scoring} id={`record-${RISK_SETTINGS}`}>
      <fieldset className={styles.models}>
        <legend className="visually-hidden">Scoring model</legend>
        <ScrollRegion label="Scoring models">
          <table className={`${plain.table} ${styles.table}`}>
            <caption>
              L is likelihood, I is impact, both 1 to 5; scores run from 0 to 10, rounded to two decimals.{' '}
              <a href={siteLink('/sources/#simplerisk')}>Source of the formulas</a>
            </caption>
            <thead>
              <tr>
                <th scope="col">Model</th>
                <th scope="col">Score</th>
                {EXAMPLES.map(({ words }) => (
                  <th key={words} scope="col">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {MODELS.map((each) => (
                <tr key={each} data-model={each} data-chosen={each === model || undefined}>
                  <th scope="row">
                    <label className={styles.model}>
                      <input
                        type="radio"
                        name="risk-model"
                        checked={each === model}
                        onChange={() => put(riskSettings, RISK_SETTINGS, { model: String(each) })}
                      />
                      {riskSettings.fields.model.choices?.find(({ value }) => value === String(each))?.label}
                    </label>
                  </th>
                  <td className={styles.formula}>{modelFormulas[each]}</td>
                  {EXAMPLES.map(({ words, likelihood, impact }) => (
                    <td key={words}>{example(each, likelihood, impact)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </fieldset>
      <p className={styles.note}>
        A score from {MEDIUM_FROM} counts as medium and from {HIGH_FROM} as high. Where the bands begin is our
        judgement. Whatever the score, an impact of 5 on people or the law is talked about by name.
      </p>
      <div className={styles.fields}>
        <RecordField of={riskSettings} id={RISK_SETTINGS} field="why" create />
        <RecordField of={riskSettings} id={RISK_SETTINGS} field="reviewEvery" create width="half" />
      </div>
      <p className={styles.note}>Without an answer a risk is due for review every {DEFAULT_RHYTHM} days.</p>
    </div>
  );
}

function example(model: RiskModel, likelihood: number, impact: number): string {
  const score = scoreRisk({ likelihood, impact, model });
  return isDefined(score) ? score.toFixed(2) : score.undefined;
}
