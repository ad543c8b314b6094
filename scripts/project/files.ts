/** Reading project files, and the sentences for those that cannot be read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProjectDocument } from '#domain/document/project.ts';
import { type ReadResult, readProject } from '#domain/document/read.ts';

/** Something the caller can put right. */
export class UsageError extends Error {
  readonly showsHelp: boolean;

  constructor(message: string, showsHelp = true) {
    super(message);
    this.showsHelp = showsHelp;
  }
}

export interface Options {
  json?: boolean;
  all?: boolean;
  'in-place'?: boolean;
  html?: boolean;
  for?: string;
  since?: string;
  today?: string;
  section?: string[];
  out?: string;
}

/** `npm run` starts the program in the folder of this package; the person meant the folder they stand in. */
export function placeOf(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'project' && folder ? resolve(folder, file) : file;
}

export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : placeOf(file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file}: ${faultWords(error, 'there is no such file.')}`, false);
  }
}

function faultWords(error: unknown, missing: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return missing;
    case 'EISDIR':
      return 'this is a folder, not a file.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'this computer does not allow it.';
    default:
      return `${message}.`;
  }
}

export function readFile(file: string): { file: string; result: ReadResult } {
  return { file, result: readProject(readText(file)) };
}

/** @throws a sentence for a file that cannot be opened */
export function readGood(file: string): ProjectDocument {
  const { result } = readFile(file);
  if (result.kind === 'ok') return result.project;
  throw new UsageError(
    problemsOf(result)
      .map((problem) => `${file}: ${problem}`)
      .join('\n'),
    false,
  );
}

/** Why a file cannot be opened. */
export function problemsOf(
  result: Exclude<ReadResult, { kind: 'ok' }> | { kind: 'unreadable'; reason: string },
): string[] {
  switch (result.kind) {
    case 'damaged':
      return result.problems;
    case 'newer':
      return [`It was made by a newer version (format ${result.version}).`];
    default:
      return [result.reason];
  }
}

export function onlyFiles(files: readonly string[], count: number, words: string): string[] {
  if (files.length !== count) throw new UsageError(`Give ${words}.`);
  return [...files];
}

/** Writes to the file that was asked for, or to standard output. */
export function give(text: string, out: string | undefined): void {
  if (out === undefined) process.stdout.write(text);
  else
    try {
      writeFileSync(placeOf(out), text);
    } catch (error) {
      throw new UsageError(
        `${out} cannot be written: ${faultWords(error, 'there is no such folder.')}`,
        false,
      );
    }
}

export function giveJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export const countWords = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;
