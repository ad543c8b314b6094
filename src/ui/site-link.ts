/** Links to pages of this site from planners, under whatever folder it is deployed. */
export function siteLink(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** Sections whose page is not among the planners. */
const OWN_PAGES: ReadonlyMap<string, string> = new Map([
  ['project', '/project/'],
  ['charter', '/project/charter/'],
  ['sessions', '/sessions/held/'],
]);

/** Address of the page that edits a section, and of a record on it. */
export function plannerLink(section: string, record?: string): string {
  const page = OWN_PAGES.get(section) ?? `/planners/${section}/`;
  return siteLink(`${page}${record === undefined ? '' : `#record-${record}`}`);
}
