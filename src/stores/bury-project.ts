/** Deletes a stored project: a mark takes its place in both stores, so that no older copy brings it back. */
import { readHead, writeDeletionMark } from '#domain/document/envelope.ts';
import type { ProjectStore } from './project-store.ts';

/**
 * @param project what is known of it; the mark stands above this `rev` and every one that is stored
 * @returns false when the browser stopped the attempt; then nothing is deleted
 */
export async function buryProject(
  { database, copies, now }: Pick<ProjectStore, 'database' | 'copies' | 'now'>,
  { id, title, rev }: { id: string; title: string; rev: number },
): Promise<boolean> {
  const mark = (...others: number[]) =>
    writeDeletionMark({ id, rev: Math.max(rev, ...others) + 1, title, deletedAt: now });
  const local = revIn(copies.read(id));
  let text = mark(local);
  try {
    await database?.update(
      id,
      (stored) => {
        text = mark(local, revIn(stored));
        const isUnread = stored !== undefined && readHead(stored) === undefined;
        return { put: text, ...(isUnread ? { setAside: stored } : {}) };
      },
      true,
    );
  } catch {
    return false;
  }
  copies.remove(id);
  copies.write(id, text);
  for (const { writer } of copies.pending(id)) copies.removePending(id, writer);
  return true;
}

function revIn(text: string | undefined): number {
  return (text === undefined ? undefined : readHead(text))?.rev ?? 0;
}
