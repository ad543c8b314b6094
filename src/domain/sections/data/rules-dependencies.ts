/** Review rules about what the project waits for. */
import { recordName } from '#domain/document/collection.ts';
import { type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Rule } from '#domain/project/rule.ts';
import { isMissing } from '#domain/project/values.ts';
import { eachRecord } from './each-record.ts';
import { datasets, dependencies } from './model.ts';

const dates = {
  planner: 'data',
  guide: 'data/sources-and-access#a-dependency-is-a-risk-with-a-date',
} as const;

const dayIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** “access” for “SCADA alarms”. */
function wordsFor(project: ProjectDocument, record: ProjectRecord, name: string): string {
  const id = dayIn(record.dataset);
  const dataset = id === '' ? undefined : recordOf(project, datasets.name, id);
  return dataset ? `${name} of “${recordName(datasets, id, dataset)}”` : name;
}

export const dependencyRules: readonly Rule[] = [
  {
    id: 'data.access-overdue',
    severity: 'error',
    ...dates,
    looksFor: 'Data or access that was promised for a day that has passed.',
    check: (project, { today }) =>
      eachRecord(project, dependencies, (record, name) => {
        const promised = dayIn(record.promised);
        return promised !== '' && promised < today && isMissing(record.arrived)
          ? {
              field: 'arrived',
              message: `${wordsFor(project, record, name)} was promised for ${promised} and has not come. Ask today, or use the fallback.`,
            }
          : undefined;
      }),
  },
  {
    id: 'data.access-too-late',
    severity: 'error',
    ...dates,
    looksFor: 'Promises for a later day than the one the work needs.',
    check: (project) =>
      eachRecord(project, dependencies, (record, name) => {
        const [promised, needed] = [dayIn(record.promised), dayIn(record.needed)];
        return isMissing(record.arrived) && promised !== '' && needed !== '' && promised > needed
          ? {
              field: 'promised',
              message: `${wordsFor(project, record, name)} is promised for ${promised} but needed by ${needed}.`,
            }
          : undefined;
      }),
  },
  {
    id: 'data.access-not-asked',
    severity: 'warning',
    ...dates,
    looksFor: 'Data or access nobody has asked for.',
    check: (project) =>
      eachRecord(project, dependencies, (record, name) =>
        isMissing(record.asked) && isMissing(record.arrived)
          ? {
              field: 'asked',
              message: `Nobody has written down when ${wordsFor(project, record, name)} was asked for.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.access-no-promise',
    severity: 'warning',
    ...dates,
    looksFor: 'Requests that have no promised day.',
    check: (project) =>
      eachRecord(project, dependencies, (record, name) =>
        !isMissing(record.asked) && isMissing(record.promised) && isMissing(record.arrived)
          ? {
              field: 'promised',
              message: `${wordsFor(project, record, name)} was asked for, and no day is promised.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.dependency-no-fallback',
    severity: 'advice',
    ...dates,
    looksFor: 'Open dependencies without a fallback.',
    check: (project) =>
      eachRecord(project, dependencies, (record, name) =>
        isMissing(record.arrived) && isMissing(record.fallback)
          ? {
              field: 'fallback',
              message: `Nothing says what you do if ${wordsFor(project, record, name)} does not come.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.dates-out-of-order',
    severity: 'error',
    ...dates,
    looksFor: 'Data that arrived before it was asked for.',
    check: (project) =>
      eachRecord(project, dependencies, (record, name) => {
        const [asked, arrived] = [dayIn(record.asked), dayIn(record.arrived)];
        return asked !== '' && arrived !== '' && arrived < asked
          ? {
              field: 'arrived',
              message: `${wordsFor(project, record, name)} arrived on ${arrived}, before it was asked for on ${asked}.`,
            }
          : undefined;
      }),
  },
  {
    id: 'data.dependency-half-made',
    severity: 'warning',
    ...dates,
    looksFor: 'Dependencies that name no dataset.',
    check: (project) =>
      eachRecord(project, dependencies, (record, name) =>
        isMissing(record.dataset)
          ? { field: 'dataset', message: `${name} does not say which dataset waits for it.` }
          : undefined,
      ),
  },
];
