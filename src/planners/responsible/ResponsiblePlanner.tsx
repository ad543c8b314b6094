/** Responsible use: what it is for, whom it touches, what goes wrong, who oversees it, how to object, and is it fair. */
import { lazy, type ReactNode } from 'react';
import { fairness } from '#domain/sections/responsible/fairness-model.ts';
import { affected, failures, impactAnswers } from '#domain/sections/responsible/model.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { BLANK_ID, RecordList } from '#ui/RecordList.tsx';
import { Section } from '#ui/Section.tsx';
import { WhenRunning } from '#ui/WhenRunning.tsx';
import { RiskLink } from './RiskLink.tsx';
import { BoardFields, OversightFields, RedressFields, UseFields } from './StatementFields.tsx';

const ImpactQuestions = lazy(async () => ({
  default: (await import('./ImpactQuestions.tsx')).ImpactQuestions,
}));

const FairnessFields = lazy(async () => ({ default: (await import('./FairnessFields.tsx')).FairnessFields }));

const IntakeSheet = lazy(async () => ({ default: (await import('./IntakeSheet.tsx')).IntakeSheet }));

const TableExports = lazy(async () => ({ default: (await import('./TableExports.tsx')).TableExports }));

const loadRules = async () => (await import('#domain/sections/responsible/rules.ts')).responsibleRules;
const tables = [affected, failures, impactAnswers];

/** Parts of the empty worksheet as the server drew them: read without JavaScript, replaced once the page runs. */
interface ResponsiblePlannerProps {
  questions?: ReactNode;
  report?: ReactNode;
}

export function ResponsiblePlanner({ questions, report }: ResponsiblePlannerProps) {
  return (
    <PlannerFrame planner="responsible" tables={tables} rules={loadRules}>
      <Section title="What it is for" lead="And what it is not for. Somebody will try the second.">
        <UseFields />
      </Section>
      <Section
        title="Who could gain or be harmed"
        lead="Users, those decided about, and those who are merely near. Ask some of them."
      >
        <RecordList
          of={affected}
          empty="Nobody is listed yet. Begin with the people who have no seat in the room."
        >
          {(id) => (
            <>
              <RecordField of={affected} id={id} field="who" width="half" />
              <RecordField of={affected} id={id} field="stakeholder" width="half" />
              <RecordField of={affected} id={id} field="benefit" width="half" />
              <RecordField of={affected} id={id} field="harm" width="half" />
              <RecordField of={affected} id={id} field="severity" width="half" />
              <RecordField of={affected} id={id} field="heard" width="half" />
              <RecordField of={affected} id={id} field="lessens" />
              <RiskLink of={affected} id={id} />
            </>
          )}
        </RecordList>
      </Section>
      <Section
        title="Failure and misuse"
        lead="When it is wrong, when it is trusted too much, when it is used for something else, when somebody attacks it."
      >
        <RecordList of={failures} empty="Nothing is listed yet. What would the worst user do with it?">
          {(id) => (
            <>
              <RecordField of={failures} id={id} field="what" />
              <RecordField of={failures} id={id} field="kind" width="half" />
              <RecordField of={failures} id={id} field="whom" width="half" />
              <RecordField of={failures} id={id} field="noticed" width="half" />
              <RecordField of={failures} id={id} field="reaction" width="half" />
              <RiskLink of={failures} id={id} />
            </>
          )}
        </RecordList>
      </Section>
      <Section
        title="Impact questions"
        lead="Every answer shows its points. The level says how much care the system asks for; it approves nothing."
      >
        <WhenRunning before={questions}>
          <ImpactQuestions />
        </WhenRunning>
      </Section>
      <Section
        title="Oversight"
        lead="A person who may say no, has the time, sees what the model does not, and was shown to catch errors."
      >
        <OversightFields />
      </Section>
      <Section
        title="Redress"
        lead="How people learn of it, object, and get an answer from somebody who can change the result."
      >
        <RedressFields />
      </Section>
      <Section
        title="Fairness"
        lead="First say which error hurts whom and choose a definition. Numbers come after, counts before ratios."
      >
        <RecordList of={fairness} empty="No report yet. Begin with the groups somebody affected would name.">
          {(id) => (
            <WhenRunning before={id === BLANK_ID && report}>
              <FairnessFields id={id} />
            </WhenRunning>
          )}
        </RecordList>
      </Section>
      <Section
        title="Review board"
        lead="One page made from what stands above, with what is still open named."
      >
        <BoardFields />
        <WhenRunning>
          <IntakeSheet />
        </WhenRunning>
      </Section>
      <div data-print="no">
        <Section
          title="For other tools"
          lead="Impact questions tagged with the NIST AI RMF, and fairness with counts and intervals."
        >
          <WhenRunning>
            <TableExports />
          </WhenRunning>
        </Section>
      </div>
    </PlannerFrame>
  );
}
