/** One step of the hour: what to say, the clock, and what the step needs. */
import { premortems, type StageId } from '#domain/sections/premortem/model.ts';
import { type Step, stepAfter, stepOf, steps } from '#domain/sections/premortem/script.ts';
import { Button } from '#ui/Button.tsx';
import { RecordFindings } from '#ui/Findings.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import { CaptureNotes } from './CaptureNotes.tsx';
import { GroupNotes } from './GroupNotes.tsx';
import { MakeRisks } from './MakeRisks.tsx';
import { Prepare } from './Prepare.tsx';
import styles from './premortem.module.css';
import { openStage, stageName } from './StageSteps.tsx';
import { StageTimer } from './StageTimer.tsx';
import { Vote } from './Vote.tsx';

export function StagePanel({ id }: { id: string }) {
  const record = useRecord(premortems.name, id);
  const step = stepOf(record?.stage);
  const [before, after] = [stepAfter(step.id, -1), stepAfter(step.id, 1)];
  return (
    <section
      className={styles.panel}
      id={`record-${id}`}
      aria-labelledby="stage-heading"
      data-stage={step.id}
    >
      <header className={styles.panelHead}>
        <h2 id="stage-heading" tabIndex={-1} data-stage-heading data-record-heading>
          <span className={styles.of}>
            Step {steps.indexOf(step) + 1} of {steps.length}
          </span>
          {stageName(step.id)}
        </h2>
        {step.minutes > 0 && <StageTimer id={id} step={step} />}
      </header>
      <Script step={step} place={String(record?.place ?? 'room')} />
      {step.id !== 'prepare' && <Scenario words={record?.scenario} />}
      <StageWork id={id} stage={step.id} />
      <RecordFindings collection={premortems.name} id={id} />
      <p className={styles.onward} data-print="no">
        {before && <Button onClick={() => openStage(id, before.id)}>Back: {stageName(before.id)}</Button>}
        {after && (
          <Button weight="main" onClick={() => openStage(id, after.id)}>
            Next: {stageName(after.id)}
          </Button>
        )}
      </p>
    </section>
  );
}

function Script({ step, place }: { step: Step; place: string }) {
  return (
    <div className={styles.script}>
      <ul>
        {step.say.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {place !== 'call' && (
        <p>
          <strong>In the room:</strong> {step.room}
        </p>
      )}
      {place !== 'room' && (
        <p>
          <strong>On the call:</strong> {step.call}
        </p>
      )}
    </div>
  );
}

function Scenario({ words }: { words: unknown }) {
  if (typeof words !== 'string' || words.trim() === '') return null;
  return <blockquote className={styles.scenario}>{words}</blockquote>;
}

function StageWork({ id, stage }: { id: string; stage: StageId }) {
  switch (stage) {
    case 'prepare':
      return <Prepare id={id} />;
    case 'collect':
      return <CaptureNotes id={id} isFolded={false} />;
    case 'folded':
      return <CaptureNotes id={id} isFolded />;
    case 'group':
      return <GroupNotes id={id} />;
    case 'vote':
      return <Vote id={id} />;
    case 'risks':
      return <MakeRisks id={id} />;
    case 'change':
      return (
        <div className={styles.fields}>
          <RecordField of={premortems} id={id} field="change" />
          <RecordField of={premortems} id={id} field="changeBy" width="half" />
        </div>
      );
    default:
      return null;
  }
}
