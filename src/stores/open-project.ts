/** Opens the project of this browser tab and follows the life of the page from then on. */
import { projectStore } from './browser.ts';
import { watchLostParts } from './lost-parts.ts';

let opening: Promise<void> | undefined;

/** Opens the project once per page, whichever planner asks first. */
export function openProject(): Promise<void> {
  opening ??= start();
  return opening;
}

async function start(): Promise<void> {
  watchLostParts();
  await projectStore.open();
  // Snapshots, the reminder and the list of projects are not needed to begin working.
  void import('./browser-projects.ts');
  addEventListener('storage', (event) => projectStore.hearStorage(event.key, event.newValue));
  addEventListener('focusout', () => projectStore.endTyping());
  addEventListener('pagehide', () => projectStore.leave());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') projectStore.leave();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) void comeBack();
  });
  addEventListener('beforeunload', (event) => {
    const isFailing = projectStore.hasUnsaved && projectStore.$save.get().kind === 'failed';
    if (!projectStore.leave() || isFailing) event.preventDefault();
  });
}

/** The page was out of sight, perhaps for days: the field in use shows what is stored too, not what was typed then. */
async function comeBack(): Promise<void> {
  await projectStore.refresh();
  const field = document.activeElement;
  if (!(field instanceof HTMLElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}
