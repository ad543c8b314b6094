/** Finds a stored project, and makes sure that nothing is lost before it is worked on. */
import { LARGEST_COPY } from './local-copies.ts';
import { DAMAGED_COPY } from './notices.ts';
import { ashoreOf } from './pending-edits.ts';
import type { Ground } from './saving.ts';
import type { Session } from './session.ts';
import { chooseStored, type Opened, type OpenedProject } from './stored-copies.ts';

export interface Found {
  opened: Opened;
  /** Writers of the pending edits the project holds. */
  leftover: string[];
  /** A copy has to be written anew: it is missing, was damaged, or is of an older format. */
  isToBeWritten: boolean;
  copies: 'both' | 'database' | 'local';
}

export async function findStored(session: Session, id: string): Promise<Found> {
  const texts = [await session.readDatabase(id), session.copies.read(id)];
  const pending = session.copies.pending(id);
  const opened = chooseStored(
    texts,
    pending.map(({ text }) => text),
  );
  const [inDatabase, inLocal] = texts;
  const fitsLocal = session.copies.isAvailable && (inDatabase?.length ?? 0) <= LARGEST_COPY;
  const isMissing = (session.database && inDatabase === undefined) || (fitsLocal && inLocal === undefined);
  const isMended =
    opened.kind === 'ok' &&
    (opened.project !== opened.stored.project || opened.damagedCopies.length > 0 || opened.migrated);
  return {
    opened,
    leftover: pending.map(({ writer }) => writer),
    isToBeWritten: Boolean(isMissing || isMended),
    copies: inDatabase === undefined ? 'local' : inLocal === undefined ? 'database' : 'both',
  };
}

/** Sets damaged copies aside, keeps the text of an older format, and says what had to be repaired. */
export async function secure(session: Session, { project, damagedCopies, migrated, repairs }: OpenedProject) {
  const { id, title, rev } = project;
  for (const raw of damagedCopies) {
    session.copies.quarantine(id, raw);
    await session.database?.quarantine(id, raw).catch(() => undefined);
    session.notices.add('warning', DAMAGED_COPY);
  }
  for (const repair of repairs) session.notices.add('warning', repair);
  if (!migrated) return;
  const now = session.environment.now();
  const backup = { project: id, at: now, reason: 'migration' as const, title, rev, body: migrated.body };
  const isKept = await session.database?.addBackup(backup).then(
    () => true,
    () => false,
  );
  if (!isKept) session.copies.writeBackup(id, backup.reason, JSON.stringify(backup));
}

/** Where saving begins for a project that was found. */
export function groundOf(
  { database, copies }: Session,
  { stored }: OpenedProject,
  leftover: string[],
): Ground {
  return {
    base: stored,
    ashore: database ? stored.project : ashoreOf(copies, stored.project),
    leftover,
  };
}
