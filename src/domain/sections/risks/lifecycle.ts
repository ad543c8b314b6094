/** How a risk changes: which moves of its status are allowed, and the history the program writes. */
import { recordName } from '#domain/document/collection.ts';
import { addRecord, changeRecord, type Patch } from '#domain/document/edit.ts';
import type { Field } from '#domain/document/field.ts';
import {
  collectionOf,
  type Day,
  type Instant,
  isPlainObject,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { people, roles } from '#domain/sections/roles/model.ts';
import { riskStatuses, risks } from './model.ts';

export type RiskStatus = (typeof riskStatuses)[number]['value'];

const MOVES: Record<RiskStatus, readonly RiskStatus[]> = {
  open: ['mitigating', 'accepted', 'realised'],
  mitigating: ['closed', 'accepted', 'realised', 'open'],
  accepted: ['open', 'realised'],
  realised: ['mitigating', 'closed'],
  closed: ['open', 'realised'],
};

export function statusOf(risk: ProjectRecord | undefined): RiskStatus {
  const known = riskStatuses.find(({ value }) => value === risk?.status);
  return known?.value ?? 'open';
}

/** Statuses a risk may move to from where it is. */
export function allowedMoves(risk: ProjectRecord | undefined): readonly RiskStatus[] {
  return MOVES[statusOf(risk)];
}

/** What a move must come with: a sentence why, or who accepted it and when. */
export function moveNeeds(from: RiskStatus, to: RiskStatus): 'reason' | 'name-and-date' | undefined {
  if (to === 'accepted') return 'name-and-date';
  return from === 'closed' || to === 'closed' ? 'reason' : undefined;
}

/** Fields whose changes are written down, in the words of their labels. */
const TRACKED = [
  'status',
  'likelihood',
  'impactScore',
  'residualL',
  'residualI',
  'owner',
  'response',
  'acceptedBy',
  'lastReviewed',
] as const;

const asWritten = (field: Field, value: unknown, project: ProjectDocument): string => {
  if (value === undefined || value === null) return '';
  if (field.choices)
    return field.choices.find((choice) => choice.value === String(value))?.label.split(':', 1)[0] ?? '';
  for (const named of [roles, people]) {
    const record = field.to === named.name ? recordOf(project, named.name, String(value)) : undefined;
    if (record) return recordName(named, String(value), record);
  }
  return String(value);
};

/** Changes fields of a risk and writes into its history what a later reader will ask about. */
export function changeRisk(
  project: ProjectDocument,
  id: string,
  patch: Patch,
  now: Instant,
  why = '',
): ProjectDocument {
  const risk = recordOf(project, risks.name, id);
  if (!risk) return project;
  const entries = TRACKED.flatMap((name) => {
    if (!Object.hasOwn(patch, name) || (patch[name] ?? null) === (risk[name] ?? null)) return [];
    const field = risks.fields[name];
    if (name === 'lastReviewed') return [{ at: now, field: 'Reviewed', to: String(patch[name] ?? '') }];
    return [
      {
        at: now,
        field: field.label,
        from: asWritten(field, risk[name], project),
        to: asWritten(field, patch[name], project),
      },
    ];
  });
  if (why.trim() !== '' && entries[0]) Object.assign(entries[0], { why: why.trim() });
  const written = entries.length > 0 ? { history: [...historyOf(risk), ...entries] } : {};
  return changeRecord(project, risks.name, id, { ...patch, ...written }, now);
}

/** Writes down that somebody looked at the risk today, as often as they do. */
export function reviewRisk(project: ProjectDocument, id: string, today: Day, now: Instant): ProjectDocument {
  const history = [
    ...historyOf(recordOf(project, risks.name, id)),
    { at: now, field: 'Reviewed', to: today },
  ];
  return changeRecord(project, risks.name, id, { lastReviewed: today, history }, now);
}

/** The next number to call a risk by. Numbers are for talking; records refer by id. */
export function nextNumber(project: ProjectDocument): number {
  const numbers = Object.values(collectionOf(project, risks.name)).map((risk) => numberIn(risk.number) ?? 0);
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}

/** Fields every new risk begins with, whoever adds it. `source` says where it came from, in words. */
export function freshRisk(project: ProjectDocument, now: Instant, source = ''): Patch {
  return {
    number: nextNumber(project),
    kind: 'threat',
    status: 'open',
    ...(source === '' ? {} : { source }),
    history: [{ at: now, field: 'Added', to: source === '' ? 'by hand' : source }],
  };
}

/** Adds a risk as a draft. The caller makes the id. */
export function addRisk(
  project: ProjectDocument,
  id: string,
  fields: Patch,
  now: Instant,
  source?: string,
): ProjectDocument {
  return addRecord(project, risks.name, id, { ...freshRisk(project, now, source), ...fields }, now);
}

/** The history of a risk, oldest first, as far as it can be read. */
export function historyOf(risk: ProjectRecord | undefined): Record<string, unknown>[] {
  return Array.isArray(risk?.history) ? risk.history.filter(isPlainObject) : [];
}
