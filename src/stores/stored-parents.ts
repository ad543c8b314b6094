/**
 * The last states a tab saw stored, by checksum. Without a database two tabs can store states of the same age; to merge
 * them, the state both came from is needed.
 */
import { checksum } from '#domain/document/checksum.ts';
import type { ProjectDocument } from '#domain/document/project.ts';
import type { StoredState } from './stored-copies.ts';

const MOST = 8;

export class StoredParents {
  readonly #states = new Map<string, ProjectDocument>();

  add({ project, body }: StoredState): void {
    this.#states.set(checksum(body), project);
    const [oldest] = this.#states.keys();
    if (this.#states.size > MOST && oldest !== undefined) this.#states.delete(oldest);
  }

  find(parent: string | undefined): ProjectDocument | undefined {
    return parent === undefined ? undefined : this.#states.get(parent);
  }

  clear(): void {
    this.#states.clear();
  }
}
