/** A small team with check-ins, for the tests of this folder. */
import { emptyProject, type ProjectDocument, type ProjectRecord } from '#domain/document/project.ts';

type Records = Record<string, Record<string, ProjectRecord>>;

/** Ana and Jan from Monday to Friday, Noor from Sunday to Thursday. 16 April 2026 is a Thursday. */
export function aTeam(collections: Records = {}): ProjectDocument {
  return {
    ...emptyProject('prj_test00', '2026-04-20T09:00:00Z'),
    title: 'Outages',
    people: {
      per_ana: { name: 'Ana' },
      per_jan: { name: 'Jan', workdays: [1, 2, 3, 4, 5] },
      per_noor: { name: 'Noor', workdays: [7, 1, 2, 3, 4] },
    },
    roles: {
      role_ds: { name: 'Data scientist', holders: ['per_jan'] },
      role_it: { name: 'IT operations', holders: ['per_ana'] },
    },
    ...collections,
  };
}

/** Check-ins written as `ana 2026-04-16`: fields. */
export function checkinsOf(days: Record<string, ProjectRecord>): Record<string, ProjectRecord> {
  return Object.fromEntries(
    Object.entries(days).map(([key, fields], index) => {
      const [name = '', date = ''] = key.split(' ');
      return [`chkin_${index}`, { person: `per_${name}`, date, ...fields }];
    }),
  );
}

export const withCheckins = (days: Record<string, ProjectRecord>, more: Records = {}) =>
  aTeam({ checkins: checkinsOf(days), ...more });
