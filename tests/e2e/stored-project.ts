/** What a browser holds of the project that is open, read and altered behind the back of the page. */
import type { Page } from '@playwright/test';
import { GoalsPlanner } from './pages/goals-planner.ts';

export async function openPlanner(page: Page): Promise<GoalsPlanner> {
  const planner = new GoalsPlanner(page);
  await planner.open();
  return planner;
}

/** A project with one objective, saved. */
export async function savedProject(page: Page, statement = 'First words'): Promise<GoalsPlanner> {
  const planner = await openPlanner(page);
  await planner.title.fill('Stored project');
  await planner.addObjective(statement);
  await planner.saved();
  return planner;
}

/** Lets both tabs be typed in before either saves, and so tells the other: the moment of saving waits for the clock. */
export async function beforeEitherSaves(
  first: GoalsPlanner,
  second: GoalsPlanner,
  act: () => Promise<void>,
): Promise<void> {
  // What is still to be saved would not wait: its moment was set by the true clock.
  await first.saved();
  await second.saved();
  // One clock for all tabs of a browser.
  const { clock } = first.page;
  await clock.install();
  await clock.pauseAt(Date.now() + 60_000);
  await act();
  await clock.resume();
}

export interface Stored {
  local: string | null;
  database: string | null;
}

/** The stored texts of the project, as they are or as they are made by `next`. */
export async function storedTexts(page: Page, next?: Partial<Stored>): Promise<Stored> {
  return page.evaluate(async (wanted) => {
    const key = Object.keys(localStorage).find((each) => each.includes(':project:')) ?? '';
    const id = key.split(':').at(-1) ?? '';
    if (typeof wanted?.local === 'string') localStorage.setItem(key, wanted.local);
    const database = await new Promise<string | null>((resolve, reject) => {
      const opening = indexedDB.open(key.slice(0, key.indexOf(':project:')));
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('projects', 'readwrite');
        const projects = transaction.objectStore('projects');
        if (typeof wanted?.database === 'string') projects.put(wanted.database, id);
        const reading = projects.get(id);
        transaction.oncomplete = () => {
          opening.result.close();
          resolve(reading.result ?? null);
        };
      };
    });
    return { local: localStorage.getItem(key), database };
  }, next);
}
