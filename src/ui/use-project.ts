/** Reading the open project in React: a part re-renders only when what it selects changed. */
import { useSyncExternalStore } from 'react';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import { BLANK_PROJECT } from '#stores/project-store.ts';
import { listenShown, shownProject } from './shown-project.ts';

/** `select` must return a value that stays the same (by `===`) while what it depends on stays the same. */
export function useProject<Value>(select: (project: ProjectDocument) => Value): Value {
  return useSyncExternalStore(
    listenShown,
    () => select(shownProject()),
    () => select(BLANK_PROJECT),
  );
}

export function useRecord(collection: string, id: string): ProjectRecord | undefined {
  return useProject((project) => recordOf(project, collection, id));
}

/** Ids of a collection in order, as one text so that React compares it cheaply. */
export function useIds(collection: string): string[] {
  const joined = useProject((project) => orderedIds(project, collection).join(' '));
  return joined === '' ? [] : joined.split(' ');
}

/** The whole project. For parts that calculate over several sections. */
export function useWholeProject(): ProjectDocument {
  return useProject((project) => project);
}
