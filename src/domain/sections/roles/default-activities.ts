/**
 * A first list of activities: the 24 generic tasks of CRISP-DM 1.0 (source crisp-dm-2000), in its order, and what comes
 * after deployment, which CRISP-DM leaves to its "monitoring and maintenance" plan (our addition).
 */
import { addRecord } from '#domain/document/edit.ts';
import { collectionOf, type Instant, type ProjectDocument } from '#domain/document/project.ts';
import type { PhaseId } from '#domain/project/phases.ts';
import { activities } from './matrix-model.ts';

export interface DefaultActivity {
  /** Permanent: templates name activities by it. */
  key: string;
  phase: PhaseId;
  name: string;
  output: string;
}

function phase(
  id: PhaseId,
  rows: readonly (readonly [key: string, name: string, output: string])[],
): DefaultActivity[] {
  return rows.map(([key, name, output]) => ({ key, phase: id, name, output }));
}

export const DEFAULT_ACTIVITIES: readonly DefaultActivity[] = [
  ...phase('business-understanding', [
    ['objectives', 'Determine business objectives', 'Background, objective, success criteria'],
    ['situation', 'Assess the situation', 'Resources, constraints, risks, costs and benefits'],
    ['technical-goals', 'Determine data-mining goals', 'Technical goal with its threshold'],
    ['plan', 'Produce the project plan', 'Plan, first choice of tools and methods'],
  ]),
  ...phase('data-understanding', [
    ['collect', 'Collect initial data', 'Data at hand, with how they were got'],
    ['describe', 'Describe data', 'Description of fields, amounts and meaning'],
    ['explore', 'Explore data', 'First findings and questions'],
    ['quality', 'Verify data quality', 'List of faults and what they mean for the goal'],
  ]),
  ...phase('data-preparation', [
    ['select', 'Select data', 'What is used and what is not, with reasons'],
    ['clean', 'Clean data', 'Cleaned data, with what was changed'],
    ['construct', 'Construct data', 'Derived features and labels'],
    ['integrate', 'Integrate data', 'Joined tables'],
    ['format', 'Format data', 'Data set as the modelling needs it'],
  ]),
  ...phase('modeling', [
    ['technique', 'Select the modelling technique', 'Technique and what it assumes'],
    ['test-design', 'Generate the test design', 'Split, baseline and measures'],
    ['build', 'Build the model', 'Models with their settings'],
    ['assess', 'Assess the model', 'Ranking of models, with errors looked at'],
  ]),
  ...phase('evaluation', [
    ['results', 'Evaluate results', 'Result against the business criteria'],
    ['review', 'Review the process', 'What was missed or done in the wrong order'],
    ['next-steps', 'Determine next steps', 'Decision: go, go back or stop'],
  ]),
  ...phase('deployment', [
    ['deployment-plan', 'Plan deployment', 'Rollout plan with a way back'],
    ['monitoring-plan', 'Plan monitoring and maintenance', 'What is watched, by whom, and when to act'],
    ['final-report', 'Produce the final report', 'Report and presentation'],
    ['project-review', 'Review the project', 'What was learned'],
  ]),
  ...phase('operation', [
    ['watch', 'Watch the service and its data', 'Alarms seen and answered'],
    ['incidents', 'Handle incidents and roll back', 'Service restored, cause written down'],
    ['retrain', 'Retrain and release again', 'New version that passed the same tests'],
    ['benefit', 'Review benefit, keep or retire', 'Decision with the benefit measured'],
  ]),
];

/** How an activity is recognised when the person already has it: phase and name. */
export function activityKey(record: Record<string, unknown>): string {
  return `${String(record.phase ?? '')} ${String(record.name ?? '')
    .trim()
    .toLowerCase()}`;
}

/** Adds the activities of the list that the project does not have yet. */
export function addDefaultActivities(
  project: ProjectDocument,
  newId: () => string,
  now: Instant,
  wanted: readonly DefaultActivity[] = DEFAULT_ACTIVITIES,
): ProjectDocument {
  const present = new Set(
    Object.values(collectionOf(project, activities.name)).map((record) => activityKey(record)),
  );
  return wanted
    .filter((activity) => !present.has(activityKey({ ...activity })))
    .reduce(
      (next, { phase: inPhase, name, output }) =>
        addRecord(next, activities.name, newId(), { phase: inPhase, name, output }, now),
      project,
    );
}
