/**
 * Earlier states of projects. Before anything that could destroy work a state is set aside (five are kept), and while
 * work goes on a snapshot is taken every few minutes (twenty are kept, then one a day for two weeks).
 */
import { isPlainObject, type ProjectDocument } from '#domain/document/project.ts';
import { type ReadResult, readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import type { BackupReason, StoredBackup } from './database.ts';
import type { ProjectStore } from './project-store.ts';
import { isQuotaError } from './quota.ts';
import type { StoredState } from './stored-copies.ts';

export type { BackupReason } from './database.ts';

export interface Backup {
  id: string;
  project: string;
  at: string;
  reason: BackupReason;
  title: string;
  rev: number;
  /** Characters of the text. */
  size: number;
}

const BETWEEN_SNAPSHOTS = 5 * 60_000;
const MOST_SNAPSHOTS = 20;
const DAYS_KEPT = 14;
const MOST_OTHERS = 5;
/** What is dropped at once when the database is full. */
const DROPPED_AT_ONCE = 5;

export const backupWords: Record<BackupReason, string> = {
  snapshot: 'While you worked',
  file: 'When it was saved to a file',
  import: 'Before an import',
  migration: 'Before it was brought to a newer format',
  reset: 'Before it was emptied',
  delete: 'Before it was deleted',
  'bulk-delete': 'Before several records were deleted',
  restore: 'Before an earlier state was restored',
};

export class Backups {
  readonly #store: ProjectStore;
  readonly #lastSnapshot = new Map<string, number>();

  constructor(store: ProjectStore) {
    this.#store = store;
    store.setMakeRoom(() => this.makeRoom());
    store.listenSaved(({ previous, stored }) => {
      if (previous.body !== stored.body) void this.snapshot(previous);
    });
  }

  /** @returns false when it could not be set aside anywhere */
  async add(project: ProjectDocument, reason: BackupReason): Promise<boolean> {
    return this.#addText(project, writeProject(project), reason);
  }

  async #addText({ id, title, rev }: ProjectDocument, body: string, reason: BackupReason): Promise<boolean> {
    const backup: StoredBackup = { project: id, at: this.#store.now, reason, title, rev, body };
    const { database, copies } = this.#store;
    if (!database) {
      if (reason === 'snapshot') return false;
      return copies.writeBackup(id, reason, JSON.stringify(backup)) === 'written';
    }
    try {
      await database.addBackup(backup);
    } catch (error) {
      if (!isQuotaError(error) || !(await this.makeRoom())) return false;
      try {
        await database.addBackup(backup);
      } catch {
        return false;
      }
    }
    await this.#prune(id);
    return true;
  }

  /** What is set aside of a project, the latest first. */
  async list(project: string): Promise<Backup[]> {
    return (await this.#stored(project)).map(([id, { body, at, reason, title, rev }]) => ({
      ...{ id, project, at, reason, title, rev },
      size: body.length,
    }));
  }

  async read({ project, id }: Pick<Backup, 'project' | 'id'>): Promise<ReadResult> {
    const found = (await this.#stored(project)).find(([key]) => key === id);
    return found
      ? readProject(found[1].body)
      : { kind: 'not-a-project', reason: 'This state is no longer kept.' };
  }

  /** States saved to files, the latest first: what a colleague's copy may have come from. */
  async savedToFile(project: string): Promise<ProjectDocument[]> {
    const stored = (await this.#stored(project)).filter(([, { reason }]) => reason === 'file');
    return stored.flatMap(([, { body }]) => {
      const read = readProject(body);
      return read.kind === 'ok' ? [read.project] : [];
    });
  }

  /** Keeps the state as it was before the latest save, unless a snapshot was taken a moment ago. */
  async snapshot(previous: StoredState): Promise<void> {
    const { id } = previous.project;
    if (previous.body === '' || !this.#store.database) return;
    const now = this.#store.environment.ticks();
    const last = this.#lastSnapshot.get(id);
    if (last !== undefined && now - last < BETWEEN_SNAPSHOTS) return;
    this.#lastSnapshot.set(id, now);
    const newest = last === undefined ? await this.#newestSnapshot(id) : undefined;
    if (newest?.body === previous.body) return;
    if (newest && Math.abs(Date.parse(this.#store.now) - Date.parse(newest.at)) < BETWEEN_SNAPSHOTS) return;
    await this.#addText(previous.project, previous.body, 'snapshot');
  }

  /** Drops the oldest snapshots of all projects. False when there are none. */
  async makeRoom(): Promise<boolean> {
    const { database } = this.#store;
    if (!database) return false;
    try {
      const snapshots = (await database.allBackups()).filter(({ reason }) => reason === 'snapshot');
      const oldest = snapshots.sort((a, b) => (a.key ?? 0) - (b.key ?? 0)).slice(0, DROPPED_AT_ONCE);
      for (const { key } of oldest) if (key !== undefined) await database.removeBackup(key);
      return oldest.length > 0;
    } catch {
      return false;
    }
  }

  async #newestSnapshot(project: string): Promise<StoredBackup | undefined> {
    return (await this.#stored(project)).find(([, { reason }]) => reason === 'snapshot')?.[1];
  }

  async #stored(project: string): Promise<[id: string, backup: StoredBackup][]> {
    const { database, copies } = this.#store;
    const kept = (await database?.backups(project).catch(() => [])) ?? [];
    const local = copies.backupTexts(project).flatMap(([kind, text]) => readBackup(kind, text));
    // By the order they were written in: a clock may have been set back since.
    const ordered = kept.sort((a, b) => (b.key ?? 0) - (a.key ?? 0));
    return [...ordered.map((backup): [string, StoredBackup] => [String(backup.key), backup]), ...local];
  }

  async #prune(project: string): Promise<void> {
    const { database } = this.#store;
    const kept = (await database?.backups(project).catch(() => [])) ?? [];
    for (const key of superfluous(kept)) await database?.removeBackup(key).catch(() => undefined);
  }
}

/** Keys of the backups of one project that need not be kept any longer. */
export function superfluous(backups: readonly StoredBackup[]): number[] {
  const newestFirst = backups.toSorted((a, b) => (b.key ?? 0) - (a.key ?? 0));
  const isSnapshot = ({ reason }: StoredBackup) => reason === 'snapshot';
  const files = newestFirst.filter(({ reason }) => reason === 'file');
  const others = newestFirst.filter((backup) => !isSnapshot(backup) && backup.reason !== 'file');
  const older = newestFirst.filter(isSnapshot).slice(MOST_SNAPSHOTS);
  const days = new Map(older.map((backup) => [backup.at.slice(0, 10), backup.key]));
  // A map keeps the last entry of a day, the earliest of it; days are counted by those on which there was work.
  const dailies = new Set([...days.values()].slice(0, DAYS_KEPT));
  return [
    ...others.slice(MOST_OTHERS),
    ...files.slice(MOST_OTHERS),
    ...older.filter(({ key }) => !dailies.has(key)),
  ].flatMap(({ key }) => (key === undefined ? [] : [key]));
}

function readBackup(kind: string, text: string): [string, StoredBackup][] {
  try {
    const value: unknown = JSON.parse(text);
    if (!isPlainObject(value) || typeof value.body !== 'string' || typeof value.at !== 'string') return [];
    return [[kind, value as unknown as StoredBackup]];
  } catch {
    return [];
  }
}
