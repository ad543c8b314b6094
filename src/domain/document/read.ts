/**
 * The one reader of project text: browser storage, files, share links and cases all come through here, and it always
 * ends in exactly one of the four results below.
 */

import { collections } from '#domain/project/collections.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { migrate } from './migrations.ts';
import { FORMAT, isCollection, isPlainObject, type ProjectDocument, SCHEMA_VERSION } from './project.ts';
import { repairIds } from './repair-ids.ts';
import { MAX_CHARACTERS, MAX_RECORDS, sanitize } from './sanitize.ts';
import { shapeFaults } from './shape.ts';

export type ReadResult =
  | { kind: 'ok'; project: ProjectDocument; migratedFrom?: number; repairs: string[] }
  | { kind: 'damaged'; problems: string[] }
  | { kind: 'newer'; version: number; title: string }
  | { kind: 'not-a-project'; reason: string };

/** Repairs that are named one by one. */
const MOST_REPAIRS = 20;

const damaged = (...problems: string[]): ReadResult => ({ kind: 'damaged', problems });
const notAProject = (reason: string): ReadResult => ({ kind: 'not-a-project', reason });

/**
 * Reads the text of a project of any version.
 * @param input JSON text, with or without a byte order mark
 * @returns `ok` with the document of the newest version and what was repaired, or why it cannot be used. Never throws.
 */
export function readProject(input: string): ReadResult {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
  if (text.length > MAX_CHARACTERS) {
    return notAProject(
      `The file is larger than ${MAX_CHARACTERS / 1024 / 1024} million characters; projects are far smaller.`,
    );
  }
  if (text.trim() === '') return notAProject('The file is empty.');
  if (text.includes('\u0000') && !text.trimStart().startsWith('{')) {
    return notAProject(
      'The file is not UTF-8 text. If a program saved it as UTF-16, save it again as UTF-8.',
    );
  }
  if (text.trimStart().startsWith('<'))
    return notAProject('The file holds a web page (HTML), not a project.');

  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return damaged(`The text is not valid JSON: ${jsonPlace(text, error)}`);
  }
  if (!isPlainObject(parsed)) return notAProject('The file holds JSON, but not a project.');
  const renamed = repairIds(
    parsed,
    collections.map((definition) => definition.name),
  );
  const clean = sanitize(parsed);
  if (clean.refusal !== undefined) return damaged(clean.refusal);
  const raw = clean.value as Record<string, unknown>;
  if (raw.format !== FORMAT)
    return notAProject(`The file does not say "format": "${FORMAT}", so it is not a project.`);

  const version = raw.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return damaged('schemaVersion: must be a whole number from 1.');
  }
  if (version > SCHEMA_VERSION)
    return { kind: 'newer', version, title: typeof raw.title === 'string' ? raw.title : '' };

  let current: Record<string, unknown>;
  try {
    current = migrate(raw, version);
  } catch (error) {
    return damaged(
      `The project of version ${version} could not be brought to version ${SCHEMA_VERSION}: ${String(error)}`,
    );
  }
  const duplicates = duplicateKeys(text);
  if (duplicates.length > 0) return damaged(...duplicates);
  const repairs = shortList([...renamed, ...clean.repairs]);
  const crowded = Object.entries(current).find(
    ([key, value]) => isCollection(key, value) && Object.keys(value).length > MAX_RECORDS,
  );
  if (crowded) return damaged(`${crowded[0]}: more than ${MAX_RECORDS.toLocaleString('en')} records.`);
  const faults = shapeFaults(current, collections);
  if (faults.length > 0) return damaged(...faults);
  return {
    kind: 'ok',
    project: current as unknown as ProjectDocument,
    ...(version < SCHEMA_VERSION ? { migratedFrom: version } : {}),
    repairs,
  };
}

function shortList(sentences: string[]): string[] {
  if (sentences.length <= MOST_REPAIRS) return sentences;
  return [...sentences.slice(0, MOST_REPAIRS), `… and ${sentences.length - MOST_REPAIRS} more repairs.`];
}

/** Line and column of a JSON error where the engine gives a position. */
function jsonPlace(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return `${message}.`;
  const before = text.slice(0, Number(position)).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${message.replace(/ in JSON at position.*/, '')}.`;
}
