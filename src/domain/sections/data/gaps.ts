/** The gaps of all datasets with the risk each would make: checks answered “no”, and dates that do not hold. */
import { recordName } from '#domain/document/collection.ts';
import {
  type Day,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { checkIdOf, checkOf } from '#domain/sections/checklists/check-records.ts';
import { type Checklist, isGap } from '#domain/sections/checklists/checklist.ts';
import { checks } from '#domain/sections/checklists/model.ts';
import {
  type GapPlace,
  type RiskDraft,
  riskDraft,
  roleHeldBy,
} from '#domain/sections/checklists/risk-draft.ts';
import { sheetItems } from '#domain/sections/checklists/sheet-progress.ts';
import { datasets, dependencies } from './model.ts';

export interface Gap {
  /** The record that names the gap. */
  from: GapPlace;
  dataset: string;
  message: string;
  draft: RiskDraft;
  /** Id of the risk, when one was raised already. */
  risk: string | undefined;
}

/** @param list the checklist of data readiness, for the wording */
export function dataGaps(project: ProjectDocument, list: Checklist, today: Day): Gap[] {
  const fromChecks = orderedIds(project, datasets.name).flatMap((dataset) =>
    checkGaps(project, list, dataset),
  );
  const fromDates = orderedIds(project, dependencies.name).flatMap((id) => dateGap(project, id, today));
  return [...fromChecks, ...fromDates];
}

function checkGaps(project: ProjectDocument, list: Checklist, dataset: string): Gap[] {
  const sheet = { list: list.id, subject: dataset };
  return sheetItems(project, list, sheet).flatMap(({ item, answer, isActive }) => {
    const check = checkOf(project, sheet, item.id);
    const record = checkIdOf(project, sheet, item.id);
    if (!isActive || !isGap(answer) || record === undefined || check?.riskDeclined === true) return [];
    return [
      {
        from: { collection: checks.name, record },
        dataset,
        message: `${item.question} No.`,
        draft: riskDraft(project, list, item, check),
        risk: riskIn(check),
      },
    ];
  });
}

function dateGap(project: ProjectDocument, id: string, today: Day): Gap[] {
  const record = recordOf(project, dependencies.name, id) ?? {};
  const [promised, needed] = [said(record.promised), said(record.needed)];
  if (!isMissing(record.arrived)) return [];
  const isOverdue = promised !== '' && promised < today;
  const isTooLate = promised !== '' && needed !== '' && promised > needed;
  if (!isOverdue && !isTooLate) return [];
  const name = recordName(dependencies, id, record);
  const message = isOverdue
    ? `${name} was promised for ${promised} and has not come.`
    : `${name} is promised for ${promised} but needed by ${needed}.`;
  const dataset = said(record.dataset);
  const owner = said(record.decider) || roleHeldBy(project, recordOf(project, datasets.name, dataset)?.owner);
  const draft: RiskDraft = {
    title: `${name} comes late`,
    cause: message,
    event: said(record.ifLate),
    category: 'schedule',
    phase: 'data-understanding',
    owner: owner || undefined,
    source: 'the data register',
  };
  return [
    { from: { collection: dependencies.name, record: id }, dataset, message, draft, risk: riskIn(record) },
  ];
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

function riskIn(record: ProjectRecord | undefined): string | undefined {
  return isMissing(record?.risk) ? undefined : String(record?.risk);
}
