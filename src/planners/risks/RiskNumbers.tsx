/** The numbers of one risk, each with how it came about. */
import { numberIn } from '#domain/project/values.ts';
import { risks } from '#domain/sections/risks/model.ts';
import {
  expectedCost,
  inherentScore,
  modelFormulas,
  modelOf,
  residualScore,
} from '#domain/sections/risks/scoring.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import { siteLink } from '#ui/site-link.ts';
import { useProject, useRecord } from '#ui/use-project.ts';
import styles from './details.module.css';

export function RiskNumbers({ id }: { id: string }) {
  const risk = useRecord(risks.name, id) ?? {};
  const model = useProject(modelOf);
  const currency = useProject((project) => project.currency ?? '');
  const [score, residual, expected] = [
    inherentScore(risk, model),
    residualScore(risk, model),
    expectedCost(risk),
  ];
  const [l, i] = [numberIn(risk.likelihood), numberIn(risk.impactScore)];
  const filled = modelFormulas[model].replaceAll('L', String(l)).replaceAll('I', String(i));
  return (
    <dl className={styles.numbers} data-numbers={id}>
      <div>
        <dt>Score</dt>
        <dd>{isDefined(score) ? `${score.toFixed(2)} = ${filled}` : score.undefined}</dd>
      </div>
      <div>
        <dt>After mitigation</dt>
        <dd>
          {isDefined(residual.score)
            ? `${residual.score.toFixed(2)}, ${residualWords(risk, residual.from)}`
            : residual.score.undefined}
        </dd>
      </div>
      <div>
        <dt>Expected cost</dt>
        <dd>
          {isDefined(expected)
            ? `${expected.toLocaleString('en')} ${currency} = ${plainNumber((numberIn(risk.probability) ?? 0) * 100)} % × ${(numberIn(risk.cost) ?? 0).toLocaleString('en')}`
            : expected.undefined}
        </dd>
      </div>
      <div>
        <dt>Formula</dt>
        <dd>
          {modelFormulas[model]} (model {model}); after mitigation score × (1 − share).{' '}
          <a href={siteLink('/sources/#simplerisk')}>Source of the formulas</a>
        </dd>
      </div>
    </dl>
  );
}

function residualWords(risk: Record<string, unknown>, from: 'rating' | 'share' | 'nothing'): string {
  if (from === 'rating') return `rated afterwards: likelihood ${risk.residualL}, impact ${risk.residualI}`;
  if (from === 'share') return `${plainNumber((numberIn(risk.mitigationShare) ?? 0) * 100)} % taken away`;
  return 'since nothing is said about it';
}
