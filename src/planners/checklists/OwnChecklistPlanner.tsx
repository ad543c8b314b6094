/** Lists a person wrote or imported: chooses one by the address, answers it, changes it. */
import { useEffect, useId, useMemo, useState } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { checks, ownItems, ownLists } from '#domain/sections/checklists/model.ts';
import fieldStyles from '#ui/field.module.css';
import { recordInAddress } from '#ui/follow-address.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { Section } from '#ui/Section.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useIds, useProject, useRecord } from '#ui/use-project.ts';
import { AddItem } from './AddItem.tsx';
import styles from './checklists.module.css';
import { Sheet } from './Sheet.tsx';
import { useWholeList } from './use-sheet.ts';

const tables = [checks, ownItems];

const loadRules = async () => (await import('#domain/sections/checklists/rules.ts')).checkRules;

export function OwnChecklistPlanner() {
  const ids = useIds(ownLists.name);
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    const follow = () => setWanted(recordInAddress() || location.hash.slice(1));
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // The address names a list, or an answer to it.
  const named = useProject((project) => recordOf(project, checks.name, wanted ?? '')?.list ?? wanted);
  const chosen = ids.find((id) => id === named) ?? ids[0];
  return (
    <PlannerFrame planner="checklists" tables={tables} rules={loadRules}>
      {chosen === undefined ? (
        <p className={styles.soft}>
          No list of your own yet. <a href={siteLink('/planners/checklists/')}>Write one or import one</a> on
          the page of all checklists.
        </p>
      ) : (
        <>
          <Chooser ids={ids} chosen={chosen} onChoose={setWanted} />
          <OwnList key={chosen} id={chosen} />
        </>
      )}
    </PlannerFrame>
  );
}

function Chooser({ ids, chosen, onChoose }: { ids: string[]; chosen: string; onChoose(id: string): void }) {
  const id = useId();
  const names = useProject((project) =>
    orderedIds(project, ownLists.name)
      .map((list) => recordName(ownLists, list, recordOf(project, ownLists.name, list) ?? {}))
      .join('\n'),
  ).split('\n');
  return (
    <p className={fieldStyles.field} data-print="no">
      <label htmlFor={id} className={fieldStyles.label}>
        Checklist
      </label>
      <select
        id={id}
        className={fieldStyles.control}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {ids.map((list, index) => (
          <option key={list} value={list}>
            {names[index]}
          </option>
        ))}
      </select>
    </p>
  );
}

function OwnList({ id }: { id: string }) {
  const record = useRecord(ownLists.name, id);
  const title = String(record?.title ?? '') || 'Checklist without a title';
  const bare = useMemo<Checklist>(
    () => ({
      id,
      title,
      answers: 'questions',
      subject: 'project',
      category: 'operations',
      sections: [],
      retired: [],
    }),
    [id, title],
  );
  const list = useWholeList(bare);
  return (
    <>
      <div className={styles.grid} id={`record-${id}`}>
        <RecordField of={ownLists} id={id} field="title" width="half" />
        <RecordField of={ownLists} id={id} field="origin" width="half" />
      </div>
      <Sheet list={list} />
      <Section
        title="More items"
        lead="Items with the same section stand together, in the order in which they were added."
      >
        <AddItem list={list} />
      </Section>
    </>
  );
}
