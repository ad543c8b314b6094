/** The level in words, how it came about, and what we would ask for. */
import {
  type Answers,
  type ImpactLevel as Level,
  levelAsks,
  levelSentence,
  levelWords,
  type Range,
  scoreImpact,
} from '#domain/sections/responsible/impact-score.ts';
import { siteLink } from '#ui/site-link.ts';
import styles from './responsible.module.css';

const LEVELS: readonly Level[] = [1, 2, 3, 4];

const range = ({ low, high }: Range) => (low === high ? String(low) : `${low} to ${high}`);

export function ImpactLevel({ answers }: { answers: Answers }) {
  const score = scoreImpact(answers);
  return (
    <div className={styles.level} data-impact-level>
      <p className={styles.levelWords}>{levelSentence(score)}</p>
      <p>
        Impact <strong>{range(score.impact)}</strong> of {score.impactMost}, mitigation{' '}
        <strong>{range(score.mitigation)}</strong> of {score.mitigationMost}, score{' '}
        <strong>{range(score.score)}</strong>.
        {score.isReduced && ' Mitigation reached 80 %, so 15 % are taken off.'}
      </p>
      <p className={styles.formula}>
        Score = sum of the points, times 0.85 and rounded once mitigation reaches 80 % of its most. Levels: up
        to 25 %, 50 %, 75 % of the most points, and above. The way of scoring is adapted from{' '}
        <a href={siteLink('/sources/#canada-aia')}>Canada’s Algorithmic Impact Assessment</a>; questions,
        points and words are ours, so a level here is no level there, and no level says that anything is
        lawful.
      </p>
      <details>
        <summary>What we would ask for at each level</summary>
        <dl className={styles.asks}>
          {LEVELS.map((level) => (
            <div key={level}>
              <dt>{levelWords[level]}</dt>
              <dd>{levelAsks[level]}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.formula}>Our judgement; no law says so.</p>
      </details>
    </div>
  );
}
