/** Who can help, hurt or be hurt by the project, and what each of them is told, when and by whom. */
import { lazy, type ReactNode } from 'react';
import { communicationTitle } from '#domain/sections/stakeholders/communication-words.ts';
import { communications, stakeholders } from '#domain/sections/stakeholders/model.ts';
import { PartLinks } from '#ui/PartLinks.tsx';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { Section } from '#ui/Section.tsx';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { CommunicationFields } from './CommunicationFields.tsx';
import { MessageWords } from './MessageWords.tsx';
import { StakeholderFields } from './StakeholderFields.tsx';

const NextDue = lazy(async () => ({ default: (await import('./NextDue.tsx')).NextDue }));
const PowerMap = lazy(async () => ({ default: (await import('./PowerMap.tsx')).PowerMap }));
const PlainWords = lazy(async () => ({ default: (await import('./PlainWords.tsx')).PlainWords }));
const Offers = lazy(async () => ({ default: (await import('./Offers.tsx')).Offers }));
const SponsorBrief = lazy(async () => ({ default: (await import('./SponsorBrief.tsx')).SponsorBrief }));
const PlanExports = lazy(async () => ({ default: (await import('./PlanExports.tsx')).PlanExports }));

const tables = [stakeholders, communications];
const loadRules = async () => (await import('#domain/sections/stakeholders/rules.ts')).stakeholderRules;

const PARTS = [
  ['stakeholders', 'Stakeholders'],
  ['map', 'Map'],
  ['plan', 'Communication plan'],
  ['plain-words', 'Plain words'],
  ['offers', 'Offers'],
  ['sponsor-brief', 'Sponsor brief'],
  ['files', 'Files'],
] as const;

/** Stands for a part that calculates and has no paper form. */
const LATER = <p data-print="no">This part needs JavaScript, and a moment to load.</p>;

interface StakeholdersPlannerProps {
  /** The empty map as the server drew it: read without JavaScript, and replaced once the page runs. */
  map?: ReactNode;
}

export function StakeholdersPlanner({ map }: StakeholdersPlannerProps) {
  return (
    <PlannerFrame planner="stakeholders" tables={tables} rules={loadRules}>
      <PartLinks parts={PARTS} />
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
        <WhenRunning before={map}>
          <PowerMap />
        </WhenRunning>
      </Section>
      <Section
        title="Communication plan"
        anchor="plan"
        lead="One line for each message: for whom, what for, how often, who sends it, and what we do not know yet."
      >
        <WhenRunning>
          <NextDue />
        </WhenRunning>
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
        <MessageWords />
        <WhenRunning before={LATER}>
          <PlainWords />
        </WhenRunning>
      </Section>
      <div data-print="no">
        <Section
          title="Offers"
          anchor="offers"
          lead="What the map suggests for the role matrix, and the matrix for the plan. Our judgement; nothing happens until you take it."
        >
          <WhenRunning before={LATER}>
            <Offers />
          </WhenRunning>
        </Section>
        <Section
          title="Sponsor brief"
          anchor="sponsor-brief"
          lead="One page from this project: what changes, what the numbers mean, what only the sponsor can decide."
        >
          <WhenRunning before={LATER}>
            <SponsorBrief />
          </WhenRunning>
        </Section>
        <Section title="Files" anchor="files">
          <WhenRunning before={LATER}>
            <PlanExports />
          </WhenRunning>
        </Section>
      </div>
    </PlannerFrame>
  );
}
