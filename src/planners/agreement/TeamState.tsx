/** Who is left out of the calculation, and why. Says what is missing while there is nothing to calculate with. */

import { listWords } from '#domain/project/values.ts';
import type { Team } from '#domain/sections/agreement/team.ts';
import styles from './agreement.module.css';

export function TeamState({ team, atLeast = 2 }: { team: Team; atLeast?: number }) {
  const assumed = team.members.filter(({ isAssumed }) => isAssumed).map(({ name }) => name);
  return (
    <>
      {team.members.length < atLeast && (
        <p className={styles.soft} data-empty>
          {atLeast === 1 ? 'This appears with the first person' : 'This appears with the second person'} who
          has a time zone.
        </p>
      )}
      {team.unready.length > 0 && (
        <p className={styles.soft} data-left-out>
          Left out: {listWords(team.unready.map(({ name }) => name))}. {team.unready[0]?.why}
        </p>
      )}
      {assumed.length > 0 && (
        <p className={styles.soft}>
          Hours of {listWords(assumed)}: 09:00 to 17:00 is taken, since nobody said.
        </p>
      )}
    </>
  );
}
