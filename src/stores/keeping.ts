/** Whether the browser promises to keep what is stored. It is asked once, after the first real save, never on load. */
import { atom, type ReadableAtom } from 'nanostores';
import { isEmptyProject } from '#domain/document/project.ts';
import type { ProjectStore } from './project-store.ts';

/** `may-be-cleared`: the browser can delete saved work when it needs room or after a week without a visit. */
export type Keeping = 'unknown' | 'kept' | 'may-be-cleared';

const ANSWER = 'keeping';

export class StorageKeeping {
  readonly #store: ProjectStore;
  readonly #keeping = atom<Keeping>('unknown');
  #isAsked = false;

  constructor(store: ProjectStore) {
    this.#store = store;
    const earlier = this.#earlier;
    if (earlier) this.#keeping.set(earlier);
    store.listenSaved(({ stored }) => {
      if (!isEmptyProject(stored.project)) void this.#ask();
    });
  }

  get $keeping(): ReadableAtom<Keeping> {
    return this.#keeping;
  }

  /** What this browser answered on an earlier page. */
  get #earlier(): 'kept' | 'may-be-cleared' | undefined {
    const answer = this.#store.copies.preference(ANSWER);
    return answer === 'kept' || answer === 'may-be-cleared' ? answer : undefined;
  }

  /** A browser that refused is not asked again on every visit: some show a question each time. */
  async #ask(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    const { copies, environment } = this.#store;
    const answer =
      this.#earlier ?? ((await environment.persist().catch(() => false)) ? 'kept' : 'may-be-cleared');
    copies.setPreference(ANSWER, answer);
    this.#keeping.set(answer);
  }
}
