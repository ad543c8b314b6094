/**
 * Fetches every part that a session may need later, so that it goes on without a network until its tab is closed. A part that
 * is loaded late anywhere on the page has its line here; the browser keeps a module it has once loaded.
 */
const parts = [
  () => import('./Stage.tsx'),
  () => import('./SessionRecord.tsx'),
  () => import('./ProjectChoice.tsx'),
  () => import('#ui/Conflicts.tsx'),
  () => import('#ui/CsvDialog.tsx'),
  () => import('#ui/DeleteDialog.tsx'),
  () => import('#ui/DismissDialog.tsx'),
  () => import('#ui/ImportDialog.tsx'),
  () => import('#ui/RescuePanel.tsx'),
  () => import('#stores/browser-projects.ts'),
  () => import('#domain/project/export-csv.ts'),
  () => import('#domain/project/export-markdown.ts'),
  () => import('#domain/project/plan-dates.ts'),
  () => import('#domain/sections/sessions/rules.ts'),
];

/** @returns whether everything is there */
export async function preload(): Promise<boolean> {
  const results = await Promise.allSettled(parts.map((load) => load()));
  return results.every(({ status }) => status === 'fulfilled');
}
