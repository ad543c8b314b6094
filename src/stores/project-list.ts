/** What projects this browser holds, read from the heads of the stored texts: no index to disagree with them. */
import { readHead } from '#domain/document/envelope.ts';
import { SCHEMA_VERSION } from '#domain/document/project.ts';

export interface ProjectHead {
  id: string;
  title: string;
  rev: number;
  savedAt: string;
  /** Bytes of its text. */
  bytes: number;
  archived: boolean;
  /** `newer` was saved by a newer version of the site; `damaged` cannot be read in either copy. */
  state: 'ok' | 'newer' | 'damaged';
  copies: 'both' | 'database' | 'local';
}

export interface DeletedHead {
  id: string;
  title: string;
  rev: number;
  deletedAt: string;
}

type Text = [id: string, text: string];

/** @returns projects, the one saved last first, and those that were deleted */
export function listProjects(
  inDatabase: readonly Text[],
  inLocal: readonly Text[],
): { projects: ProjectHead[]; deleted: DeletedHead[] } {
  const [database, local] = [new Map(inDatabase), new Map(inLocal)];
  const projects: ProjectHead[] = [];
  const deleted: DeletedHead[] = [];
  for (const id of new Set([...database.keys(), ...local.keys()])) {
    const texts = [database.get(id), local.get(id)].filter((text) => text !== undefined);
    const heads = texts.flatMap((text) => readHead(text) ?? []);
    const head = heads.toSorted((a, b) => b.rev - a.rev)[0];
    const copies = texts.length === 2 ? 'both' : database.has(id) ? 'database' : 'local';
    if (head?.isDeleted) {
      deleted.push({ id, title: head.title, rev: head.rev, deletedAt: head.savedAt });
      continue;
    }
    projects.push({
      ...{ id, copies, bytes: byteCount(texts[0] ?? '') },
      ...(head
        ? { title: head.title, rev: head.rev, savedAt: head.savedAt, archived: head.archived === true }
        : { title: '', rev: 0, savedAt: '', archived: false }),
      state: head ? (head.schemaVersion > SCHEMA_VERSION ? 'newer' : 'ok') : 'damaged',
    });
  }
  projects.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return { projects, deleted: deleted.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1)) };
}

/** Bytes of a text in UTF-8. */
export function byteCount(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Both halves of a pair count two: four bytes for the letter.
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
}
