/** The charter: what only it says, the sheet made from the whole plan, snapshots with signatures, and status reports. */
import { useStore } from '@nanostores/react';
import { useMemo } from 'react';
import { charterBrief } from '#domain/project/charter-brief.ts';
import { CHARTER_TEXT, charterText } from '#domain/sections/charter/model.ts';
import { BriefView } from '#ui/BriefView.tsx';
import { RecordFindings } from '#ui/Findings.tsx';
import { $findings } from '#ui/findings-store.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { Section } from '#ui/Section.tsx';
import { useProject, useWholeProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import styles from './charter.module.css';
import { Snapshots } from './Snapshots.tsx';
import { StatusReport } from './StatusReport.tsx';

export function CharterPage() {
  return (
    <PlannerFrame planner="project" tables={[]}>
      <div className={styles.page} data-charter>
        <div data-print="no">
          <Section
            title="What only the charter says"
            lead="Everything else comes from the planners. What nobody has decided yet is printed as such."
          >
            <div id={`record-${CHARTER_TEXT}`} className={styles.fields}>
              {Object.keys(charterText.fields).map((field) => (
                <RecordField
                  key={field}
                  of={charterText}
                  id={CHARTER_TEXT}
                  field={field}
                  create
                  width={field === 'purpose' ? 'full' : 'half'}
                />
              ))}
            </div>
            <RecordFindings collection={charterText.name} id={CHARTER_TEXT} />
          </Section>
        </div>
        <Section title="The charter">
          <Sheet />
        </Section>
        <div data-print="no">
          <Section
            title="Snapshots and signatures"
            lead="A snapshot keeps what the charter says today under a fingerprint. People sign the fingerprint, so that anybody can tell later what they agreed to, and what has changed since."
          >
            <Snapshots />
          </Section>
          <Section
            title="Status report"
            lead="The same plan for two readers. Executives read the goal, where it stands and what they must decide; the team reads its planners, findings and changes."
          >
            <StatusReport />
          </Section>
        </div>
      </div>
    </PlannerFrame>
  );
}

function Sheet() {
  const project = useWholeProject();
  const findings = useStore($findings);
  const today = useToday();
  const isBlank = useProject((each) => each.id === '');
  const brief = useMemo(() => charterBrief(project, today, findings), [project, today, findings]);
  return (
    <BriefView isCompact brief={isBlank ? { ...brief, subtitle: 'An empty form to fill in.' } : brief} />
  );
}
