/** Every page that works on a project, with the example open in it, and a browser context that holds the example. */
import type { BrowserContextOptions, Page } from '@playwright/test';
import { Planner } from './pages/planner.ts';
import { SessionPage } from './pages/session-page.ts';
import { settled } from './settled.ts';
import { test as base } from './test.ts';

export interface FilledPage {
  path: string;
  isPlanner: boolean;
  /** Brings the page into the state that has the most to show. */
  open(page: Page): Promise<void>;
}

const names = [
  'agreement',
  'checkin',
  'data',
  'goals',
  'premortem',
  'responsible',
  'risks',
  'roles',
  'stakeholders',
];

function planner(name: string, path: string): FilledPage {
  return {
    path,
    isPlanner: true,
    async open(page) {
      await page.goto(path);
      await new Planner(page, name).ready();
      await settled(page);
    },
  };
}

export const filledPages: FilledPage[] = [
  ...names.map((name) => planner(name, `planners/${name}/`)),
  ...['', 'own/', 'production-readiness/'].map((list) =>
    planner('checklists', `planners/checklists/${list}`),
  ),
  ...['', 'review/', 'charter/'].map((part) => planner('project', `project/${part}`)),
  {
    path: 'sessions/goals-and-metrics-workshop/run/',
    isPlanner: true,
    async open(page) {
      const session = new SessionPage(page);
      await session.open();
      await session.start();
      await settled(page);
    },
  },
];

/** Pages of every other kind: words with a figure, lists, forms. */
export const pagesToRead: FilledPage[] = [
  'guide/start/why-ml-projects-differ/',
  'guide/lifecycle/overview/',
  'guide/models/metrics-explained/',
  '',
  'search/?q=drift',
  'glossary/',
  'paths/data-science-lead/',
  'sessions/',
  'sessions/risk-premortem/',
  'planners/',
  'cases/storm-outage/',
  'about/',
].map((path) => ({
  path,
  isPlanner: false,
  async open(page) {
    await page.goto(path);
    await settled(page);
  },
}));

type State = Exclude<BrowserContextOptions['storageState'], string | undefined>;

export const test = base.extend<object, { example: State }>({
  example: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL ?? '' });
      const page = await context.newPage();
      const goals = new Planner(page, 'goals');
      await goals.open();
      await goals.loadExample();
      await use(await context.storageState({ indexedDB: true }));
      await context.close();
    },
    { scope: 'worker' },
  ],
  storageState: async ({ example }, use) => use(example),
});
