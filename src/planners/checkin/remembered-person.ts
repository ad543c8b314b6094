/** Who sits at this browser, by project. Only a convenience: it is no part of the project and leaves the browser never. */
import { useStore } from '@nanostores/react';
import { useEffect } from 'react';
import { recordOf } from '#domain/document/project.ts';
import { people } from '#domain/sections/roles/model.ts';
import { $project } from '#stores/browser.ts';
import { useProject } from '#ui/use-project.ts';
import { $me, $opened } from './desk-store.ts';

const KEY = 'baseline.me';

function read(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** This browser belongs to that person of the open project. */
export function rememberPerson(person: string): void {
  $opened.set(undefined);
  $me.set(person);
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [$project.get().id]: person }));
  } catch {
    // Storage may be forbidden or full: the choice holds for this page.
  }
}

/** @returns the id of the person, `''` when not known or gone */
export function useRememberedPerson(): string {
  const project = useProject(({ id }) => id);
  const me = useStore($me, { ssr: 'initial' });
  useEffect(() => {
    const person = read()[project];
    if (typeof person === 'string') $me.set(person);
  }, [project]);
  const isThere = useProject((all) => recordOf(all, people.name, me) !== undefined);
  return isThere ? me : '';
}
