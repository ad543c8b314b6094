import { describe, expect, it } from 'vitest';
import { openConflicts } from '#domain/document/conflicts.ts';
import { changesBetween } from '#domain/document/diff.ts';
import { addRecord, changeRecord, removeRecord, setProjectFields } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { writeProject } from '#domain/document/write.ts';
import { commonState, type MergePreview, previewImport } from '#domain/project/import.ts';

const NOW = '2026-03-02T09:00:00Z';
const start = [
  ['met_a', { name: 'Outage recall', threshold: 0.8 }],
  ['met_b', { name: 'Needless trips', threshold: 8 }],
  ['met_c', { name: 'Hours to repair', threshold: 3 }],
].reduce(
  (project, [id, fields]) =>
    addRecord(project, 'metrics', id as string, fields as Record<string, unknown>, NOW),
  setProjectFields(emptyProject('prj_1', NOW), { title: 'Outages' }, NOW),
);
const set = (project: ProjectDocument, id: string, patch: Record<string, unknown>) =>
  changeRecord(project, 'metrics', id, patch, NOW);

function merging(file: ProjectDocument, current: ProjectDocument, exported = [start]): MergePreview {
  const preview = previewImport(writeProject(file), current, exported);
  if (preview.kind !== 'merge') throw new Error(preview.kind);
  return preview;
}

describe('a project file', () => {
  it('P38 and P44: that cannot be read is refused with the reason', () => {
    expect(previewImport('<html>', start)).toMatchObject({
      kind: 'refused',
      result: { kind: 'not-a-project' },
    });
    expect(previewImport('{"format":"baseline-project","schemaVersion":9}', start)).toMatchObject({
      kind: 'refused',
      result: { kind: 'newer' },
    });
  });

  it('of another project would stand beside it, and a same name is said', () => {
    const other = { ...start, id: 'prj_2' };
    expect(previewImport(writeProject(other), start)).toMatchObject({ kind: 'other', hasSameTitle: true });
    const named = setProjectFields(other, { title: 'Else' }, NOW);
    expect(previewImport(writeProject(named), start)).toMatchObject({ kind: 'other', hasSameTitle: false });
  });

  it('that holds nothing new says so, be it the same or older', () => {
    const current = set(start, 'met_a', { threshold: 0.85 });
    expect(previewImport(writeProject(current), current)).toMatchObject({ kind: 'nothing-new', skipped: [] });
    expect(previewImport(writeProject(start), current, [start])).toMatchObject({
      kind: 'nothing-new',
      skipped: [{ sentence: 'Threshold of “Outage recall” changed from 0.8 to 0.85.', why: 'changed-here' }],
    });
  });

  it('of a colleague is merged with the state both came from, and the preview says what would change', () => {
    const current = set(removeRecord(start, 'metrics', 'met_c', NOW), 'met_a', { threshold: 0.85 });
    const file = addRecord(set(start, 'met_b', { threshold: 7 }), 'metrics', 'met_d', { name: 'Calls' }, NOW);
    const preview = merging(file, current);
    expect(preview.isBaseKnown).toBe(true);
    expect(preview.conflicts).toBe(0);
    expect(preview.changes.map(({ sentence }) => sentence).sort()).toEqual([
      'Metric “Calls” was added.',
      'Threshold of “Needless trips” changed from 8 to 7.',
    ]);
    expect(preview.skipped).toEqual([
      { sentence: 'Metric “Hours to repair” was deleted.', why: 'deleted-here' },
      { sentence: 'Threshold of “Outage recall” changed from 0.8 to 0.85.', why: 'changed-here' },
    ]);
    expect(recordOf(preview.merged, 'metrics', 'met_a')?.threshold).toBe(0.85);
  });

  it('keeps both values where both sides changed one field, and says how many', () => {
    const current = set(start, 'met_a', { threshold: 0.85 });
    const file = set(start, 'met_a', { threshold: 0.9 });
    const preview = merging(file, current);
    expect(preview.conflicts).toBe(1);
    expect(openConflicts(preview.merged)[0]?.values).toEqual([0.85, 0.9]);
    expect(preview.skipped.every(({ why }) => why === 'conflict')).toBe(true);
  });

  it('without a common state loses nothing and asks about every difference', () => {
    const current = set(start, 'met_a', { threshold: 0.85 });
    const file = set(set(start, 'met_a', { threshold: 0.9 }), 'met_b', { threshold: 7 });
    const preview = merging(file, current, []);
    expect(preview.isBaseKnown).toBe(false);
    expect(openConflicts(preview.merged).map(({ values }) => values)).toEqual([
      [0.85, 0.9],
      [7, 8],
    ]);
  });

  it('taken in twice changes nothing the second time', () => {
    const current = set(start, 'met_a', { threshold: 0.85 });
    const file = set(start, 'met_b', { threshold: 7 });
    const { merged } = merging(file, current);
    expect(previewImport(writeProject(file), merged, [file, start])).toMatchObject({ kind: 'nothing-new' });
  });
});

describe('the common state', () => {
  const later = set(start, 'met_a', { threshold: 0.85 });

  it('is the latest file the other could have come from', () => {
    const file = set(later, 'met_b', { threshold: 7 });
    expect(commonState(file, set(later, 'met_c', { threshold: 2 }), [later, start])).toBe(later);
    const fromStart = set(start, 'met_b', { threshold: 7 });
    expect(commonState(fromStart, later, [later, start])).toBe(start);
  });

  it('is the file itself when this browser wrote it, and nothing when none fits', () => {
    expect(commonState(start, later, [later, start])).toBe(start);
    expect(commonState(set(start, 'met_b', { threshold: 7 }), later, [])).toBeUndefined();
    expect(changesBetween(commonState(later, later, []) ?? start, later)).toEqual([]);
  });
});
