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

interface PlaceOnPage {
  record?: string | undefined;
  field?: string | undefined;
  /** Which page of the planner, when it has several. */
  page?: string | undefined;
}

/** Address of the page that edits a section, and of a record and a field on it. */
export function plannerLink(section: string, { record, field, page }: PlaceOnPage = {}): string {
  const address = `${OWN_PAGES.get(section) ?? `/planners/${section}/`}${page ? `${page}/` : ''}`;
  const place = record && `#record-${encodeURIComponent(record)}${field ? `/${field}` : ''}`;
  return siteLink(`${address}${place ?? ''}`);
}
