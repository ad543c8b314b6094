/** The register as a table: one flat row per risk, filtered and sorted as a person asks. */
import { recordName } from '#domain/document/collection.ts';
import {
  type Day,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { isMissing, numberIn } from '#domain/project/values.ts';
import { roles } from '#domain/sections/roles/model.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { type RiskStatus, statusOf } from './lifecycle.ts';
import { risks } from './model.ts';
import { reviewDue, rhythmOf } from './review-rhythm.ts';
import { expectedCost, inherentScore, modelOf, residualScore } from './scoring.ts';
import { crossings } from './trip-wire.ts';

export interface RegisterRow {
  id: string;
  number: number | undefined;
  title: string;
  /** Cause, event and impact, for searching. */
  story: string;
  isOpportunity: boolean;
  category: string;
  phase: string;
  owner: string;
  ownerName: string;
  status: RiskStatus;
  likelihood: number | undefined;
  impact: number | undefined;
  score: number | undefined;
  residual: number | undefined;
  expected: number | undefined;
  due: Day | undefined;
  isOverdue: boolean;
  /** Something crossed the trip wire since the risk was last looked at. */
  isLookNow: boolean;
  /** Something needed is still missing. */
  isDraft: boolean;
}

const NEEDED = Object.entries(risks.fields).flatMap(([name, field]) => (field.required ? [name] : []));

export function isDraft(risk: ProjectRecord): boolean {
  return NEEDED.some((name) => isMissing(risk[name]));
}

export function registerRows(project: ProjectDocument, today: Day): RegisterRow[] {
  const model = modelOf(project);
  const rhythm = rhythmOf(project);
  return orderedIds(project, risks.name).map((id) => {
    const risk = recordOf(project, risks.name, id) ?? {};
    const owner = typeof risk.owner === 'string' ? risk.owner : '';
    const role = owner === '' ? undefined : recordOf(project, roles.name, owner);
    const due = reviewDue(risk, rhythm);
    return {
      id,
      number: numberIn(risk.number),
      title: recordName(risks, id, risk),
      story: [risk.cause, risk.event, risk.impact].filter((part) => !isMissing(part)).join('; '),
      isOpportunity: risk.kind === 'opportunity',
      category: String(risk.category ?? ''),
      phase: String(risk.phase ?? ''),
      owner,
      ownerName: role ? recordName(roles, owner, role) : '',
      status: statusOf(risk),
      likelihood: numberIn(risk.likelihood),
      impact: numberIn(risk.impactScore),
      score: number(inherentScore(risk, model)),
      residual: number(residualScore(risk, model).score),
      expected: number(expectedCost(risk)),
      due,
      isOverdue: due !== undefined && due < today,
      isLookNow: crossings(project, risk).length > 0,
      isDraft: isDraft(risk),
    };
  });
}

function number(result: ReturnType<typeof inherentScore>): number | undefined {
  return isDefined(result) ? result : undefined;
}

export type Attention = '' | 'look-now' | 'overdue' | 'draft' | 'no-owner';

export interface RegisterFilter {
  words: string;
  /** `live` is everything that can still happen. */
  status: '' | 'live' | RiskStatus;
  category: string;
  phase: string;
  /** Id of a role. */
  owner: string;
  attention: Attention;
}

export const NO_FILTER: RegisterFilter = {
  words: '',
  status: '',
  category: '',
  phase: '',
  owner: '',
  attention: '',
};

const needs: Record<Exclude<Attention, ''>, (row: RegisterRow) => boolean> = {
  'look-now': (row) => row.isLookNow,
  overdue: (row) => row.isOverdue,
  draft: (row) => row.isDraft,
  'no-owner': (row) => row.ownerName === '',
};

export function filterRows(rows: readonly RegisterRow[], filter: RegisterFilter): RegisterRow[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.status === 'live' && (row.status === 'closed' || row.status === 'realised')) return false;
    if (filter.status !== '' && filter.status !== 'live' && row.status !== filter.status) return false;
    if (filter.category !== '' && row.category !== filter.category) return false;
    if (filter.phase !== '' && row.phase !== filter.phase) return false;
    if (filter.owner !== '' && row.owner !== filter.owner) return false;
    if (filter.attention !== '' && !needs[filter.attention](row)) return false;
    if (words.length === 0) return true;
    const text = `r-${row.number ?? ''} ${row.title} ${row.story} ${row.ownerName}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export const sortings = [
  { value: 'given', label: 'The order you gave' },
  { value: 'score', label: 'Highest score' },
  { value: 'residual', label: 'Highest after mitigation' },
  { value: 'expected', label: 'Highest expected cost' },
  { value: 'due', label: 'Review due first' },
  { value: 'title', label: 'Name' },
] as const;

export type Sorting = (typeof sortings)[number]['value'];

/** Sorts a copy. What has no value comes last; equals keep the order a person gave. */
export function sortRows(rows: readonly RegisterRow[], by: Sorting): RegisterRow[] {
  if (by === 'given') return [...rows];
  if (by === 'title') return rows.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  if (by === 'due') return rows.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  return rows.toSorted((a, b) => compareDown(a[by], b[by]));
}

function compareDown(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return b - a;
}
