/**
 * The saving transaction: reads what is stored, merges it with what this tab holds, and writes both copies. The database
 * decides; the copy in localStorage is written first, because it is there at once.
 */
import { checksum } from '#domain/document/checksum.ts';
import { readEnvelope, readHead, writeEnvelope } from '#domain/document/envelope.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import { type Instant, type ProjectDocument, SCHEMA_VERSION } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import type { ProjectDatabase } from './database.ts';
import type { LocalCopies, WriteResult } from './local-copies.ts';
import { isQuotaError } from './quota.ts';
import type { StoredState } from './stored-copies.ts';

export interface Attempt {
  project: ProjectDocument;
  /** What this tab last saw stored; an empty `body` when it saw nothing. */
  base: StoredState;
  now: Instant;
  writer: string;
  /** Wait until the text is on the disk. */
  strict?: boolean;
}

export type Outcome =
  | {
      kind: 'stored';
      stored: StoredState;
      text: string;
      copies: 'both' | 'database' | 'local';
      /** There was no room for the other copy. */
      isFull?: boolean;
      damaged?: string;
    }
  | { kind: 'failed'; reason: 'full' | 'forbidden' | 'interrupted'; isClosed: boolean }
  /** A newer build of the site wrote there: nothing was written. */
  | { kind: 'newer' }
  /** The project was deleted elsewhere: nothing was written. */
  | { kind: 'deleted' };

type Found =
  | { kind: 'same' }
  | { kind: 'other'; state: StoredState }
  | { kind: 'damaged'; raw: string }
  | { kind: 'newer' }
  | { kind: 'deleted' };

/** What a stored text is, seen from the state `base` this tab knows. */
export function compareStored(text: string | undefined, base: StoredState): Found {
  if (text === undefined) return { kind: 'same' };
  const outer = readEnvelope(text);
  if (outer.kind === 'damaged') return { kind: 'damaged', raw: text };
  // A project that was not open yet when it was deleted is one that is brought back.
  if (outer.kind === 'deleted') return { kind: base.body === '' ? 'same' : 'deleted' };
  const { schemaVersion, body } = outer.envelope;
  if (schemaVersion > SCHEMA_VERSION) return { kind: 'newer' };
  if (body === base.body) return { kind: 'same' };
  const inner = readProject(body);
  if (inner.kind === 'newer') return { kind: 'newer' };
  if (inner.kind !== 'ok') return { kind: 'damaged', raw: text };
  return { kind: 'other', state: { project: inner.project, body } };
}

export function envelopeText(stored: StoredState, { base, now, writer }: Omit<Attempt, 'project'>): string {
  const { id, rev, title, schemaVersion, archived } = stored.project;
  return writeEnvelope({
    ...{ id, rev, title, schemaVersion, writer, savedAt: now, body: stored.body },
    ...(base.body === '' ? {} : { parent: checksum(base.body) }),
    ...(archived ? { archived } : {}),
  });
}

/** Saves one project. Never throws. */
export async function saveProject(
  database: ProjectDatabase | undefined,
  copies: LocalCopies,
  attempt: Attempt,
): Promise<Outcome> {
  const { id } = attempt.project;
  const early = stopsLocally(copies.read(id), attempt.base);
  if (early) return early;
  const own: StoredState = { project: attempt.project, body: writeProject(attempt.project) };
  const text = envelopeText(own, attempt);
  if (!database) return saveLocally(copies, attempt, own, text);
  const local = copies.write(id, text);
  let plan: Plan | undefined;
  try {
    await database.update(
      id,
      (stored) => {
        plan = planFor(stored, attempt, own, text);
        if (plan.kind !== 'put') return undefined;
        const { damaged } = plan;
        return { put: plan.text, ...(damaged === undefined ? {} : { setAside: damaged }) };
      },
      attempt.strict,
    );
  } catch (error) {
    return afterFailure(error, own, text, local);
  }
  if (plan?.kind !== 'put') {
    copies.remove(id);
    return { kind: plan?.kind ?? 'newer' };
  }
  const again = plan.stored === own ? local : copies.write(id, plan.text);
  const isBoth = again === 'written';
  return { ...plan, kind: 'stored', copies: isBoth ? 'both' : 'database', isFull: again === 'full' };
}

type Plan =
  | { kind: 'put'; stored: StoredState; text: string; damaged?: string }
  | { kind: 'newer' }
  | { kind: 'deleted' };

function planFor(found: string | undefined, attempt: Attempt, own: StoredState, text: string): Plan {
  const comparison = compareStored(found, attempt.base);
  switch (comparison.kind) {
    case 'newer':
    case 'deleted':
      return comparison;
    case 'damaged':
      return { kind: 'put', stored: own, text, damaged: comparison.raw };
    case 'same':
      return { kind: 'put', stored: own, text };
    default: {
      const base = attempt.base.body === '' ? undefined : attempt.base.project;
      const { project } = mergeProjects(base, attempt.project, comparison.state.project);
      const stored = { project, body: writeProject(project) };
      return { kind: 'put', stored, text: envelopeText(stored, { ...attempt, base: comparison.state }) };
    }
  }
}

/** Looks at the copy in localStorage before anything is written over it. */
function stopsLocally(text: string | undefined, base: StoredState): Outcome | undefined {
  const head = text === undefined ? undefined : readHead(text);
  if (head?.isDeleted && base.body !== '') return { kind: 'deleted' };
  return (head?.schemaVersion ?? 0) > SCHEMA_VERSION ? { kind: 'newer' } : undefined;
}

/** Without a database: the same steps, as near to one another as the browser allows. */
function saveLocally(copies: LocalCopies, attempt: Attempt, own: StoredState, text: string): Outcome {
  const { id } = attempt.project;
  const plan = planFor(copies.read(id), attempt, own, text);
  if (plan.kind !== 'put') return plan;
  if (plan.damaged !== undefined) copies.quarantine(id, plan.damaged);
  const result = copies.write(id, plan.text, Number.POSITIVE_INFINITY);
  if (result === 'written') return { ...plan, kind: 'stored', copies: 'local' };
  return { kind: 'failed', reason: result === 'full' ? 'full' : 'forbidden', isClosed: false };
}

function afterFailure(error: unknown, own: StoredState, text: string, local: WriteResult): Outcome {
  const isFull = isQuotaError(error);
  if (isFull && local === 'written') return { kind: 'stored', stored: own, text, copies: 'local', isFull };
  const isClosed = error instanceof Error && error.name === 'InvalidStateError';
  return { kind: 'failed', reason: isFull ? 'full' : 'interrupted', isClosed };
}
