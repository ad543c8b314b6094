/** How a team works together across places and hours: what it shares, what it agrees on, and when it meets. */
import { lazy } from 'react';
import { agreements, meetings } from '#domain/sections/agreement/model.ts';
import { people } from '#domain/sections/roles/model.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { Section } from '#ui/Section.tsx';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { AgreementFields } from './AgreementFields.tsx';
import { BLANK_BAD_HOURS, BLANK_DEADLINE, BLANK_HOURS, BLANK_REPLIES } from './BlankTable.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { MeetingStart } from './MeetingStart.tsx';
import { PersonFields } from './PersonFields.tsx';

const SharedHours = lazy(async () => ({ default: (await import('./SharedHours.tsx')).SharedHours }));
const ReplyTimes = lazy(async () => ({ default: (await import('./ReplyTimes.tsx')).ReplyTimes }));
const Deadline = lazy(async () => ({ default: (await import('./Deadline.tsx')).Deadline }));
const BadHours = lazy(async () => ({ default: (await import('./BadHours.tsx')).BadHours }));
const TakeAway = lazy(async () => ({ default: (await import('./TakeAway.tsx')).TakeAway }));
const ZoneList = lazy(async () => ({ default: (await import('./ZoneList.tsx')).ZoneList }));

const tables = [people, agreements, meetings];

const loadRules = async () => (await import('#domain/sections/agreement/rules.ts')).agreementRules;

export function AgreementPlanner() {
  return (
    <PlannerFrame planner="agreement" tables={tables} rules={loadRules}>
      <WhenRunning>
        <ZoneList />
      </WhenRunning>
      <Section
        title="People and their hours"
        anchor="people"
        lead="Real hours, not those of the contract. They are the same people as in the roles planner, and stay in this browser."
      >
        <RecordList of={people} empty="Nobody yet. Add yourself first, then one person for each zone.">
          {(id) => <PersonFields id={id} />}
        </RecordList>
      </Section>
      <Section
        title="Shared hours"
        anchor="shared-hours"
        lead="The hours in which people can talk, on the clocks of one day; clocks change, so the day matters."
      >
        <WhenRunning before={BLANK_HOURS}>
          <SharedHours />
        </WhenRunning>
      </Section>
      <Section
        title="How long a question takes"
        anchor="reply"
        lead="From asking to reading the answer. An estimate of ours: see how it is made below the table."
      >
        <WhenRunning before={BLANK_REPLIES}>
          <ReplyTimes />
        </WhenRunning>
      </Section>
      <Section
        title="What we agree on"
        anchor="terms"
        lead="One page that belongs to the team. Fill it in in writing first, then talk about the disputed lines only."
      >
        <AgreementFields />
      </Section>
      <Section
        title="A fair deadline"
        anchor="deadline"
        lead="When has everybody had a working day with a decision note?"
      >
        <WhenRunning before={BLANK_DEADLINE}>
          <Deadline />
        </WhenRunning>
      </Section>
      <Section
        title="Meetings"
        anchor="meetings"
        lead="On dates of their own, so that a review does not wait for an iteration to end, and an iteration may end on any day."
      >
        <MeetingStart />
        <RecordList of={meetings} empty="No meeting yet. A team that writes well needs few.">
          {(id) => <MeetingFields id={id} />}
        </RecordList>
      </Section>
      <Section
        title="Who pays for the hour"
        anchor="bad-hours"
        lead="Minutes outside each person’s hours, over the quarter ahead. Publish the count: people bear an early call more easily when it is noticed."
      >
        <WhenRunning before={BLANK_BAD_HOURS}>
          <BadHours />
        </WhenRunning>
      </Section>
      <div data-print="no">
        <Section
          title="Take it along"
          anchor="exports"
          lead="For calendars, for the wiki and for spreadsheets."
        >
          <WhenRunning>
            <TakeAway />
          </WhenRunning>
        </Section>
      </div>
    </PlannerFrame>
  );
}
