/** People, the roles they hold, and who does, decides, is asked and is told in every activity. */
import { lazy, type ReactNode } from 'react';
import { orderedIds } from '#domain/document/project.ts';
import { activities } from '#domain/sections/roles/matrix-model.ts';
import { people, roles } from '#domain/sections/roles/model.ts';
import { PartLinks } from '#ui/PartLinks.tsx';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordList } from '#ui/RecordList.tsx';
import { Section } from '#ui/Section.tsx';
import { useProject } from '#ui/use-project.ts';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { PersonFields, RoleFields } from './RoleFields.tsx';

const MatrixSection = lazy(async () => ({ default: (await import('./MatrixSection.tsx')).MatrixSection }));

const tables = [people, roles, activities];

/** Parts of the worksheet, as the links above it name them. */
const PARTS = [
  ['people', 'People'],
  ['roles', 'Roles'],
  ['matrix', 'Matrix'],
  ['checks', 'Checks'],
  ['one-role', 'One role'],
  ['involvement', 'Involvement'],
  ['load', 'Load'],
  ['two-views', 'Two views'],
  ['onboarding', 'New member'],
  ['exports', 'Files'],
] as const;

const MatrixFindings = lazy(async () => ({ default: (await import('./MatrixFindings.tsx')).MatrixFindings }));
const RoleView = lazy(async () => ({ default: (await import('./RoleView.tsx')).RoleView }));
const Involvement = lazy(async () => ({ default: (await import('./Involvement.tsx')).Involvement }));
const Load = lazy(async () => ({ default: (await import('./Load.tsx')).Load }));
const Compare = lazy(async () => ({ default: (await import('./Compare.tsx')).Compare }));
const Onboarding = lazy(async () => ({ default: (await import('./Onboarding.tsx')).Onboarding }));
const MatrixExports = lazy(async () => ({ default: (await import('./MatrixExports.tsx')).MatrixExports }));

const loadRules = async () => (await import('#domain/sections/roles/rules.ts')).roleRules;

interface RolesPlannerProps {
  /** The paper form of the matrix as the server drew it: read without JavaScript, and replaced once the page runs. */
  matrix?: ReactNode;
}

export function RolesPlanner({ matrix }: RolesPlannerProps) {
  const isBlank = useProject(
    (project) => orderedIds(project, roles.name).length + orderedIds(project, activities.name).length === 0,
  );
  return (
    <PlannerFrame planner="roles" tables={tables} rules={loadRules}>
      <PartLinks parts={PARTS} />
      <Section
        title="People"
        anchor="people"
        lead="Who is in the project, and when they work. Names stay in this browser unless you save or share them."
      >
        <RecordList of={people} isLine empty="Nobody yet. Add yourself first.">
          {(id) => <PersonFields id={id} />}
        </RecordList>
      </Section>
      <Section
        title="Roles"
        anchor="roles"
        lead="A role is a set of decisions that somebody owns. One person can hold three, and several people can share one."
      >
        <RecordList
          of={roles}
          isLine
          empty="No role yet. Add those who decide first, or take the roles of a template below."
        >
          {(id) => <RoleFields id={id} />}
        </RecordList>
      </Section>
      <Section
        title="Matrix"
        anchor="matrix"
        lead="One letter says who answers, one who works. Everyone else is asked before, told after, or left in peace."
      >
        <WhenRunning before={matrix}>
          <MatrixSection />
        </WhenRunning>
      </Section>
      <div data-print={isBlank ? 'no' : undefined}>
        <Section title="What the checks find" anchor="checks">
          <WhenRunning needs="This part">
            <MatrixFindings />
          </WhenRunning>
        </Section>
        <Section
          title="One role"
          anchor="one-role"
          lead="Every row in which a role holds a letter, to hand to whoever holds it."
        >
          <WhenRunning needs="The view of one role">
            <RoleView />
          </WhenRunning>
        </Section>
        <Section
          title="Involvement over the life cycle"
          anchor="involvement"
          lead="How much of each phase a role decides, does, is asked about or told of."
        >
          <WhenRunning needs="The picture">
            <Involvement />
          </WhenRunning>
        </Section>
        <Section
          title="Load"
          anchor="load"
          lead="What the letters add up to for each person, and how many pairs have to talk."
        >
          <WhenRunning needs="The table">
            <Load />
          </WhenRunning>
        </Section>
      </div>
      <div data-print="no">
        <Section
          title="Two views"
          anchor="two-views"
          lead="Fill the matrix alone first, then open the file of a colleague. Only the cells that differ are shown, and nothing is written."
        >
          <WhenRunning needs="The comparison">
            <Compare />
          </WhenRunning>
        </Section>
        <Section
          title="First month of a new member"
          anchor="onboarding"
          lead="A checklist made from this project: their letters, whom to meet, and thirty days."
        >
          <WhenRunning needs="The checklist">
            <Onboarding />
          </WhenRunning>
        </Section>
        <Section
          title="For spreadsheets and calendars"
          anchor="exports"
          lead="Both tables can be pasted back in. The calendar holds the activities with a date; saved again, it updates what is there."
        >
          <WhenRunning needs="Saving">
            <MatrixExports />
          </WhenRunning>
        </Section>
      </div>
    </PlannerFrame>
  );
}
