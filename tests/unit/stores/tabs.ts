/** Opening tabs of a fake browser and typing in them. */
import { addRecord, changeRecord, putRecord } from '#domain/document/edit.ts';
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { ProjectStore } from '#stores/project-store.ts';
import type { fakeBrowser, TabOptions } from './fake-browser.ts';

export const NOW = '2026-03-02T09:00:00Z';

export type FakeBrowser = ReturnType<typeof fakeBrowser>;

export async function openTab(browser: FakeBrowser, options: TabOptions = {}): Promise<ProjectStore> {
  const tab = new ProjectStore(browser.environment(options));
  await tab.open();
  return tab;
}

/** Names a metric, and makes it when it is not there. */
export function nameMetric(tab: ProjectStore, id: string, name: string): void {
  tab.change('Type', (project) =>
    recordOf(project, 'metrics', id)
      ? changeRecord(project, 'metrics', id, { name }, NOW)
      : addRecord(project, 'metrics', id, { name }, NOW),
  );
}

export function put(tab: ProjectStore, id: string, fields: Record<string, unknown>): void {
  tab.change('Type', (project) => putRecord(project, 'metrics', id, fields, NOW));
}

export function metricName(project: ProjectDocument | ProjectStore, id: string): unknown {
  return recordOf(
    '$project' in project ? (project as ProjectStore).$project.get() : (project as ProjectDocument),
    'metrics',
    id,
  )?.name;
}

/** A tab in which a project with one metric is stored. */
export async function savedTab(browser: FakeBrowser, options: TabOptions = {}): Promise<ProjectStore> {
  const tab = await openTab(browser, options);
  nameMetric(tab, 'met_1', 'first');
  await tab.flush();
  return tab;
}

export const idOf = (tab: ProjectStore) => tab.$project.get().id;
