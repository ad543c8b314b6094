import { expect, it } from 'vitest';
import { isWorkday } from '#domain/calendar/workdays.ts';
import { putRecord } from '#domain/document/edit.ts';
import { emptyProject } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import { holidaysOf, workerIn, workersOf } from '#domain/sections/agreement/holidays.ts';

const NOW = '2026-03-02T09:00:00Z';

function aProject() {
  const withAna = putRecord(
    emptyProject('prj_1', NOW),
    'people',
    'per_ana',
    { name: 'Ana', workdays: [7, 1, 2, 3, 4] },
    NOW,
  );
  return putRecord(
    withAna,
    'agreements',
    'agr_1',
    {
      holidays: [
        { date: '2026-12-25', name: 'Christmas' },
        { date: '2026-07-20', name: 'Independence', people: ['per_ana'] },
      ],
    },
    NOW,
  );
}

it('people and holidays of a project, as they come back from its file', () => {
  const read = readProject(writeProject(aProject()));
  if (read.kind !== 'ok') throw new Error(read.kind);
  const { project } = read;
  expect(holidaysOf(project).map(({ date }) => date)).toEqual(['2026-07-20', '2026-12-25']);
  const ana = workerIn(project, 'per_ana');
  expect(workersOf(project)).toEqual([ana]);
  expect(isWorkday(ana, holidaysOf(project), '2026-07-20')).toBe(false);
  expect(isWorkday(ana, holidaysOf(project), '2026-07-19')).toBe(true);
});

it('a person the project does not know works Monday to Friday', () => {
  expect(workerIn(aProject(), 'per_gone').workdays).toEqual([1, 2, 3, 4, 5]);
});
