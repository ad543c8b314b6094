/** All checklists with how far each is, own lists, and the way in for lists from elsewhere. */
import { lazy, useRef, useState } from 'react';
import type { ListOutline } from '#domain/sections/checklists/checklist.ts';
import { MAX_CHARACTERS } from '#domain/sections/checklists/imported-list.ts';
import { checks, ownItems, ownLists } from '#domain/sections/checklists/model.ts';
import { Button } from '#ui/Button.tsx';
import { LatePart } from '#ui/LatePart.tsx';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordField, useRecordWords } from '#ui/RecordField.tsx';
import { BLANK_ID, RecordList } from '#ui/RecordList.tsx';
import { type ChosenText, readChosen } from '#ui/read-file.ts';
import { Section } from '#ui/Section.tsx';
import { siteLink } from '#ui/site-link.ts';
import styles from './checklists.module.css';
import { ListLine } from './ListLine.tsx';

const tables = [checks, ownItems];
const ImportChecklist = lazy(async () => ({
  default: (await import('./ImportChecklist.tsx')).ImportChecklist,
}));

const loadRules = async () => (await import('#domain/sections/checklists/rules.ts')).checkRules;

export function ChecklistsOverview({ lists }: { lists: readonly ListOutline[] }) {
  const picker = useRef<HTMLInputElement>(null);
  const [incoming, setIncoming] = useState<{ name: string; file: ChosenText }>();
  const open = async (file: File | undefined) => {
    if (file) setIncoming({ name: file.name, file: await readChosen(file, 4 * MAX_CHARACTERS) });
  };
  return (
    <PlannerFrame planner="checklists" tables={tables} rules={loadRules}>
      <Section title="Checklists of the playbook">
        <ul className={styles.lists}>
          {lists.map((list) => (
            <ListLine key={list.id} list={list} />
          ))}
        </ul>
      </Section>
      <Section
        title="Your own checklists"
        lead="Write one, or bring one along: deon YAML, or a CSV table with a column “Question”."
      >
        <RecordList
          of={ownLists}
          addLabel="Write a checklist"
          empty="None yet. A list of your own lives in the project and goes wherever the project goes."
        >
          {(id) => (
            <>
              <RecordField of={ownLists} id={id} field="title" width="half" />
              <RecordField of={ownLists} id={id} field="origin" width="half" />
              {id !== BLANK_ID && <OpenList id={id} />}
            </>
          )}
        </RecordList>
        <p className={styles.add} data-print="no">
          <Button onClick={() => picker.current?.click()}>Import a checklist …</Button>
          <a className={styles.openList} href={siteLink('/planners/checklists/own/')}>
            Answer your own lists
          </a>
          <input
            ref={picker}
            type="file"
            accept=".yml,.yaml,.csv,text/csv,application/yaml"
            className="visually-hidden"
            tabIndex={-1}
            aria-label="Checklist file"
            data-open-checklist
            onChange={(event) => {
              void open(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </p>
        {incoming && (
          <LatePart fallback={<p role="status">Reading the file …</p>}>
            <ImportChecklist {...incoming} onClose={() => setIncoming(undefined)} />
          </LatePart>
        )}
      </Section>
    </PlannerFrame>
  );
}

/** Leads to the sheet of a list. */
function OpenList({ id }: { id: string }) {
  const words = useRecordWords();
  return (
    <p className={styles.openList} data-print="no">
      <a href={siteLink(`/planners/checklists/own/#${id}`)}>
        Open this list<span className="visually-hidden">: {words}</span>
      </a>
    </p>
  );
}
