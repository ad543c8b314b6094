/** Review rules about how ready a dataset is. */
import type { Rule } from '#domain/project/rule.ts';
import { listWords } from '#domain/project/values.ts';
import { checkOf } from '#domain/sections/checklists/check-records.ts';
import { eachRecord } from './each-record.ts';
import { datasets } from './model.ts';
import { datasetReadiness, isBand, isLowerBand } from './readiness.ts';
import { READINESS_LIST, readinessItems } from './readiness-items.ts';

const guide = 'data/quality#readiness-bands';

export const readinessRules: readonly Rule[] = [
  {
    id: 'data.not-assessed',
    severity: 'warning',
    planner: 'data',
    guide,
    looksFor: 'Datasets about which no readiness check was answered.',
    check: (project) =>
      eachRecord(project, datasets, (_record, name, id) =>
        datasetReadiness(project, id).isUntouched
          ? {
              message: `No readiness check of ${name} is answered yet, so it counts as C4: somebody says it exists.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.blocker-open',
    severity: 'error',
    planner: 'data',
    guide,
    looksFor: 'Blockers of data readiness that are answered “no”.',
    check: (project) =>
      eachRecord(project, datasets, (_record, name, id) => {
        const sheet = { list: READINESS_LIST, subject: id };
        const { band } = datasetReadiness(project, id);
        const said = readinessItems
          .filter((item) => item.isBlocker && item.band === band)
          .map((item) => checkOf(project, sheet, item.id))
          .filter((check) => check?.answer === 'no')
          .map((check) => `“${String(check?.title ?? check?.key)}”`);
        return said.length > 0
          ? { message: `${name} stays in ${band}: answered no to ${listWords(said)}.` }
          : undefined;
      }),
  },
  {
    id: 'data.band-above-checks',
    severity: 'warning',
    planner: 'data',
    guide,
    looksFor: 'Bands that are reported as higher than the checks support.',
    check: (project) =>
      eachRecord(project, datasets, (record, name, id) => {
        const { band, isUntouched } = datasetReadiness(project, id);
        if (isUntouched || !isBand(record.band) || !isLowerBand(band, record.band)) return undefined;
        return {
          field: 'band',
          message: `${name} is reported as ${record.band}; its checks support ${band} only.`,
        };
      }),
  },
];
