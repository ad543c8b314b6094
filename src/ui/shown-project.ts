/** The project as the page shows it: the open one, or while it is printed the copy that may be on paper. */
import { atom } from 'nanostores';
import type { ProjectDocument } from '#domain/document/project.ts';
import { $project } from '#stores/browser.ts';

/** Set only while the page is printed. */
export const $paper = atom<ProjectDocument | undefined>();

export function shownProject(): ProjectDocument {
  return $paper.get() ?? $project.get();
}

/** @returns what ends listening */
export function listenShown(onChange: () => void): () => void {
  const stop = [$project.listen(onChange), $paper.listen(onChange)];
  return () => {
    for (const end of stop) end();
  };
}
