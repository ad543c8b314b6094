/** Check-ins: a minute a day, a page a week, and the two talks that go with them. */
import { lazy, type ReactNode } from 'react';
import { checkins, pauses, retrospectives } from '#domain/sections/checkin/model.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { Section } from '#ui/Section.tsx';
import { WhenRunning } from '#ui/WhenRunning.tsx';

const Today = lazy(async () => ({ default: (await import('./Today.tsx')).Today }));
const InTheWay = lazy(async () => ({ default: (await import('./InTheWay.tsx')).InTheWay }));
const Confidence = lazy(async () => ({ default: (await import('./Confidence.tsx')).Confidence }));
const EarlierDays = lazy(async () => ({ default: (await import('./EarlierDays.tsx')).EarlierDays }));
const Digest = lazy(async () => ({ default: (await import('./Digest.tsx')).Digest }));
const Talks = lazy(async () => ({ default: (await import('./Talks.tsx')).Talks }));
const Pauses = lazy(async () => ({ default: (await import('./Pauses.tsx')).Pauses }));
const Files = lazy(async () => ({ default: (await import('./Files.tsx')).Files }));

const tables = [checkins, pauses, retrospectives];
const loadRules = async () => (await import('#domain/sections/checkin/rules.ts')).checkinRules;

/** Parts as the server drew them, empty: read without JavaScript, and replaced once the page runs. */
interface CheckinPlannerProps {
  today?: ReactNode;
  talks?: ReactNode;
  /** Part of a page that is being read: it leaves the focus alone. */
  isEmbedded?: boolean;
}

export function CheckinPlanner({ isEmbedded = false, ...paper }: CheckinPlannerProps) {
  return (
    <PlannerFrame planner="checkin" tables={tables} rules={loadRules}>
      <Section
        title="Today"
        anchor="today"
        lead="A minute. A line may be empty; “nothing to report, the run is still going” is a good check-in."
      >
        <WhenRunning before={paper.today}>
          <Today isEmbedded={isEmbedded} />
        </WhenRunning>
      </Section>
      <Section
        title="In the way"
        anchor="in-the-way"
        lead="A blocker that is only reported is a complaint. Each one gets an owner on the day it appears."
      >
        <WhenRunning>
          <InTheWay />
        </WhenRunning>
      </Section>
      <Section
        title="How sure we are"
        anchor="confidence"
        lead="From 1 (no) to 5 (sure). Read the lowest figure too: who knows something bad is usually alone at first."
      >
        <WhenRunning>
          <Confidence />
        </WhenRunning>
      </Section>
      <Section title="Earlier days" anchor="earlier">
        <WhenRunning>
          <EarlierDays />
        </WhenRunning>
      </Section>
      <div data-print="no">
        <Section
          title="The week on one page"
          anchor="digest"
          lead="What was learnt and done, what is in the way and for how long. Decisions and thanks are yours to add."
        >
          <WhenRunning>
            <Digest />
          </WhenRunning>
        </Section>
      </div>
      <WhenRunning before={paper.talks}>
        <Talks />
      </WhenRunning>
      <div data-print="no">
        <Section
          title="Pauses"
          anchor="pauses"
          lead="Leave, illness, a day of deep work. No reason is asked for."
        >
          <WhenRunning>
            <Pauses />
          </WhenRunning>
        </Section>
        <Section title="Files and paper" anchor="files">
          <WhenRunning>
            <Files />
          </WhenRunning>
        </Section>
      </div>
    </PlannerFrame>
  );
}
