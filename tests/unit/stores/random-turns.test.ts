/** Two tabs that add, rename, move and delete in turns nobody planned. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConflicts } from '#domain/document/conflicts.ts';
import { addRecord, changeRecord, moveRecord, removeRecord } from '#domain/document/edit.ts';
import { orderedIds } from '#domain/document/project.ts';
import type { ProjectStore } from '#stores/project-store.ts';
import { fakeBrowser, type TabOptions } from './fake-browser.ts';
import { metricName, NOW, openTab } from './tabs.ts';

const turnOf = (...kinds: string[]) =>
  fc.record({ tab: fc.nat(1), do: fc.constantFrom(...kinds), pick: fc.nat(20), isSaved: fc.boolean() });
const forty = { minLength: 40, maxLength: 40 };
const someTurns = fc.oneof(
  fc.array(turnOf('add', 'add', 'rename', 'rename', 'remove'), forty),
  fc.array(turnOf('add', 'add', 'rename', 'rename', 'remove', 'move'), forty),
);

describe.each<[string, TabOptions]>([
  ['everything there', {}],
  ['no channel', { channel: false }],
  ['no database', { database: 'missing' }],
])('P23: two tabs with %s', (_name, options) => {
  it('lose no edit of 40 random turns on different records, and keep the order of each', async () => {
    await fc.assert(
      fc.asyncProperty(someTurns, async (turns) => {
        const browser = fakeBrowser();
        const first = await openTab(browser, options);
        first.change('Name', (project) => ({ ...project, title: 'Shared', rev: project.rev + 1 }));
        await first.flush();
        const tabs = [first, await openTab(browser, options)];
        // What each person made, in their order, and what they called it last.
        const made: { order: string[]; names: Map<string, string> }[] = tabs.map(() => ({
          order: [],
          names: new Map(),
        }));
        for (const [index, { tab: number, do: kind, pick, isSaved }] of turns.entries()) {
          const tab = tabs[number] as ProjectStore;
          const own = made[number] as (typeof made)[number];
          const id = own.order[pick % Math.max(1, own.order.length)];
          if (kind === 'add' || id === undefined) {
            const fresh = `met_${number}_${index}`;
            tab.change('Add', (project) => addRecord(project, 'metrics', fresh, { name: fresh }, NOW));
            own.order.push(fresh);
            own.names.set(fresh, fresh);
          } else if (kind === 'rename') {
            tab.change('Type', (project) =>
              changeRecord(project, 'metrics', id, { name: `turn ${index}` }, NOW),
            );
            own.names.set(id, `turn ${index}`);
          } else if (kind === 'remove') {
            tab.change('Delete', (project) => removeRecord(project, 'metrics', id, NOW));
            own.names.delete(id);
          } else {
            tab.change('Move', (project) => moveRecord(project, 'metrics', id, pick, NOW));
          }
          own.order = orderedIds(tab.$project.get(), 'metrics').filter((each) => own.names.has(each));
          if (isSaved) await tab.flush();
        }
        for (let round = 0; round < 3; round += 1)
          for (const tab of tabs) {
            await tab.flush();
            await tab.refresh();
          }
        // What one moves, what the other put behind it goes along: only without moves is the order known.
        const hasMoved = turns.some((each) => each.do === 'move');
        const inOrder = (ids: string[]) => (hasMoved ? ids.toSorted() : ids);
        for (const tab of tabs) {
          const project = tab.$project.get();
          const ids = orderedIds(project, 'metrics');
          for (const { order, names } of made) {
            expect(inOrder(ids.filter((id) => names.has(id)))).toEqual(inOrder(order));
            for (const [id, name] of names) expect(metricName(project, id)).toBe(name);
          }
          expect(ids).toHaveLength(made.reduce((sum, { order }) => sum + order.length, 0));
          expect(openConflicts(project)).toEqual([]);
        }
        expect(orderedIds(first.$project.get(), 'metrics')).toEqual(
          orderedIds((tabs[1] as ProjectStore).$project.get(), 'metrics'),
        );
        browser.closeTabs();
      }),
      { numRuns: 12 },
    );
  });
});
