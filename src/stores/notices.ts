/** Sentences the person should read once: a damaged copy, repaired ids, a project deleted in another tab. */
import { atom, type ReadableAtom } from 'nanostores';

export interface Notice {
  id: number;
  tone: 'info' | 'warning';
  text: string;
  /** The way out that stands beside the sentence while it is open. */
  offer?: Offer;
}

/** Going on under a new id, after another tab deleted the project; or loading the page anew, to get what is missing. */
export type Offer = 'keep-as-new' | 'reload';

const MOST = 5;

export const DAMAGED_COPY =
  'One of the two stored copies was damaged. The other one is open, and the damaged text was set aside.';
export const STRANDED =
  'What you typed last could not be stored. Save the project to a file before you leave this page.';
/** Said once while a project is open: what is saved is saved, but no longer twice. */
export function roomForOne(characters: number): string {
  const kilobytes = Math.ceil(characters / 1024).toLocaleString('en');
  return `This browser has room for only one of the two copies of this project, which takes ${kilobytes} KB. That one is saved. To be safe, save the project to a file.`;
}
export const UNREACHABLE =
  'The browser does not let this page reach its saved projects at the moment. Reload the page to try again.';

export function deletedElsewhere(title: string): string {
  return `Another tab deleted “${title || 'this project'}”. It is still open here, and not saved.`;
}

export class Notices {
  readonly #notices = atom<readonly Notice[]>([]);
  #count = 0;

  get $notices(): ReadableAtom<readonly Notice[]> {
    return this.#notices;
  }

  add(tone: Notice['tone'], text: string, offer?: Offer): void {
    if (this.#notices.get().some((notice) => notice.text === text)) return;
    this.#count += 1;
    this.#notices.set(
      [...this.#notices.get(), { id: this.#count, tone, text, ...(offer ? { offer } : {}) }].slice(-MOST),
    );
  }

  dismiss(id: number): void {
    this.#notices.set(this.#notices.get().filter((notice) => notice.id !== id));
  }
}
