/** Chooses what to open from the two stored copies of a project and the edits a closed tab left behind. */
import { type DeletionMark, type Envelope, readEnvelope, readHead } from '#domain/document/envelope.ts';
import { mergeProjects } from '#domain/document/merge.ts';
import { emptyProject, type ProjectDocument, SCHEMA_VERSION } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { readPending, withPending } from './pending-edits.ts';

export interface StoredState {
  project: ProjectDocument;
  /** The text as stored. */
  body: string;
}

/** The empty document every page starts from, in the browser as on the server, so that hydration never differs. */
export const BLANK_PROJECT: ProjectDocument = emptyProject('', '');
export const NOTHING_STORED: StoredState = { project: BLANK_PROJECT, body: '' };

export type Opened =
  | { kind: 'nothing' }
  | { kind: 'deleted'; mark: DeletionMark }
  | OpenedProject
  | { kind: 'newer'; raw: string; title: string; version: number }
  | { kind: 'damaged'; raw: string; problems: string[]; copies: string[] };

export interface OpenedProject {
  kind: 'ok';
  /** What the first of the copies holds: the next save is compared with it. */
  stored: StoredState;
  project: ProjectDocument;
  /** Raw texts of copies that could not be read. */
  damagedCopies: string[];
  /** The text as it was before it was brought to the newest version. */
  migrated?: { from: number; body: string };
  repairs: string[];
}

type Good = {
  kind: 'ok';
  isAuthority: boolean;
  envelope: Envelope;
  project: ProjectDocument;
  migratedFrom?: number;
  repairs: string[];
};
type Candidate = Good | Exclude<Opened, OpenedProject | { kind: 'nothing' } | { kind: 'damaged' }> | Damaged;
type Damaged = { kind: 'damaged'; raw: string; problems: string[] };

function candidate(text: string, isAuthority: boolean): Candidate {
  const outer = readEnvelope(text);
  if (outer.kind === 'damaged') return { kind: 'damaged', raw: text, problems: [outer.problem] };
  if (outer.kind === 'deleted') return outer;
  const { body, schemaVersion, title } = outer.envelope;
  // The head is enough to know that this build must not touch the body.
  if (schemaVersion > SCHEMA_VERSION) return { kind: 'newer', raw: body, title, version: schemaVersion };
  const inner = readProject(body);
  switch (inner.kind) {
    case 'ok':
      return { ...inner, isAuthority, envelope: outer.envelope };
    case 'newer':
      return { kind: 'newer', raw: body, title: inner.title, version: inner.version };
    case 'damaged':
      return { kind: 'damaged', raw: body, problems: inner.problems };
    default:
      return { kind: 'damaged', raw: body, problems: [inner.reason] };
  }
}

/** The project saved last among stored envelopes, for when nothing says which one was open. */
export function lastSaved(texts: readonly string[]): string | undefined {
  const heads = texts
    .flatMap((text) => readHead(text) ?? [])
    .filter((head) => !head.isDeleted && !head.archived);
  return heads.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]?.id;
}

/**
 * Takes the higher `rev`, never the newer clock; two copies of one `rev` that differ are merged and the person is asked.
 * @param texts the stored envelopes, the authority first; `undefined` where there is none
 * @param pending edits that are in no copy yet
 */
export function chooseStored(texts: readonly (string | undefined)[], pending: readonly string[]): Opened {
  const candidates = texts.flatMap((text, index) =>
    text === undefined ? [] : [candidate(text, index === 0)],
  );
  const newer = candidates.find((each) => each.kind === 'newer');
  if (newer) return newer;
  const good = candidates.filter((each) => each.kind === 'ok');
  const damaged = candidates.filter((each) => each.kind === 'damaged');
  const mark = candidates.find((each) => each.kind === 'deleted')?.mark;
  const first = good.toSorted((a, b) => b.envelope.rev - a.envelope.rev)[0];
  if (mark && mark.rev > (first?.envelope.rev ?? -1)) return { kind: 'deleted', mark };
  const edits = pending.flatMap((text) => readPending(text));
  if (first) return choose(first, good, damaged, edits);
  const [worst] = damaged;
  if (worst) return { ...worst, copies: damaged.map((each) => each.raw) };
  const left = edits.find((each) => each.project)?.project;
  if (!left) return { kind: 'nothing' };
  const others = edits.filter((each) => each.project !== left);
  return {
    kind: 'ok',
    stored: { project: left, body: '' },
    project: withPending(left, others),
    damagedCopies: [],
    repairs: [],
  };
}

function choose(
  first: Good,
  good: readonly Good[],
  damaged: readonly Damaged[],
  edits: ReturnType<typeof readPending>,
): OpenedProject {
  const rival = good.find(
    ({ envelope }) => envelope.rev === first.envelope.rev && envelope.body !== first.envelope.body,
  );
  const project = rival ? mergeProjects(undefined, first.project, rival.project).project : first.project;
  const authority = good.find((each) => each.isAuthority) ?? first;
  return {
    kind: 'ok',
    stored: { project: authority.project, body: authority.envelope.body },
    project: withPending(project, edits),
    damagedCopies: damaged.map((each) => each.raw),
    repairs: first.repairs,
    ...(first.migratedFrom === undefined
      ? {}
      : { migrated: { from: first.migratedFrom, body: first.envelope.body } }),
  };
}
