import { describe, expect, it } from 'vitest';
import { addRecord } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { datesAround } from '#domain/project/dates-around.ts';

const NOW = '2026-03-02T09:00:00Z';

const plan = (...deadlines: string[]): ProjectDocument =>
  deadlines.reduce(
    (project, deadline, index) =>
      addRecord(project, 'objectives', `obj_${index}`, { statement: `Goal ${index}`, deadline }, NOW),
    emptyProject('prj_1', NOW),
  );

const days = (project: ProjectDocument, today: string) => {
  const { ahead, passed } = datesAround(project, today);
  return { ahead: ahead.map(({ day }) => day), passed: passed.map(({ day }) => day) };
};

describe('the dates around a day', () => {
  it('are the next ones first, however many have passed', () => {
    expect(days(plan('2026-06-01', '2026-01-01', '2026-02-01', '2026-04-01'), '2026-03-01')).toEqual({
      ahead: ['2026-04-01', '2026-06-01'],
      passed: ['2026-02-01', '2026-01-01'],
    });
  });

  it('count today as ahead', () => {
    expect(days(plan('2026-03-01'), '2026-03-01')).toEqual({ ahead: ['2026-03-01'], passed: [] });
  });

  it('say which planner holds them', () => {
    expect(datesAround(plan('2026-06-01'), '2026-03-01').ahead).toMatchObject([
      { planner: 'goals', collection: 'objectives', record: 'obj_0' },
    ]);
  });
});
