/** Sessions that were held with this agenda on the open project. */
import { recordOf } from '#domain/document/project.ts';
import type { Agenda } from '#domain/sections/sessions/agenda.ts';
import { sessions } from '#domain/sections/sessions/model.ts';
import { isFinished, runsOf, sessionWords } from '#domain/sections/sessions/outcome.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Section.tsx';
import { useProject, useRecord } from '#ui/use-project.ts';
import styles from './sessions.module.css';

interface EarlierRunsProps {
  agenda: Agenda;
  onOpen(id: string): void;
}

export function EarlierRuns({ agenda, onOpen }: EarlierRunsProps) {
  const joined = useProject((project) => runsOf(project, agenda.id).join(' '));
  if (joined === '') return null;
  return (
    <Section title="Held before">
      <ul className={styles.runs} data-earlier>
        {joined.split(' ').map((id) => (
          <Line key={id} id={id} onOpen={onOpen} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ id, onOpen }: { id: string; onOpen(id: string): void }) {
  const words = useProject((project) => sessionWords(recordOf(project, sessions.name, id) ?? {}));
  const isOver = isFinished(useRecord(sessions.name, id));
  return (
    <li>
      {words}, {isOver ? 'finished' : 'not finished'}{' '}
      <Button weight="quiet" onClick={() => onOpen(id)}>
        {isOver ? 'Open the summary' : 'Go on with it'}
        <span className="visually-hidden"> of {words}</span>
      </Button>
    </li>
  );
}
