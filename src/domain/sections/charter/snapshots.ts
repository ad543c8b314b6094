/** Taking, signing and voiding snapshots of the charter. Nothing here ever deletes one. */
import { addRecord, changeRecord } from '#domain/document/edit.ts';
import {
  collectionOf,
  type Day,
  type Instant,
  isPlainObject,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { people } from '#domain/sections/roles/model.ts';
import { charterBody } from './body.ts';
import { hashOf } from './hash.ts';
import { charters } from './model.ts';
import { openFields } from './open-fields.ts';

export interface Signature {
  person?: string;
  /** The name as it was on that day, which stays when the person leaves. */
  name?: string;
  role?: string;
  on?: Day;
  hash?: string;
}

/** Adds a snapshot of what the charter says now. */
export function takeSnapshot(project: ProjectDocument, id: string, now: Instant): ProjectDocument {
  const body = charterBody(project);
  const number = Object.keys(collectionOf(project, charters.name)).length + 1;
  const fields = {
    name: `Charter ${number}`,
    takenAt: now,
    projectRev: project.rev,
    hash: hashOf(body),
    openFields: openFields(project),
    signed: [],
    body,
  };
  return addRecord(project, charters.name, id, fields, now);
}

/** Writes that a person agrees to exactly this snapshot. The same person and role sign once; a voided one is not signed. */
export function signCharter(
  project: ProjectDocument,
  id: string,
  { person, role, on }: { person: string; role?: string; on: Day },
  now: Instant,
): ProjectDocument {
  const charter = recordOf(project, charters.name, id);
  if (!charter || isVoid(charter)) return project;
  const signatures = signaturesOf(charter);
  if (signatures.some((row) => row.person === person && (row.role ?? '') === (role ?? ''))) return project;
  const name = recordOf(project, people.name, person)?.name;
  const signature = {
    ...{ person, on },
    ...(typeof name === 'string' ? { name } : {}),
    ...(role ? { role } : {}),
    ...(typeof charter.hash === 'string' ? { hash: charter.hash } : {}),
  };
  const signed = [...(Array.isArray(charter.signed) ? charter.signed : []), signature];
  return changeRecord(project, charters.name, id, { signed }, now);
}

/** A snapshot that no longer stands, and why. It stays readable. */
export function voidCharter(
  project: ProjectDocument,
  id: string,
  reason: string,
  on: Day,
  now: Instant,
): ProjectDocument {
  if (isMissing(reason)) return project;
  return changeRecord(project, charters.name, id, { voidedOn: on, voidReason: reason.trim() }, now);
}

export function isVoid(charter: ProjectRecord): boolean {
  return !isMissing(charter.voidedOn) || !isMissing(charter.voidReason);
}

export function signaturesOf(charter: ProjectRecord): Signature[] {
  return (Array.isArray(charter.signed) ? charter.signed : []).filter(isPlainObject) as Signature[];
}

/** Ids of the snapshots, newest first. */
export function snapshotIds(project: ProjectDocument): string[] {
  const taken = (id: string) => String(recordOf(project, charters.name, id)?.takenAt ?? '');
  const rev = (id: string) => Number(recordOf(project, charters.name, id)?.projectRev ?? 0);
  return orderedIds(project, charters.name).sort(
    (a, b) => rev(b) - rev(a) || (taken(a) < taken(b) ? 1 : taken(a) > taken(b) ? -1 : 0),
  );
}

/** The snapshot that stands: the newest one that was not voided, signed ones before unsigned. */
export function standingCharter(
  project: ProjectDocument,
): { id: string; charter: ProjectRecord } | undefined {
  const standing = snapshotIds(project).flatMap((id) => {
    const charter = recordOf(project, charters.name, id);
    return charter && !isVoid(charter) ? [{ id, charter }] : [];
  });
  return standing.find(({ charter }) => signaturesOf(charter).length > 0) ?? standing[0];
}

/** Who signed: the name on that day, whoever takes the person's place later; else the name of the person as it is. */
export function signerName(project: ProjectDocument, { person, name }: Signature): string {
  if (!isMissing(name)) return String(name);
  const known = person === undefined ? undefined : recordOf(project, people.name, person)?.name;
  return isMissing(known) ? 'somebody not named' : String(known);
}
