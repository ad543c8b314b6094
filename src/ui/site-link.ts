/** Links to pages of this site from planners, under whatever folder it is deployed. */
export function siteLink(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
