/** Check-ins: a minute a day, a page a week, and the two talks that go with them. */
import { retrospectives } from '#domain/sections/checkin/model.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { Section } from '#ui/Section.tsx';
import { RetrospectiveFields } from './RetrospectiveFields.tsx';

const tables = [retrospectives];
const loadRules = async () => (await import('#domain/sections/checkin/rules.ts')).checkinRules;

export function CheckinPlanner() {
  return (
    <PlannerFrame planner="checkin" tables={tables} rules={loadRules}>
      <Section title="Retrospective" lead="One sheet, and the courage to pick one change.">
        <RecordList of={retrospectives} empty="No retrospective yet. Every four weeks is a good beginning.">
          {(id) => <RetrospectiveFields id={id} />}
        </RecordList>
      </Section>
    </PlannerFrame>
  );
}
