/** The three things worth doing next, why, and where. */
import { useStore } from '@nanostores/react';
import { countBySeverity } from '#domain/project/findings.ts';
import { nextThings } from '#domain/project/next-things.ts';
import { $findings } from '#ui/findings-store.ts';
import { plannerLink, siteLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './project.module.css';

export function NextThings() {
  const findings = useStore($findings);
  const things = nextThings(useWholeProject(), findings);
  if (things.length === 0)
    return (
      <>
        <p>The review finds no error and no gap. Go on with the next phase.</p>
        <Standing counts={countBySeverity(findings)} />
      </>
    );
  return (
    <>
      <ol className={styles.next} data-next>
        {things.map(({ what, why, planner, page, record, field, guide }) => (
          <li key={`${what} ${why}`}>
            <a href={plannerLink(planner, { page, record, field })}>{what}</a>
            <br />
            <span className={styles.reason}>
              {why}{' '}
              {guide && (
                <a href={siteLink(`/guide/${guide.replace(/(#.*)?$/, '/$1')}`)}>
                  Why<span className="visually-hidden">: {what}</span>
                </a>
              )}
            </span>
          </li>
        ))}
      </ol>
      <Standing counts={countBySeverity(findings)} />
    </>
  );
}

function Standing({ counts }: { counts: ReturnType<typeof countBySeverity> }) {
  const { error, warning, advice } = counts;
  const all = error + warning + advice;
  if (all === 0) return null;
  return (
    <p data-standing>
      In all <a href={siteLink('/project/review/')}>{counted(all, 'open finding')}</a>:{' '}
      {counted(error, 'error')}, {counted(warning, 'warning')}, {counted(advice, 'piece')} of advice.
    </p>
  );
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
