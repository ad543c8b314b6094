/** Lines of a pasted score list that could not be read, each with its number and the reason. */
import type { ScoreList } from '#domain/stats/score-list.ts';
import styles from './goals.module.css';

const MOST_SHOWN = 5;

export function ScoreProblems({ list }: { list: ScoreList }) {
  if (list.scores.length === 0 && list.problems.length === 0) return null;
  const more = list.problems.length - MOST_SHOWN;
  return (
    <>
      <p>
        {list.scores.length.toLocaleString('en')} cases read
        {list.problems.length > 0 ? `, ${list.problems.length.toLocaleString('en')} lines left out:` : '.'}
      </p>
      {list.problems.length > 0 && (
        <ul className={styles.problems}>
          {list.problems.slice(0, MOST_SHOWN).map((problem) => (
            <li key={problem.line}>
              Line {problem.line}, “{problem.text.slice(0, 60)}”: {problem.reason}
            </li>
          ))}
          {more > 0 && <li>… and {more.toLocaleString('en')} more.</li>}
        </ul>
      )}
    </>
  );
}
