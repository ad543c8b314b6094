/** Who can help, hurt or be hurt by the project, and what each of them is told, when and by whom. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { communicationTitle } from '#domain/sections/stakeholders/communication-words.ts';
import { communications, stakeholders } from '#domain/sections/stakeholders/model.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { Section } from '#ui/Section.tsx';
import { CommunicationFields } from './CommunicationFields.tsx';
import { MapPaper } from './MapPaper.tsx';
import { NextDue } from './NextDue.tsx';
import { StakeholderFields } from './StakeholderFields.tsx';
import styles from './stakeholders.module.css';

const tables = [stakeholders, communications];
const loadRules = async () => (await import('#domain/sections/stakeholders/rules.ts')).stakeholderRules;
const PowerMap = lazy(async () => ({ default: (await import('./PowerMap.tsx')).PowerMap }));
const PlainWords = lazy(async () => ({ default: (await import('./PlainWords.tsx')).PlainWords }));
const Offers = lazy(async () => ({ default: (await import('./Offers.tsx')).Offers }));
const SponsorBrief = lazy(async () => ({ default: (await import('./SponsorBrief.tsx')).SponsorBrief }));
const PlanExports = lazy(async () => ({ default: (await import('./PlanExports.tsx')).PlanExports }));

export function StakeholdersPlanner() {
  const [isOpen, setOpen] = useState(false);
  return (
    <PlannerFrame planner="stakeholders" tables={tables} rules={loadRules}>
      <div className={styles.planner} data-disclose={isOpen || undefined}>
        <Section
          title="Stakeholders"
          anchor="stakeholders"
          lead="Everyone who can change the course of the project, or whose day it will change, and who is judged by it without a seat."
        >
          <RecordList
            of={stakeholders}
            empty="Nobody yet. Begin with whoever could stop the project, then those who would quietly not use it."
          >
            {(id) => <StakeholderFields id={id} />}
          </RecordList>
        </Section>
        <Section title="Map" anchor="map" lead="Where each of them stands, and what that asks of you.">
          <InBrowser paper={<MapPaper />}>
            <PowerMap />
          </InBrowser>
        </Section>
        <Section
          title="Communication plan"
          anchor="plan"
          lead="One line for each message: for whom, what for, how often, who sends it, and what we do not know yet."
        >
          <NextDue />
          <RecordList
            of={communications}
            title={communicationTitle}
            addLabel="Add a communication"
            empty="No message yet. Begin with the one that somebody would miss."
          >
            {(id) => <CommunicationFields id={id} />}
          </RecordList>
        </Section>
        <Section
          title="Numbers in plain words"
          anchor="plain-words"
          lead="The same truth for everyone, in units they can weigh."
        >
          <InBrowser>
            <PlainWords />
          </InBrowser>
        </Section>
        <div data-print="no">
          <Section
            title="Offers"
            anchor="offers"
            lead="What the map suggests for the role matrix, and the matrix for the plan. Our judgement; nothing happens until you take it."
          >
            <InBrowser>
              <Offers />
            </InBrowser>
          </Section>
          <Section
            title="Sponsor brief"
            anchor="sponsor-brief"
            lead="One page from this project: what changes, what the numbers mean, what only the sponsor can decide."
          >
            <InBrowser>
              <SponsorBrief />
            </InBrowser>
          </Section>
          <Section title="Files" anchor="files">
            <InBrowser>
              <PlanExports isOpen={isOpen} onOpen={setOpen} />
            </InBrowser>
          </Section>
        </div>
      </div>
    </PlannerFrame>
  );
}

/** What calculates is loaded once the page runs; `paper` is its form to fill in by hand. */
function InBrowser({ paper, children }: { paper?: ReactNode; children: ReactNode }) {
  const [isRunning, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  if (!isRunning) return paper ?? <p data-print="no">This part needs JavaScript.</p>;
  return <Suspense fallback={<p>Loading …</p>}>{children}</Suspense>;
}
