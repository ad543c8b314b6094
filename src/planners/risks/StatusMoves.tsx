/** The status of a risk, and the moves it may make from there. */
import { type FormEvent, useId, useState } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { allowedMoves, moveNeeds, type RiskStatus, statusOf } from '#domain/sections/risks/lifecycle.ts';
import { riskStatuses, risks } from '#domain/sections/risks/model.ts';
import { people } from '#domain/sections/roles/model.ts';
import { $project } from '#stores/browser.ts';
import { dayOf } from '#stores/environment.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { add } from '#ui/edits.ts';
import fieldStyles from '#ui/field.module.css';
import { useRecord } from '#ui/use-project.ts';
import styles from './details.module.css';
import { moveRisk } from './edit-risk.ts';

const word = (status: RiskStatus) =>
  riskStatuses.find(({ value }) => value === status)?.label.split(':', 1)[0] ?? status;

const ACTIONS: Record<RiskStatus, string> = {
  open: 'Open again',
  mitigating: 'Begin mitigating',
  realised: 'It has happened',
  accepted: 'Accept …',
  closed: 'Close …',
};

export function StatusMoves({ id, title }: { id: string; title: string }) {
  const risk = useRecord(risks.name, id);
  const status = statusOf(risk);
  const [asking, setAsking] = useState<RiskStatus>();
  const go = (to: RiskStatus, why = '', more = {}) => {
    moveRisk(id, to, why, more);
    setAsking(undefined);
    announce(`“${title}” is now ${word(to).toLowerCase()}.`);
  };
  return (
    <div className={styles.moves} data-status={status}>
      <p>
        Now <strong>{word(status).toLowerCase()}</strong>.
      </p>
      {allowedMoves(risk).map((to) => (
        <Button key={to} onClick={() => (moveNeeds(status, to) ? setAsking(to) : go(to))}>
          {to === 'open' && status !== 'closed' ? 'Back to open' : ACTIONS[to]}
          <span className="visually-hidden">: {title}</span>
        </Button>
      ))}
      {asking === 'accepted' && (
        <AcceptDialog
          title={title}
          onClose={() => setAsking(undefined)}
          onAccept={(acceptedBy, acceptedOn) => go('accepted', '', { acceptedBy, acceptedOn })}
        />
      )}
      {asking && asking !== 'accepted' && (
        <ReasonDialog
          title={`${ACTIONS[asking].replace(' …', '')}: ${title}`}
          onClose={() => setAsking(undefined)}
          onDone={(why) => go(asking, why)}
        />
      )}
    </div>
  );
}

interface ReasonDialogProps {
  title: string;
  onClose(): void;
  onDone(why: string): void;
}

function ReasonDialog({ title, onClose, onDone }: ReasonDialogProps) {
  const id = useId();
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() !== '') onDone(why);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form onSubmit={submit} className={styles.ask}>
        <label htmlFor={id} className={fieldStyles.label}>
          Why? It is kept in the history.
        </label>
        <input
          id={id}
          className={fieldStyles.control}
          required
          autoComplete="off"
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <Button type="submit" weight="main">
          Keep it with this reason
        </Button>
      </form>
    </Dialog>
  );
}

interface AcceptDialogProps {
  title: string;
  onClose(): void;
  onAccept(by: string, on: string): void;
}

const NEW = '\u0001';

function AcceptDialog({ title, onClose, onAccept }: AcceptDialogProps) {
  const id = useId();
  const [known] = useState(() => {
    const project = $project.get();
    return orderedIds(project, people.name).map((person) => ({
      id: person,
      name: recordName(people, person, recordOf(project, people.name, person) ?? {}),
    }));
  });
  const [by, setBy] = useState(known[0]?.id ?? NEW);
  const [name, setName] = useState('');
  const [on, setOn] = useState(() => dayOf(new Date()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (on === '' || (by === NEW && name.trim() === '')) return;
    onAccept(by === NEW ? add(people, { name: name.trim() }) : by, on);
  };
  return (
    <Dialog title={`Accept: ${title}`} isOpen onClose={onClose}>
      <form onSubmit={submit} className={styles.ask}>
        <p>
          Somebody who is entitled to says: we live with this. Nobody in a project may accept harm on behalf
          of strangers without asking.
        </p>
        <label htmlFor={`${id}-by`} className={fieldStyles.label}>
          Accepted by
        </label>
        <select
          id={`${id}-by`}
          className={fieldStyles.control}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        >
          {known.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
          <option value={NEW}>Somebody else …</option>
        </select>
        {by === NEW && (
          <>
            <label htmlFor={`${id}-name`} className={fieldStyles.label}>
              Name
            </label>
            <input
              id={`${id}-name`}
              className={fieldStyles.control}
              required
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </>
        )}
        <label htmlFor={`${id}-on`} className={fieldStyles.label}>
          On
        </label>
        <input
          id={`${id}-on`}
          type="date"
          required
          className={fieldStyles.control}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
        <Button type="submit" weight="main">
          Accept the risk
        </Button>
      </form>
    </Dialog>
  );
}
