/**
 * What of the open project is in the database and what is not. `ashore` is the state that is known to be there: while
 * the database cannot be reached, what was saved beyond that state is kept as pending edits, like edits that were typed
 * in the last moment before a page was closed.
 */
import type { ProjectDocument } from '#domain/document/project.ts';
import { ADRIFT, type LocalCopies } from './local-copies.ts';
import { noteAdrift, pendingText } from './pending-edits.ts';
import { NOTHING_STORED } from './stored-copies.ts';

export class Ashore {
  readonly #copies: LocalCopies;
  readonly #writer: string;
  #state = NOTHING_STORED.project;
  /** Writers of the pending edits that the project on the screen already holds. */
  #leftover: string[] = [];

  constructor(copies: LocalCopies, writer: string) {
    this.#copies = copies;
    this.#writer = writer;
  }

  begin(state: ProjectDocument, leftover: readonly string[] = []): void {
    this.#state = state;
    this.#leftover = [...leftover];
  }

  /** Keeps edits that no store holds yet. False when there is no room for them, or no place. */
  writeUnsaved(base: ProjectDocument, current: ProjectDocument): boolean {
    const write = (text: string) => this.#copies.writePending(current.id, this.#writer, text) === 'written';
    return write(pendingText(base, current)) || write(pendingText(base, current, 0));
  }

  /**
   * Notes that a state was saved.
   * @param isAll nothing was typed since: edits typed since, and written when the page was hidden, stay pending
   */
  noteSaved(stored: ProjectDocument, isInDatabase: boolean, isAll: boolean): void {
    if (isInDatabase) this.#state = stored;
    else {
      noteAdrift(this.#copies, this.#state, stored);
      if (!this.#leftover.includes(ADRIFT)) this.#leftover.push(ADRIFT);
    }
    if (isAll) this.#copies.removePending(stored.id, this.#writer);
    this.dropLeftovers(stored.id, isInDatabase);
  }

  /** Another tab saved this state to the database. */
  noteStored(stored: ProjectDocument): void {
    this.#state = stored;
  }

  /** Forgets what closed tabs left: it is saved by then. */
  dropLeftovers(id: string, isInDatabase: boolean): void {
    const done = this.#leftover.filter((writer) => isInDatabase || writer !== ADRIFT);
    this.#leftover = this.#leftover.filter((writer) => !done.includes(writer));
    for (const writer of done) this.#copies.removePending(id, writer);
  }
}
