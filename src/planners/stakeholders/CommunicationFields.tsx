/** The fields of one communication, when it is due, and what it says. */
import { lazy } from 'react';
import { recordOf } from '#domain/document/project.ts';
import { dueOf, sentOn } from '#domain/sections/stakeholders/cadence.ts';
import { communicationTitle } from '#domain/sections/stakeholders/communication-words.ts';
import { communications } from '#domain/sections/stakeholders/model.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { change } from '#ui/edits.ts';
import { RecordField, useRecordWords } from '#ui/RecordField.tsx';
import { useProject, useRecord } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import styles from './stakeholders.module.css';

const MessagePreview = lazy(async () => ({ default: (await import('./MessagePreview.tsx')).MessagePreview }));

export function CommunicationFields({ id }: { id: string }) {
  const title = useProject((project) => communicationTitle(project, id));
  const listed = useRecordWords();
  const shared = { of: communications, id } as const;
  return (
    <>
      <RecordField {...shared} field="audience" />
      <RecordField {...shared} field="purpose" width="narrow" />
      <RecordField {...shared} field="channel" width="narrow" />
      <RecordField {...shared} field="cadence" width="narrow" />
      <RecordField {...shared} field="owner" width="narrow" />
      <RecordField {...shared} field="message" />
      <RecordField {...shared} field="metrics" />
      <RecordField {...shared} field="uncertaintyNote" />
      <RecordField {...shared} field="next" width="half" />
      <RecordField {...shared} field="lastSent" width="half" />
      <DueLine id={id} title={listed ?? title} />
      <WhenRunning>
        <MessagePreview id={id} />
      </WhenRunning>
    </>
  );
}

function DueLine({ id, title }: { id: string; title: string }) {
  const record = useRecord(communications.name, id);
  const today = useToday();
  if (!record || today === '') return null;
  const due = dueOf(record, today);
  const send = () => {
    const sent = sentOn(recordOf($project.get(), communications.name, id) ?? {}, today);
    change(communications, id, { ...sent });
    announce(sent.next ? `Sent today; the next one is due on ${sent.next}.` : 'Sent today.');
  };
  return (
    <p className={styles.due} data-due={due.kind}>
      <span>
        {due.kind === 'late' && <strong>Late: it was due on {due.day}.</strong>}
        {due.kind === 'planned' && <>Next due on {due.day}.</>}
        {due.kind === 'undated' && (record.lastSent ? 'Nothing more is planned.' : 'No day yet.')}
      </span>
      <Button onClick={send}>
        Sent today<span className="visually-hidden">: {title}</span>
      </Button>
    </p>
  );
}
