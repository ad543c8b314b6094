/** A gap as a risk: a draft with its wording filled in, for a person to accept, change or refuse. */
import { changeRecord } from '#domain/document/edit.ts';
import {
  collectionOf,
  type Instant,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { addRisk } from '#domain/sections/risks/lifecycle.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';

export interface RiskDraft {
  title: string;
  cause: string;
  event: string;
  category: string;
  phase?: string | undefined;
  /** The role that answers for the gap; risks are owned by roles. */
  owner?: string | undefined;
  nistTags?: readonly string[] | undefined;
  /** Where the draft came from, in words. */
  source: string;
}

/** The record whose gap became the risk, and which refers to it in its field `risk`. */
export interface GapPlace {
  collection: string;
  record: string;
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
  const tags = item.tags.filter((tag) => tag.startsWith('nist:')).map((tag) => tag.slice('nist:'.length));
  return {
    title: about === undefined ? title : `${title} (${about})`,
    cause: `“${item.question}” was answered no.${note}`,
    event: item.risk === undefined ? '' : `${item.risk}.`,
    category: item.category ?? list.category,
    phase: item.phases[0],
    owner: roleHeldBy(project, check?.owner ?? datasetOwner(project, check?.subject)),
    ...(tags.length > 0 ? { nistTags: tags } : {}),
    source: `the checklist “${list.title}”`,
  };
}

/** Adds the risk and ties the gap to it. */
export function raiseRisk(
  project: ProjectDocument,
  { source, ...draft }: RiskDraft,
  risk: string,
  from: GapPlace,
  now: Instant,
): ProjectDocument {
  const fields = Object.fromEntries(Object.entries(draft).filter(([, value]) => !isMissing(value)));
  const added = addRisk(project, risk, fields, now, source);
  return changeRecord(added, from.collection, from.record, { risk, riskDeclined: undefined }, now);
}

function datasetOwner(project: ProjectDocument, subject: unknown): unknown {
  return typeof subject === 'string' ? recordOf(project, 'datasets', subject)?.owner : undefined;
}

function subjectName(project: ProjectDocument, subject: unknown): string | undefined {
  const name = typeof subject === 'string' ? recordOf(project, 'datasets', subject)?.name : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

/** The first role that the person holds. */
export function roleHeldBy(project: ProjectDocument, person: unknown): string | undefined {
  if (typeof person !== 'string' || person === '') return undefined;
  const roles = collectionOf(project, 'roles');
  return orderedIds(project, 'roles').find((id) => {
    const holders = roles[id]?.holders;
    return Array.isArray(holders) && holders.includes(person);
  });
}
