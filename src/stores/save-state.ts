/** What the save status may say, and the sentence for each. */

export type SaveState =
  | { kind: 'loading' }
  /** Nothing typed yet, so nothing to save. */
  | { kind: 'idle' }
  | { kind: 'saving' }
  /** `copies` tells whether both stores hold it. */
  | { kind: 'saved'; at: string; copies: 'both' | 'database' | 'local' }
  | { kind: 'failed'; reason: 'full' | 'forbidden' | 'interrupted' | 'deleted' }
  | { kind: 'read-only'; reason: 'newer' | 'damaged' | 'new-version-open' };

export function describeSaveState(state: SaveState): string {
  switch (state.kind) {
    case 'loading':
      return 'Looking for your saved project …';
    case 'idle':
      return 'Nothing to save yet. What you type stays in this browser.';
    case 'saving':
      return 'Saving …';
    case 'saved':
      return state.copies === 'both'
        ? 'Saved in this browser.'
        : 'Saved in this browser, in one of two places.';
    case 'failed':
      return failure[state.reason];
    case 'read-only':
      return readOnly[state.reason];
    default:
      return state satisfies never;
  }
}

const failure = {
  deleted: 'Not saved: another tab deleted this project. Keep it as a new project, or leave this page.',
  full: 'Not saved: this browser has no room left. Save the project to a file to keep your work.',
  forbidden:
    'Not saved in this browser, which does not allow it. Save the project to a file to keep your work.',
  interrupted:
    'Not saved: the browser stopped the last attempt. It is tried again; save to a file to be safe.',
} as const;

const readOnly = {
  newer:
    'Read-only: this project was saved by a newer version of the site. Reload the page to get that version.',
  damaged: 'Read-only: the stored project is damaged. Nothing is overwritten.',
  'new-version-open': 'Read-only: another tab runs a newer version of the site. Reload this page.',
} as const;

/** True when another tab deleted the project that is open here. */
export function isDeletedElsewhere(state: SaveState): boolean {
  return state.kind === 'failed' && state.reason === 'deleted';
}
