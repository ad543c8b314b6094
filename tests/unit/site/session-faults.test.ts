import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Known } from '#site/content-faults.ts';
import { findSessionFaults } from '#site/session-faults.ts';

const known: Known = {
  terms: new Set(),
  sources: new Set(['klein-2007']),
  planners: new Set(['goals']),
  figures: new Set(),
  roles: new Set(),
  parts: new Set(),
  pages: new Set(),
  addresses: new Map([
    ['/planners/checklists/launch-day/', undefined],
    ['/guide/risks/premortem/', undefined],
  ]),
};

const step = (id: string, minutes: number, more: object = {}) => ({ id, minutes, text: ['Words.'], ...more });

const sound = {
  minutes: 15,
  planners: ['goals', 'checklists/launch-day'],
  sources: ['klein-2007'],
  before: ['Read [the page](/guide/risks/premortem/). [[klein-2007]]'],
  steps: [step('open', 5), step('work', 10, { exercise: { planner: 'goals', task: 'Write.' } })],
};

const faults = (change: object, path = 'content/sessions/small.yaml') =>
  findSessionFaults({ path, text: stringify({ ...sound, ...change }) }, known).map(({ message }) => message);

describe('an agenda', () => {
  test('without a fault has none', () => {
    expect(faults({})).toEqual([]);
  });

  test.each([
    ['minutes that do not add up', { minutes: 20 }, 'its steps take 15 minutes, not 20'],
    ['an id twice', { steps: [step('a', 5), step('a', 10)] }, 'two steps have the id "a"'],
    [
      'a day without days',
      { steps: [step('a', 15, { day: 1 })] },
      'a step has a day, and the session has no days',
    ],
    [
      'a step without its day',
      { days: 2, steps: [step('a', 5, { day: 1 }), step('b', 10)] },
      'every step needs a day from 1 to 2',
    ],
    [
      'days out of order',
      { days: 2, steps: [step('a', 5, { day: 2 }), step('b', 10, { day: 1 })] },
      'the days of its steps are not in order',
    ],
    ['an unknown planner', { planners: ['goals', 'golas'] }, 'unknown planner "golas"'],
    [
      'an exercise in a planner it does not name',
      { planners: [] },
      'the planner "goals" of an exercise is not among its planners',
    ],
    ['a link to nowhere', { before: ['[x](/guide/none/) [[klein-2007]]'] }, 'no page at /guide/none/'],
    ['a source nobody has listed', { sources: [] }, '"klein-2007" is cited and not among its sources'],
    ['a source nobody cites', { before: ['x'] }, 'the source "klein-2007" is cited nowhere in it'],
  ])('with %s is refused', (_what, change, message) => {
    expect(faults(change)).toContain(message);
  });

  test('cannot take the address of another page', () => {
    expect(faults({}, 'content/sessions/held.yaml')).toEqual([
      'a session cannot be called "held"; that address is taken',
    ]);
  });

  test('names the line of the fault', () => {
    const text = stringify({ ...sound, planners: ['goals', 'golas'] });
    const [fault] = findSessionFaults({ path: 'x.yaml', text }, known);
    expect(text.split('\n')[(fault?.line ?? 0) - 1]).toContain('golas');
  });
});
