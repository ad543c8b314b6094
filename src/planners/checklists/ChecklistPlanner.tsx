/** Any checklist, answered with evidence: one sheet for the project, or one for each dataset. */
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { checks } from '#domain/sections/checklists/model.ts';
import { TEST_LIST } from '#domain/sections/checklists/test-score.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { Section } from '#ui/Section.tsx';
import { AddItem } from './AddItem.tsx';
import { DatasetSheet } from './DatasetSheet.tsx';
import { KindOfProject } from './KindOfProject.tsx';
import { Sheet } from './Sheet.tsx';
import { TestScore } from './TestScore.tsx';
import { useWholeList } from './use-sheet.ts';

const tables = [checks];

const loadRules = async () => (await import('#domain/sections/checklists/rules.ts')).checkRules;

export function ChecklistPlanner({ list }: { list: Checklist }) {
  const whole = useWholeList(list);
  return (
    <PlannerFrame planner="checklists" tables={tables} rules={loadRules}>
      <KindOfProject list={whole} />
      {list.id === TEST_LIST && <TestScore />}
      {whole.subject === 'dataset' ? <DatasetSheet list={whole} /> : <Sheet list={whole} />}
      <Section
        title="Items of your own"
        lead="Add what this list does not ask. Your items are part of the project, count like the others and can be changed."
      >
        <AddItem list={whole} />
      </Section>
    </PlannerFrame>
  );
}
