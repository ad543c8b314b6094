/** Addresses inside the site. Content and code write them from the root; the site may live under a folder. */
const folder = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `/guide/` becomes `/playbook/guide/` when the site is built with BASE_PATH=/playbook/. */
export function withBase(path: string): string {
  return `${folder}${path.startsWith('/') ? path : `/${path}`}`;
}

/** The other way round: the address as content writes it. */
export function withoutBase(path: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length) : path;
}

export const guidePath = (id: string): string => `/guide/${id}/`;
export const checklistPath = (id: string): string => `/planners/checklists/${id}/`;
export const plannerPath = (id: string): string => `/planners/${id}/`;
export const readingPathAddress = (id: string): string => `/paths/${id}/`;
/**
 * A page of the guide as a step of a reading path. The address itself says which path, so that the path is followed even
 * when the link is used before any script of its page has run.
 */
export const guidePathOnPath = (id: string, path: string): string => `${guidePath(id)}?path=${path}`;
export const sessionPath = (id: string): string => `/sessions/${id}/`;
export const termPath = (id: string): string => `/glossary/#${id}`;
