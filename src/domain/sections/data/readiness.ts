/**
 * How ready a dataset is: a percentage, and the band it stands in. The band is the lowest one with an open blocker;
 * with none open it is A1. Bands after lawrence-2017; the steps and the rule are ours.
 */
import type { ProjectDocument } from '#domain/document/project.ts';
import { applies, contextOf } from '#domain/sections/checklists/applies.ts';
import { checkOf, checksOf } from '#domain/sections/checklists/check-records.ts';
import {
  type Band,
  bands,
  type Checklist,
  type ChecklistItem,
  type Effort,
  efforts,
  itemsOf,
} from '#domain/sections/checklists/checklist.ts';
import { type ChecklistProgress, checklistProgress } from '#domain/sections/checklists/progress.ts';
import { READINESS_LIST, readinessItems } from './readiness-items.ts';

export const BEST_BAND: Band = 'A1';

export interface Readiness extends ChecklistProgress {
  band: Band;
  /** Items that hold the dataset in its band. */
  blockers: string[];
  /** True when nothing has been answered about the dataset. */
  isUntouched: boolean;
}

const isSettled = (answer: unknown) => answer === 'yes' || answer === 'na';

/** Readiness of a dataset from its answers to the checklist. Items that do not apply to it are left out. */
export function datasetReadiness(project: ProjectDocument, dataset: string): Readiness {
  const context = contextOf(project, dataset);
  const sheet = { list: READINESS_LIST, subject: dataset };
  const active = readinessItems.filter((item) => applies(item.appliesWhen, context));
  const answered = active.map((item) => ({ item, answer: checkOf(project, sheet, item.id)?.answer }));
  const open = answered.filter(({ item, answer }) => item.isBlocker && !isSettled(answer));
  const band = bands.find((each) => open.some(({ item }) => item.band === each)) ?? BEST_BAND;
  return {
    ...checklistProgress(
      answered.map(({ answer }) => ({ answer: answer as 'yes' | 'no' | 'na' | undefined })),
    ),
    band,
    blockers: open.filter(({ item }) => item.band === band).map(({ item }) => item.id),
    isUntouched: checksOf(project, sheet).every(([, check]) => !check.answer),
  };
}

/** True when `band` is further from ready than `other`. */
export function isLowerBand(band: Band, other: Band): boolean {
  return bands.indexOf(band) < bands.indexOf(other);
}

export function isBand(value: unknown): value is Band {
  return bands.some((band) => band === value);
}

export interface NextStep {
  /** What to do first: the least work among what is open. */
  item: ChecklistItem;
  /** Blockers that hold the band, this one included. */
  open: number;
  /** Band that is reached when all of them are settled. */
  reaches: Band;
}

/** The cheapest step towards the next band, and what else it takes. `undefined` when the dataset stands in A1. */
export function cheapestStep(
  project: ProjectDocument,
  list: Checklist,
  dataset: string,
): NextStep | undefined {
  const { band, blockers } = datasetReadiness(project, dataset);
  const items = itemsOf(list).filter((item) => blockers.includes(item.id));
  const item = items.toSorted((a, b) => rank(a.effort) - rank(b.effort))[0];
  if (!item) return undefined;
  return { item, open: blockers.length, reaches: bandWithout(project, dataset, band) };
}

function rank(effort: Effort | undefined): number {
  return effort === undefined ? efforts.length : efforts.indexOf(effort);
}

/** The band the dataset would stand in if the blockers of `band` were settled. */
function bandWithout(project: ProjectDocument, dataset: string, band: Band): Band {
  const context = contextOf(project, dataset);
  const sheet = { list: READINESS_LIST, subject: dataset };
  const open = readinessItems.filter(
    (item) =>
      item.isBlocker &&
      item.band !== band &&
      applies(item.appliesWhen, context) &&
      !isSettled(checkOf(project, sheet, item.id)?.answer),
  );
  return bands.find((each) => open.some((item) => item.band === each)) ?? BEST_BAND;
}
