/** What was written, newest first, a few at a time: to read, to mend, to delete. */
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { orderedIds } from '#domain/document/project.ts';
import { openBlockers } from '#domain/sections/checkin/blockers.ts';
import { dayWords } from '#domain/sections/checkin/day-words.ts';
import { blockerIn, type Entry, entriesOf, personName, textOf } from '#domain/sections/checkin/entries.ts';
import { checkins } from '#domain/sections/checkin/model.ts';
import { people } from '#domain/sections/roles/model.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { remove } from '#ui/edits.ts';
import { RecordFindings } from '#ui/Findings.tsx';
import fieldStyles from '#ui/field.module.css';
import { recordInAddress } from '#ui/follow-address.ts';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useProject, useWholeProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { openCheckin } from './desk-store.ts';
import styles from './earlier.module.css';
import { FIRST_FIELD } from './WhoAmI.tsx';

const STEP = 20;

export function EarlierDays() {
  const project = useDeferredValue(useWholeProject());
  const [whose, setWhose] = useState('');
  const [limit, setLimit] = useState(STEP);
  const all = useMemo(
    () => entriesOf(project).filter(({ person }) => whose === '' || person === whose),
    [project, whose],
  );
  const today = useToday();
  // An open blocker stands further up under the same name.
  const taken = useMemo(
    () => new Set(today === '' ? [] : openBlockers(project, today).map(({ origin }) => origin)),
    [project, today],
  );
  // An address may name a day that is not among the newest.
  const isLoaded = all.length > 0;
  useEffect(() => {
    if (!isLoaded) return;
    const wanted = recordInAddress();
    const place = entriesOf($project.get()).findLastIndex(({ id }) => id === wanted);
    if (place >= 0) setLimit(Math.max(STEP, entriesOf($project.get()).length - place));
  }, [isLoaded]);
  const shown = all.slice(Math.max(0, all.length - limit)).reverse();
  const names = useProject((now) =>
    orderedIds(now, people.name)
      .map((id) => `${id} ${personName(now, id)}`)
      .join('\n'),
  );
  return (
    <div data-earlier>
      <p className={`${fieldStyles.field} ${styles.filter}`} data-print="no">
        <label htmlFor="whose" className={fieldStyles.label}>
          Whose
        </label>
        <select
          id="whose"
          className={fieldStyles.control}
          value={whose}
          onChange={(event) => setWhose(event.target.value)}
        >
          <option value="">Everybody’s</option>
          {names.split('\n').map((line) => {
            const [id = '', ...name] = line.split(' ');
            return id === '' ? null : (
              <option key={id} value={id}>
                {name.join(' ')}
              </option>
            );
          })}
        </select>
      </p>
      <p className={styles.count} data-earlier-count tabIndex={-1}>
        {all.length === 0 ? 'Nothing was written yet.' : `${shown.length} of ${all.length}, newest first`}
      </p>
      {shown.length > 0 && (
        <ScrollRegion label="Check-ins so far">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Day and person</th>
                <th scope="col">What was written</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((entry) => (
                <Row key={entry.id} entry={entry} isNamed={!taken.has(entry.id)} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {all.length > limit && (
        <Button onClick={() => setLimit(limit + STEP)}>Show {Math.min(STEP, all.length - limit)} more</Button>
      )}
    </div>
  );
}

interface RowProps {
  entry: Entry;
  isNamed: boolean;
}

/** Drawn again only when its own check-in changed. */
const Row = memo(
  function Row({ entry, isNamed }: RowProps) {
    const { id, person, date, record } = entry;
    const name = useProject((project) => personName(project, person));
    const words = `${name}, ${dayWords(date)}`;
    const blocker = blockerIn(record);
    const lines = [
      ['', textOf(record.done)],
      ['Learnt: ', textOf(record.learned)],
      ['Next: ', textOf(record.next)],
      [textOf(blocker.goneOn) === '' ? 'In the way: ' : 'Out of the way: ', textOf(blocker.text)],
      ['Sure: ', record.confidence === undefined ? '' : `${record.confidence} of 5`],
    ].filter(([, text]) => text !== '');
    const edit = () => {
      openCheckin(person, date);
      focusWhenDrawn(FIRST_FIELD);
    };
    return (
      <tr id={isNamed ? `record-${id}` : undefined}>
        <th scope="row" tabIndex={-1} data-record-heading>
          {dayWords(date)}
          <span className={styles.who}>{name}</span>
        </th>
        <td>
          <div className={styles.written}>
            <div>
              {lines.map(([label, text]) => (
                <p key={label}>
                  {label !== '' && <strong>{label}</strong>}
                  {text}
                </p>
              ))}
            </div>
            <p className={styles.tools} data-print="no">
              {person !== '' && (
                <Button weight="quiet" onClick={edit}>
                  Change<span className="visually-hidden"> the check-in of {words}</span>
                </Button>
              )}
              <Button weight="quiet" onClick={() => deleteOne(id, words)}>
                Delete<span className="visually-hidden"> the check-in of {words}</span>
              </Button>
            </p>
          </div>
          {isNamed && <RecordFindings collection={checkins.name} id={id} />}
        </td>
      </tr>
    );
  },
  (before, after) => before.entry.record === after.entry.record && before.isNamed === after.isNamed,
);

function deleteOne(id: string, words: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-earlier] tbody tr')];
  const place = rows.findIndex((row) => row.contains(document.activeElement));
  const next = (rows[place + 1] ?? rows[place - 1])?.querySelector<HTMLElement>('[data-record-heading]');
  remove(checkins, id);
  announce(`Deleted the check-in of ${words}. Undo brings it back.`);
  if (next) next.focus();
  else focusWhenDrawn('[data-earlier-count]');
}
