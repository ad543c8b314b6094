/** The three things worth doing next, why, and where. */
import { useStore } from '@nanostores/react';
import { nextThings } from '#domain/project/next-things.ts';
import { $findings } from '#ui/findings-store.ts';
import { plannerLink, siteLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './project.module.css';

export function NextThings() {
  const things = nextThings(useWholeProject(), useStore($findings));
  if (things.length === 0)
    return <p>The review finds no error and no gap. Go on with the next phase, or read the advice.</p>;
  return (
    <ol className={styles.next} data-next>
      {things.map(({ what, why, planner, record, guide }) => (
        <li key={record ?? what}>
          <a href={plannerLink(planner, record)}>{what}</a>
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
  );
}
