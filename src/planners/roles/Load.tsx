/** Letters and working time of each person, and the channels between all of them. */
import { channels } from '#domain/sections/roles/check-raci.ts';
import { LETTER_SETS } from '#domain/sections/roles/letters.ts';
import { letterSetOf } from '#domain/sections/roles/matrix.ts';
import { loadOfPeople, type PersonLoad } from '#domain/sections/roles/views.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './views.module.css';

const BAR = 160;

export function Load() {
  const project = useWholeProject();
  const loads = loadOfPeople(project);
  const letters = LETTER_SETS[letterSetOf(project)];
  const most = Math.max(1, ...loads.map(busy));
  const pairs = channels(loads.length);
  return (
    <>
      {loads.length === 0 ? (
        <p className={styles.soft}>Nobody yet. The load appears when people hold roles that have letters.</p>
      ) : (
        <ScrollRegion label="Load of each person">
          <table className={`${plain.table} ${styles.table}`} data-load>
            <caption>
              Rows in which a person holds a letter through any role; a row counts once for each letter. Share
              of time: the sum over the roles held.
            </caption>
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Roles</th>
                {letters.map(({ letter, word }) => (
                  <th key={letter} scope="col">
                    <abbr title={word}>{letter}</abbr>
                  </th>
                ))}
                <th scope="col">Rows to answer for or do</th>
                <th scope="col">Share of time</th>
              </tr>
            </thead>
            <tbody>
              {loads.map((load) => (
                <tr key={load.id}>
                  <th scope="row">{load.name}</th>
                  <td>{load.roles.join(', ') || 'none'}</td>
                  {letters.map(({ letter }) => (
                    <td key={letter} className={styles.number}>
                      {load.letters[letter] ?? 0}
                    </td>
                  ))}
                  <td>
                    <svg width={BAR} height="14" aria-hidden="true">
                      <rect width={(BAR * busy(load)) / most} height="14" className={styles.decides} />
                    </svg>
                  </td>
                  <td className={styles.number}>{shareWords(load)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <p className={styles.formula} data-channels>
        Channels between {loads.length} {loads.length === 1 ? 'person' : 'people'}:{' '}
        <span className={styles.formulaText}>
          n × (n − 1) / 2 = {loads.length} × {Math.max(0, loads.length - 1)} / 2 ={' '}
          <strong>{isDefined(pairs) ? pairs : 'not defined'}</strong>
        </span>
        . Each is a pair that may have to talk; the letters C and I decide which ones do.
      </p>
    </>
  );
}

/** Rows of A and of R or D, the longest bar first of all. */
function busy({ letters }: PersonLoad): number {
  return (letters.A ?? 0) + (letters.R ?? 0) + (letters.D ?? 0);
}

function shareWords({ share }: PersonLoad): string {
  if (share === undefined) return 'not known';
  return `${plainNumber(share * 100)} %${share > 1 ? ' (more than one person has)' : ''}`;
}
