/** The second window of a facilitator: what only they see, following the step through the project. */
import { siteLink } from '#ui/site-link.ts';

export interface Followed {
  session: string;
  project: string;
}

export type FollowerView = 'notes' | 'take-part';

export function followerAddress(view: FollowerView, agenda: string, { session, project }: Followed): string {
  return `${siteLink(`/sessions/${agenda}/${view}/`)}#run=${session}&project=${project}`;
}

/** What the address of a second window follows; `undefined` for one that was opened by itself. */
export function followedIn(hash: string): Followed | undefined {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const [session, project] = [said.get('run'), said.get('project')];
  return session && project ? { session, project } : undefined;
}

/** @returns the window, or `undefined` where the browser blocks it or there is no network to load it */
export function openNotes(agenda: string, followed: Followed): Window | undefined {
  if (!navigator.onLine) return undefined;
  const address = followerAddress('notes', agenda, followed);
  const opened = window.open(address, `notes-${followed.session}`, 'popup,width=760,height=900');
  opened?.focus();
  return opened ?? undefined;
}
