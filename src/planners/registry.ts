/**
 * The planners that can be embedded in a page of the guide, each loaded when it comes into view.
 * A planner is known to the site by its words in content/planners; this list only says how to start it.
 */
export const plannerLoaders: Record<string, () => Promise<{ mount(element: HTMLElement): void }>> = {
  checkin: () => import('./checkin/mount.tsx'),
  agreement: () => import('./agreement/mount.tsx'),
  data: () => import('./data/mount.tsx'),
  goals: () => import('./goals/mount.tsx'),
  roles: () => import('./roles/mount.tsx'),
  risks: () => import('./risks/mount.tsx'),
  premortem: () => import('./premortem/mount.tsx'),
  responsible: () => import('./responsible/mount.tsx'),
  stakeholders: () => import('./stakeholders/mount.tsx'),
};
