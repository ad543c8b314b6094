/** A “no” as a risk: a draft with its wording filled in, for a person to accept, change or refuse. */
import { addRecord, changeRecord } from '#domain/document/edit.ts';
import {
  collectionOf,
  type Instant,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';
import { checks } from './model.ts';

export const RISKS = 'risks';
export const RISK_PREFIX = 'risk';

export interface RiskDraft {
  title: string;
  cause: string;
  event: string;
  category: string;
  phase?: string | undefined;
  /** The role that answers for the dataset or the check; risks are owned by roles. */
  owner?: string | undefined;
  status: 'open';
}

/** The wording of the risk that follows from a check answered “no”. */
export function riskDraft(
  project: ProjectDocument,
  list: Checklist,
  item: ChecklistItem,
  check: ProjectRecord | undefined,
): RiskDraft {
  const about = subjectName(project, check?.subject);
  const note = isMissing(check?.note) ? '' : ` ${String(check?.note).trim()}`;
  const title = item.risk ?? `${item.title}: not in place`;
  const owner = roleOf(project, check?.owner ?? datasetOwner(project, check?.subject));
  return {
    title: about === undefined ? title : `${title} (${about})`,
    cause: `“${item.question}” was answered no.${note}`,
    event: item.bad ?? '',
    category: item.category ?? list.category,
    ...(item.phases[0] === undefined ? {} : { phase: item.phases[0] }),
    ...(owner === undefined ? {} : { owner }),
    status: 'open',
  };
}

/** Adds the risk and ties the check to it. */
export function raiseRisk(
  project: ProjectDocument,
  check: string,
  draft: RiskDraft,
  risk: string,
  now: Instant,
): ProjectDocument {
  const fields = Object.fromEntries(Object.entries(draft).filter(([, value]) => !isMissing(value)));
  const added = addRecord(project, RISKS, risk, fields, now);
  return changeRecord(added, checks.name, check, { risk, riskDeclined: undefined }, now);
}

function datasetOwner(project: ProjectDocument, subject: unknown): unknown {
  return typeof subject === 'string' ? recordOf(project, 'datasets', subject)?.owner : undefined;
}

function subjectName(project: ProjectDocument, subject: unknown): string | undefined {
  const name = typeof subject === 'string' ? recordOf(project, 'datasets', subject)?.name : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

/** The first role that the person holds. */
function roleOf(project: ProjectDocument, person: unknown): string | undefined {
  if (typeof person !== 'string' || person === '') return undefined;
  const roles = collectionOf(project, 'roles');
  return orderedIds(project, 'roles').find((id) => {
    const holders = roles[id]?.holders;
    return Array.isArray(holders) && holders.includes(person);
  });
}
