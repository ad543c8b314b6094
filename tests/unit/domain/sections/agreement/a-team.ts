/** People for tests of the agreement. */
import { putRecord } from '#domain/document/edit.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { type Member, memberOf } from '#domain/sections/agreement/team.ts';

export const NOW = '2026-03-02T09:00:00Z';

/** A person who works 09:00 to 17:00 unless `fields` say otherwise. */
export function member(tz: string, fields: Record<string, unknown> = {}): Member {
  const read = memberOf(`per_${tz}`, { name: tz, tz, start: '09:00', end: '17:00', ...fields });
  if ('why' in read) throw new Error(read.why);
  return read;
}

export type Entry = [collection: string, id: string, fields: Record<string, unknown>];

export function aProject(...entries: Entry[]): ProjectDocument {
  return entries.reduce(
    (project, [collection, id, fields]) => putRecord(project, collection, id, fields, NOW),
    emptyProject('prj_1', NOW),
  );
}

export const ANA: Entry = [
  'people',
  'per_ana',
  { name: 'Ana', tz: 'America/Bogota', start: '09:00', end: '17:00' },
];
export const JAN: Entry = [
  'people',
  'per_jan',
  { name: 'Jan', tz: 'Europe/Berlin', start: '09:00', end: '17:00' },
];
export const DINA: Entry = [
  'people',
  'per_dina',
  { name: 'Dina', tz: 'Asia/Dubai', start: '09:00', end: '17:00' },
];
