import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changesBetween } from '#domain/document/diff.ts';
import {
  addRecord,
  changeRecord,
  moveRecord,
  putRecord,
  removeRecord,
  setProjectFields,
} from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { describeChanges, groupChanges } from '#domain/project/describe-changes.ts';
import { anyProject, edited, someBase, someEdits } from '../document/random-projects.ts';

const NOW = '2026-03-02T09:00:00Z';

const start = [
  ['roles', 'role_po', { name: 'Product owner' }],
  ['roles', 'role_ds', { name: 'Data scientist' }],
  ['people', 'per_ana', { name: 'Ana' }],
  ['objectives', 'obj_a', { statement: 'Cut minutes lost' }],
  ['metrics', 'met_a', { name: 'Outage recall', threshold: 0.8, slices: ['urban'], owner: 'role_po' }],
  ['metrics', 'met_b', { name: 'Needless trips' }],
  ['metrics', 'met_c', { name: 'Hours to repair' }],
  ['activities', 'act_a', { name: 'Evaluate results' }],
].reduce(
  (project, [collection, id, fields]) =>
    addRecord(project, collection as string, id as string, fields as Record<string, unknown>, NOW),
  emptyProject('prj_a', NOW),
);

function sentences(after: ProjectDocument, before = start): string[] {
  return describeChanges(before, after).map(({ sentence }) => sentence);
}

const patched = (patch: Record<string, unknown>) => changeRecord(start, 'metrics', 'met_a', patch, NOW);

describe('changes in words', () => {
  it.each([
    [{ threshold: 0.85 }, ['Threshold of “Outage recall” changed from 0.8 to 0.85.']],
    [{ threshold: undefined }, ['Threshold of “Outage recall” was emptied; it was 0.8.']],
    [{ unit: 'share' }, ['Unit of “Outage recall” was set to “share”.']],
    [{ direction: 'up' }, ['Direction of “Outage recall” was set to “Higher is better”.']],
    [{ owner: 'role_ds' }, ['Owner of “Outage recall” changed from “Product owner” to “Data scientist”.']],
    [
      { slices: ['rural', 'coast'] },
      ['Slices of “Outage recall” gained “rural” and “coast” and lost “urban”.'],
    ],
    [{ classShare: 0.05 }, ['Share of the rarer class of “Outage recall” was set to 5 %.']],
    [{ name: 'Recall at 24 h' }, ['The metric “Outage recall” now reads “Recall at 24 h”.']],
    [
      { threshold: undefined, typed: { threshold: 'not sure' } },
      [
        'Threshold of “Outage recall” was emptied; it was 0.8.',
        '“not sure” was typed into Threshold of “Outage recall”, which cannot hold it.',
      ],
    ],
  ])('%j', (patch, expected) => {
    expect(sentences(patched(patch))).toEqual(expected);
  });

  it('name records that came and went, each in the state that has it', () => {
    const added = addRecord(start, 'metrics', 'met_d', { name: 'Cost per trip' }, NOW);
    expect(sentences(added)).toEqual(['Metric “Cost per trip” was added.']);
    expect(sentences(removeRecord(start, 'metrics', 'met_b', NOW))).toEqual([
      'Metric “Needless trips” was deleted.',
    ]);
  });

  it('name what a reference pointed to before, even when that is gone', () => {
    const moved = changeRecord(start, 'metrics', 'met_a', { owner: 'role_ds' }, NOW);
    expect(sentences(removeRecord(moved, 'roles', 'role_po', NOW))).toEqual([
      'Owner of “Outage recall” changed from “Product owner” to “Data scientist”.',
      'Role “Product owner” was deleted.',
    ]);
  });

  it('use the new name of a record that was renamed too', () => {
    expect(sentences(patched({ name: 'Recall', threshold: 0.9 }))).toEqual([
      'The metric “Outage recall” now reads “Recall”.',
      'Threshold of “Recall” changed from 0.8 to 0.9.',
    ]);
  });

  it('tell one move from a new order, and no move from an added record', () => {
    expect(sentences(moveRecord(start, 'metrics', 'met_c', 0, NOW))).toEqual([
      'The metric “Hours to repair” moved to the first place.',
    ]);
    expect(sentences(moveRecord(start, 'metrics', 'met_a', 2, NOW))).toEqual([
      'The metric “Outage recall” moved behind “Hours to repair”.',
    ]);
    const reversed = { ...start, order: { ...start.order, metrics: ['met_c', 'met_b', 'met_a'] } };
    expect(sentences(reversed)).toEqual([
      'The metrics stand in a new order: “Hours to repair”, “Needless trips”, “Outage recall”.',
    ]);
    const first = addRecord(start, 'metrics', 'met_d', { name: 'New' }, NOW, 'met_a');
    expect(sentences(first)).toEqual(['Metric “New” was added.']);
  });

  it('name both sides of a cell of the role matrix', () => {
    const before = putRecord(start, 'raci', 'act_a', { role_po: ['R'] }, NOW);
    const after = putRecord(before, 'raci', 'act_a', { role_po: ['R', 'A'] }, NOW);
    expect(sentences(after, before)).toEqual([
      'The entry for “Product owner” of “Evaluate results” gained “A”.',
    ]);
  });

  it('speak of groups and rows part by part', () => {
    const risk = (fields: Record<string, unknown>) =>
      putRecord(start, 'risks', 'risk_a', { title: 'Leak', ...fields }, NOW);
    const before = risk({
      trigger: { metric: 'met_a', op: '>', value: 0.9 },
      readings: [{ on: '2026-03-01', value: 1 }],
    });
    const after = risk({
      trigger: { metric: 'met_a', op: '>', value: 0.97 },
      readings: [
        { on: '2026-03-01', value: 1 },
        { on: '2026-03-08', value: 2 },
      ],
    });
    expect(sentences(after, before)).toEqual([
      'Value in Trip wire of “Leak” changed from 0.9 to 0.97.',
      'Readings of the trip wire of “Leak” gained “Day: 2026-03-08, Value: 2”.',
    ]);
  });

  it('speak of a sheet of settings field by field, as nobody gave it a name', () => {
    const costs = putRecord(start, 'errorCosts', 'cost_matrix', { costFp: 3, note: 'Operations' }, NOW);
    expect(sentences(costs)).toEqual([
      'A false alarm costs in the cost matrix was set to 3.',
      'Where these costs come from in the cost matrix was set to “Operations”.',
    ]);
    expect(sentences(putRecord(costs, 'errorCosts', 'cost_matrix', { note: '' }, NOW), costs)).toEqual([
      'Where these costs come from in the cost matrix was emptied; it was “Operations”.',
    ]);
    expect(sentences(start, costs)[0]).toBe('A false alarm costs in the cost matrix was emptied; it was 3.');
  });

  it('give both texts in full where the sentence cuts them', () => {
    const long = 'A long reason. '.repeat(20).trim();
    const before = addRecord(start, 'metricLinks', 'lnk_a', { claim: 'Short', objective: 'obj_a' }, NOW);
    const after = changeRecord(before, 'metricLinks', 'lnk_a', { claim: long }, NOW);
    const [change] = describeChanges(before, after);
    expect(change).toMatchObject({ before: 'Short', after: long });
    expect(change?.sentence.length).toBeLessThan(200);
  });

  it('put the project first, then the sections in order, then what this build does not know', () => {
    const later = [
      (project: ProjectDocument) => addRecord(project, 'futureThings', 'fut_a', { name: 'x' }, NOW),
      (project: ProjectDocument) => addRecord(project, 'risks', 'risk_a', { title: 'Leak' }, NOW),
      (project: ProjectDocument) => setProjectFields(project, { title: 'Outages' }, NOW),
    ].reduce((project, edit) => edit(project), patched({ threshold: 0.9 }));
    const groups = groupChanges(describeChanges(start, later));
    expect(groups.map(({ title }) => title)).toEqual([
      'Project',
      'Goals and metrics',
      'Risks',
      'Parts this version does not know',
    ]);
    expect(groups.at(-1)?.changes[0]?.sentence).toBe('Record of “futureThings” “fut_a” was added.');
  });

  it('say what was dismissed and what was kept twice', () => {
    const dismissed = putRecord(
      start,
      'dismissals',
      'goals.x:met_a',
      { reason: 'The regulator asks', message: 'Accuracy is used' },
      NOW,
    );
    const conflict = putRecord(
      dismissed,
      'conflicts',
      'metrics.met_a.threshold',
      { collection: 'metrics', record: 'met_a', field: 'threshold', values: [0.8, 0.9] },
      NOW,
    );
    expect(sentences(conflict)).toEqual([
      'Two versions of “Threshold” of “Outage recall” are kept; choose one.',
      'The finding “Accuracy is used” was dismissed: “The regulator asks”.',
    ]);
    expect(sentences(dismissed, conflict)).toEqual([
      'A version of “Threshold” of “Outage recall” was chosen.',
    ]);
  });

  it('leave no change of any two states without a sentence', () => {
    fc.assert(
      fc.property(someBase, someEdits, (before, edits) => {
        const after = edited(before, edits, 'x');
        const described = describeChanges(before, after);
        const isSilent = (change: Change) =>
          change.kind === 'order' || (change.kind === 'field' && change.field === 'typed');
        const place = ({ record, field }: { record?: string; field?: string }) => `${record} ${field}`;
        const spoken = new Set(described.map(place));
        const unspoken = changesBetween(before, after)
          .filter((change) => !isSilent(change))
          .map((change) => ({
            field: 'field' in change ? change.field : undefined,
            record: 'id' in change ? change.id : undefined,
          }))
          .filter((change) => !spoken.has(place(change)));
        expect(unspoken).toEqual([]);
        for (const { sentence } of described) expect(sentence).toMatch(/^\S.*[.;]$/su);
      }),
      { numRuns: 200 },
    );
  });

  it('read fields that are called like what every object has', () => {
    const odd = { ...start, toString: 'x' } as unknown as ProjectDocument;
    expect(sentences(odd)).toEqual(['“toString” of the project was set to “x”.']);
  });

  it('never fail on documents with unknown shapes', () => {
    fc.assert(
      fc.property(anyProject, anyProject, (before, after) => {
        for (const { sentence } of describeChanges(before, after)) expect(sentence.length).toBeLessThan(4000);
      }),
      { numRuns: 200 },
    );
  });
});
