/** Everything in the way of somebody, oldest first: who clears it, and whether it is a risk by now. */
import { lazy, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Day } from '#domain/document/project.ts';
import { type Blocker, isOverdue, openBlockers } from '#domain/sections/checkin/blockers.ts';
import { shortDay, workingDays } from '#domain/sections/checkin/day-words.ts';
import { personName } from '#domain/sections/checkin/entries.ts';
import { checkins } from '#domain/sections/checkin/model.ts';
import { Button } from '#ui/Button.tsx';
import { RecordFindings } from '#ui/Findings.tsx';
import fieldStyles from '#ui/field.module.css';
import { LatePart } from '#ui/LatePart.tsx';
import { ReferenceControl } from '#ui/ReferenceControl.tsx';
import { useProject, useWholeProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { RiskOf } from './BlockerField.tsx';
import styles from './checkin.module.css';
import { askAgain, callGone, decline, setOwner } from './edit-blocker.ts';

const RiskDialog = lazy(async () => ({ default: (await import('./RiskDialog.tsx')).RiskDialog }));
const { owner: ownerField } = checkins.fields.blocker.fields ?? {};

export function InTheWay() {
  const today = useToday();
  const project = useDeferredValue(useWholeProject());
  const blockers = useMemo(() => (today === '' ? [] : openBlockers(project, today)), [project, today]);
  if (blockers.length === 0) {
    return (
      <p className={styles.soft} data-nothing-in-the-way tabIndex={-1}>
        Nothing is in anybody’s way, as far as the check-ins say.
      </p>
    );
  }
  return (
    <ul className={styles.blockers} data-blockers>
      {blockers.map((blocker) => (
        <Item key={blocker.origin} blocker={blocker} today={today} />
      ))}
    </ul>
  );
}

function Item({ blocker, today }: { blocker: Blocker; today: Day }) {
  const { origin, person, text, since, age, owner, risk } = blocker;
  const id = useId();
  const name = useProject((project) => personName(project, person));
  const gone = () => {
    callGone(blocker, today);
    focusWhenDrawn('[data-blockers] [data-record-heading], [data-nothing-in-the-way]');
  };
  return (
    <li id={`record-${origin}`} data-overdue={isOverdue(blocker) || undefined}>
      <h3 className={styles.blockerName} tabIndex={-1} data-record-heading>
        {text}
      </h3>
      <p className={styles.soft}>
        In the way of {name} since {shortDay(since)}: {workingDays(age)}.
      </p>
      <div className={styles.blockerTools}>
        <div className={fieldStyles.field}>
          <label htmlFor={id} className={fieldStyles.label}>
            {ownerField?.label}
            <span className="visually-hidden">: {text}</span>
          </label>
          {ownerField && (
            <ReferenceControl
              field={ownerField}
              value={owner}
              onChoose={(next) => setOwner(blocker, next)}
              shared={{ id, 'data-field': `${origin}.owner` }}
            />
          )}
        </div>
        <Button onClick={gone}>
          It is gone<span className="visually-hidden">: {text}</span>
        </Button>
      </div>
      <RecordFindings collection={checkins.name} id={origin} />
      {risk === '' ? <Offer blocker={blocker} /> : <RiskOf id={risk} />}
    </li>
  );
}

function Offer({ blocker }: { blocker: Blocker }) {
  const [isOpen, setOpen] = useState(false);
  const context = <span className="visually-hidden">: {blocker.text}</span>;
  if (blocker.isDeclined) {
    return (
      <p className={styles.soft} data-print="no">
        You said that no risk follows.{' '}
        <Button weight="quiet" onClick={() => askAgain(blocker)}>
          Ask again{context}
        </Button>
      </p>
    );
  }
  if (!isOverdue(blocker)) return null;
  return (
    <div data-print="no" data-risk-offer>
      <p className={styles.actions}>
        <Button onClick={() => setOpen(true)}>Make it a risk …{context}</Button>
        <Button weight="quiet" onClick={() => decline(blocker)}>
          No risk follows{context}
        </Button>
      </p>
      {isOpen && (
        <LatePart>
          <RiskDialog blocker={blocker} onClose={() => setOpen(false)} />
        </LatePart>
      )}
    </div>
  );
}
