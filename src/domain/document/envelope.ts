/**
 * What is stored in the browser: the text of a project with a head that can be read without reading the text, and a
 * checksum over the text, so that damage is known and an older build can carry a newer body untouched. A deleted project
 * leaves a mark in its place, so that a tab that still has it open, or an older copy, does not bring it back unasked.
 */
import { checksum } from './checksum.ts';
import { isPlainObject } from './project.ts';

const ENVELOPE_FORMAT = 'baseline-envelope';
const MARK_FORMAT = 'baseline-deleted';

export interface Envelope {
  id: string;
  schemaVersion: number;
  rev: number;
  /** Which tab or program wrote it. */
  writer: string;
  savedAt: string;
  title: string;
  /** Checksum of the body this one was made from, so that two copies of one age can be told to have a common parent. */
  parent?: string;
  archived?: boolean;
  body: string;
}

export interface DeletionMark {
  id: string;
  /** Above the `rev` of what was deleted. */
  rev: number;
  title: string;
  deletedAt: string;
}

export type EnvelopeResult =
  | { kind: 'ok'; envelope: Envelope }
  | { kind: 'deleted'; mark: DeletionMark }
  | { kind: 'damaged'; problem: string };

export function writeEnvelope(envelope: Envelope): string {
  return JSON.stringify({ format: ENVELOPE_FORMAT, ...envelope, checksum: checksum(envelope.body) });
}

export function writeDeletionMark(mark: DeletionMark): string {
  return JSON.stringify({ format: MARK_FORMAT, ...mark });
}

/** What the head of a stored text says, read without its checksum; `undefined` for anything else. */
export function readHead(text: string): (Omit<Envelope, 'writer'> & { isDeleted: boolean }) | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isPlainObject(value) || (value.format !== ENVELOPE_FORMAT && value.format !== MARK_FORMAT))
      return undefined;
    const { id, schemaVersion, rev, parent, archived, body } = value;
    if (typeof id !== 'string' || typeof rev !== 'number') return undefined;
    return {
      id,
      rev,
      schemaVersion: typeof schemaVersion === 'number' ? schemaVersion : 0,
      savedAt: textOr(value.savedAt ?? value.deletedAt),
      title: textOr(value.title),
      ...(typeof parent === 'string' ? { parent } : {}),
      archived: archived === true,
      body: textOr(body),
      isDeleted: value.format === MARK_FORMAT,
    };
  } catch {
    return undefined;
  }
}

/** Reads a stored envelope and checks its body against the checksum. Never throws. */
export function readEnvelope(text: string): EnvelopeResult {
  const problem = (sentence: string): EnvelopeResult => ({ kind: 'damaged', problem: sentence });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('The stored copy was cut off or changed: it is not valid JSON.');
  }
  if (isPlainObject(value) && value.format === MARK_FORMAT) return readMark(value);
  if (!isPlainObject(value) || value.format !== ENVELOPE_FORMAT) {
    return problem('What is stored here is not a saved project.');
  }
  const { id, schemaVersion, rev, parent, archived, body } = value;
  if (
    typeof body !== 'string' ||
    typeof id !== 'string' ||
    typeof rev !== 'number' ||
    typeof schemaVersion !== 'number'
  ) {
    return problem('The stored copy lacks parts of its head.');
  }
  if (value.checksum !== checksum(body)) {
    return problem('The stored copy does not match its checksum: part of it was changed or lost.');
  }
  const envelope: Envelope = {
    ...{ id, schemaVersion, rev, body },
    ...{ writer: textOr(value.writer), savedAt: textOr(value.savedAt), title: textOr(value.title) },
    ...(typeof parent === 'string' ? { parent } : {}),
    ...(archived === true ? { archived } : {}),
  };
  return { kind: 'ok', envelope };
}

function readMark({ id, rev, title, deletedAt }: Record<string, unknown>): EnvelopeResult {
  if (typeof id !== 'string' || typeof rev !== 'number') {
    return { kind: 'damaged', problem: 'The mark of a deleted project lacks parts.' };
  }
  return { kind: 'deleted', mark: { id, rev, title: textOr(title), deletedAt: textOr(deletedAt) } };
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
