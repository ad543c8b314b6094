/** Counting dots: groups first, then the notes that stand alone. */
import { useId } from 'react';
import { numberIn } from '#domain/project/values.ts';
import type { Ballot } from '#domain/sections/premortem/meeting.ts';
import { Button } from '#ui/Button.tsx';
import { useRecord } from '#ui/use-project.ts';
import { setDots } from './edit-meeting.ts';
import styles from './premortem.module.css';
import { useBallots } from './use-meeting.ts';

export function Vote({ id }: { id: string }) {
  const { ballots, dots } = useBallots(id);
  if (ballots.length === 0)
    return <p className={styles.hint}>Nothing was collected yet, so there is nothing to vote on.</p>;
  const isOver = dots.most !== undefined && dots.given > dots.most;
  return (
    <>
      <p className={isOver ? styles.tooMany : styles.hint} data-dots>
        {dots.most === undefined
          ? `${dots.given} dots given. Say in the set-up how many people there are, to see how many are left.`
          : `${dots.given} of ${dots.most} dots given${isOver ? ': more than people had' : ''}.`}
      </p>
      <ul className={styles.ballots}>
        {ballots.map((ballot) => (
          <BallotLine key={ballot.id} ballot={ballot} />
        ))}
      </ul>
    </>
  );
}

function BallotLine({ ballot }: { ballot: Ballot }) {
  const id = useId();
  const { words, notes } = ballot;
  // The list follows when there is time; what is pressed and typed counts from what is there now.
  const dots = numberIn(useRecord(ballot.collection, ballot.id)?.dots) ?? 0;
  const set = (value: number) => setDots(ballot, Math.max(0, Math.min(999, Math.round(value) || 0)));
  return (
    <li data-ballot={ballot.id}>
      <label htmlFor={id}>
        {words}
        {ballot.collection === 'premortemGroups' && (
          <span className={styles.minutes}>
            {' '}
            {notes.length} {notes.length === 1 ? 'note' : 'notes'}
          </span>
        )}
      </label>
      <span className={styles.counter}>
        <Button disabled={dots === 0} onClick={() => set(dots - 1)}>
          <span aria-hidden="true">−</span>
          <span className="visually-hidden">One dot less for {words}</span>
        </Button>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={dots}
          onChange={(event) => set(Number(event.target.value.replace(/\D/g, '')))}
        />
        <Button onClick={() => set(dots + 1)}>
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">One dot more for {words}</span>
        </Button>
      </span>
    </li>
  );
}
