/** Before a session: on which project, who is there, and where. Nothing is stored until it starts. */
import { lazy, useState } from 'react';
import type { Patch } from '#domain/document/edit.ts';
import type { Agenda } from '#domain/sections/sessions/agenda.ts';
import { sessions } from '#domain/sections/sessions/model.ts';
import { dayOf } from '#stores/environment.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { FieldOf } from '#ui/FieldOf.tsx';
import { Section } from '#ui/Section.tsx';
import { useProject } from '#ui/use-project.ts';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { EarlierRuns } from './EarlierRuns.tsx';
import { beginRun } from './edit-run.ts';
import styles from './sessions.module.css';

const ProjectChoice = lazy(async () => ({ default: (await import('./ProjectChoice.tsx')).ProjectChoice }));

interface BeginProps {
  agenda: Agenda;
  onOpen(id: string): void;
}

export function Begin({ agenda, onOpen }: BeginProps) {
  const projectId = useProject((project) => project.id);
  return <Setup key={projectId} agenda={agenda} onOpen={onOpen} />;
}

function Setup({ agenda, onOpen }: BeginProps) {
  const [draft, setDraft] = useState<Patch>({ place: 'room' });
  const title = useProject((project) => project.title) || 'Project without a title';
  const field = (name: keyof typeof sessions.fields, width: 'half' | 'full') => (
    <FieldOf
      definition={sessions.fields[name]}
      name={name}
      holder={draft}
      save={(patch) => setDraft({ ...draft, ...patch })}
      place={`setup.${name}`}
      width={width}
    />
  );
  const start = () => {
    onOpen(beginRun(agenda, { ...draft, on: dayOf(new Date()) }));
    announce(`${agenda.title} has begun, on “${title}”. The clock runs.`);
    focusWhenDrawn('[data-step-heading]');
  };
  return (
    <>
      <Section
        title="Before you start"
        lead={`The session is held on “${title}”. Exercises open its planners, and the summary ends up in it.`}
      >
        <WhenRunning>
          <ProjectChoice />
        </WhenRunning>
        <div className={styles.fields}>
          {field('place', 'half')}
          {field('facilitator', 'half')}
          {field('present', 'full')}
          {field('guests', 'full')}
        </div>
        <p className={styles.actions}>
          <Button weight="main" onClick={start} data-start>
            Start the session
          </Button>
        </p>
      </Section>
      <EarlierRuns agenda={agenda} onOpen={onOpen} />
    </>
  );
}
