/** `validate FILE...`: can the files be opened, and what had to be mended or brought to the newest format. */
import { SCHEMA_VERSION } from '#domain/document/project.ts';
import type { ReadResult } from '#domain/document/read.ts';
import { giveJson, type Options, problemsOf, readFile, UsageError } from './files.ts';

/** A file that cannot be got at is one more answer: the files after it are looked at all the same. */
type Answer = ReadResult | { kind: 'unreadable'; reason: string };

export function validate(files: string[], options: Options): number {
  if (files.length === 0) throw new UsageError('Give one or more project files.');
  const results = files.map(answerFor);
  if (options.json) giveJson(results.map(({ file, result }) => ({ file, ...asJson(result) })));
  else console.log(results.flatMap(({ file, result }) => lines(file, result)).join('\n'));
  return Math.max(...results.map(({ result }) => codeOf(result)));
}

function answerFor(file: string): { file: string; result: Answer } {
  try {
    return readFile(file);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { file, result: { kind: 'unreadable', reason: error.message.slice(`${file}: `.length) } };
  }
}

function codeOf(result: Answer): number {
  if (result.kind !== 'ok') return 3;
  return result.repairs.length > 0 ? 1 : 0;
}

function asJson(result: Answer): Record<string, unknown> {
  if (result.kind !== 'ok') return { kind: result.kind, problems: problemsOf(result) };
  const { project, repairs, migratedFrom } = result;
  return {
    kind: 'ok',
    title: project.title,
    rev: project.rev,
    repairs,
    ...(migratedFrom ? { migratedFrom } : {}),
  };
}

function lines(file: string, result: Answer): string[] {
  if (result.kind !== 'ok') return problemsOf(result).map((problem) => `${file}: ${problem}`);
  const { project, repairs, migratedFrom } = result;
  const from = migratedFrom ? `, brought from format ${migratedFrom} to ${SCHEMA_VERSION}` : '';
  const head = `${file}: ok, “${project.title || 'without a title'}”, revision ${project.rev}${from}`;
  return [head, ...repairs.map((repair) => `${file}: mended: ${repair}`)];
}
