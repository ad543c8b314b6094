/** Chooses what to open from the two stored copies of a project and the edits a closed tab left behind. */
import { applyChanges } from '#domain/document/apply-changes.ts';
import { type Change, invert } from '#domain/document/diff.ts';
import { type Envelope, readEnvelope } from '#domain/document/envelope.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import type { ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';

export interface StoredState {
  project: ProjectDocument;
  /** The text as stored. */
  body: string;
}

export type Opened =
  | { kind: 'nothing' }
  | {
      kind: 'ok';
      stored: StoredState;
      project: ProjectDocument;
      damagedCopies: string[];
      migratedFrom?: number;
      repairs: string[];
    }
  | { kind: 'newer'; raw: string; title: string; version: number }
  | { kind: 'damaged'; raw: string; problems: string[] };

type Candidate =
  | {
      kind: 'ok';
      source: number;
      envelope: Envelope;
      project: ProjectDocument;
      migratedFrom?: number;
      repairs: string[];
    }
  | { kind: 'newer'; raw: string; title: string; version: number }
  | { kind: 'damaged'; raw: string; problems: string[] };

function candidate(text: string, source: number): Candidate {
  const outer = readEnvelope(text);
  if (outer.kind === 'damaged') return { kind: 'damaged', raw: text, problems: [outer.problem] };
  const inner = readProject(outer.envelope.body);
  switch (inner.kind) {
    case 'ok':
      return { ...inner, source, envelope: outer.envelope };
    case 'newer':
      return { kind: 'newer', raw: outer.envelope.body, title: inner.title, version: inner.version };
    case 'damaged':
      return { kind: 'damaged', raw: outer.envelope.body, problems: inner.problems };
    default:
      return { kind: 'damaged', raw: outer.envelope.body, problems: [inner.reason] };
  }
}

/**
 * @param texts the stored envelopes, the authority first; `undefined` where there is none
 * @param pending edits of closed tabs
 */
export function chooseStored(texts: readonly (string | undefined)[], pending: readonly string[]): Opened {
  const candidates = texts.flatMap((text, source) => (text === undefined ? [] : [candidate(text, source)]));
  const newer = candidates.find((each) => each.kind === 'newer');
  if (newer) return newer;
  const good = candidates.filter((each) => each.kind === 'ok');
  const bad = candidates.filter((each) => each.kind === 'damaged');
  const edits = pending.flatMap((text) => readPending(text));
  const first = good.toSorted((a, b) => b.envelope.rev - a.envelope.rev)[0];
  if (!first) {
    const worst = bad[0];
    if (worst) return worst;
    const left = edits[0];
    if (!left) return { kind: 'nothing' };
    return {
      kind: 'ok',
      stored: { project: left.base, body: '' },
      project: withPending(left.base, edits),
      damagedCopies: [],
      repairs: [],
    };
  }
  let project = first.project;
  for (const other of good) {
    if (
      other !== first &&
      other.envelope.rev === first.envelope.rev &&
      other.envelope.body !== first.envelope.body
    ) {
      project = mergeProjects(undefined, project, other.project).project;
    }
  }
  // What the authority holds is what the next save is compared with, even where the other copy is further on.
  const authority = good.find((each) => each.source === 0) ?? first;
  return {
    kind: 'ok',
    stored: { project: authority.project, body: authority.envelope.body },
    project: withPending(project, edits),
    damagedCopies: bad.map((each) => each.raw),
    repairs: first.repairs,
    ...(first.migratedFrom === undefined ? {} : { migratedFrom: first.migratedFrom }),
  };
}

interface Pending {
  base: ProjectDocument;
  project: ProjectDocument;
}

/** The text of edits that were not in the database yet: the project as it was on screen, and what led there. */
export function pendingText(project: ProjectDocument, changes: readonly Change[], body: string): string {
  return JSON.stringify({ id: project.id, changes, body });
}

function readPending(text: string): Pending[] {
  try {
    const { changes, body } = JSON.parse(text) as { changes?: unknown; body?: unknown };
    if (typeof body !== 'string' || !Array.isArray(changes)) return [];
    const result = readProject(body);
    if (result.kind !== 'ok') return [];
    const base = applyChanges(result.project, invert(changes as Change[]), result.project.updatedAt);
    return [{ base, project: result.project }];
  } catch {
    return [];
  }
}

function withPending(project: ProjectDocument, edits: readonly Pending[]): ProjectDocument {
  return edits.reduce((current, edit) => mergeProjects(edit.base, edit.project, current).project, project);
}
