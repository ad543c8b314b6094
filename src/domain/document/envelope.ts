/**
 * What is stored in the browser: the text of a project with a head that can be read without reading the text, and a
 * checksum over the text, so that damage is known and an older build can carry a newer body untouched.
 */
import { checksum } from './checksum.ts';
import { isPlainObject } from './project.ts';

const ENVELOPE_FORMAT = 'baseline-envelope';

export interface Envelope {
  id: string;
  schemaVersion: number;
  rev: number;
  /** Which tab or program wrote it. */
  writer: string;
  savedAt: string;
  title: string;
  body: string;
}

export type EnvelopeResult = { kind: 'ok'; envelope: Envelope } | { kind: 'damaged'; problem: string };

export function writeEnvelope(envelope: Envelope): string {
  return JSON.stringify({ format: ENVELOPE_FORMAT, ...envelope, checksum: checksum(envelope.body) });
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
  if (!isPlainObject(value) || value.format !== ENVELOPE_FORMAT)
    return problem('What is stored here is not a saved project.');
  const { id, schemaVersion, rev, writer, savedAt, title, body } = value;
  if (
    typeof body !== 'string' ||
    typeof id !== 'string' ||
    typeof rev !== 'number' ||
    typeof schemaVersion !== 'number'
  ) {
    return problem('The stored copy lacks parts of its head.');
  }
  if (value.checksum !== checksum(body))
    return problem('The stored copy does not match its checksum: part of it was changed or lost.');
  return {
    kind: 'ok',
    envelope: {
      id,
      schemaVersion,
      rev,
      body,
      writer: typeof writer === 'string' ? writer : '',
      savedAt: typeof savedAt === 'string' ? savedAt : '',
      title: typeof title === 'string' ? title : '',
    },
  };
}
