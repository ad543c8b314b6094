/** Review rules about what is known of a dataset. */
import type { Rule } from '#domain/project/rule.ts';
import { isMissing, numberIn } from '#domain/project/values.ts';
import { eachRecord, servesPurpose } from './each-record.ts';
import { datasets } from './model.ts';

/** Fewer cases of the rarer class than this are hard to learn from or to measure with. Our judgement. */
export const FEW_CASES = 100;

const access = { planner: 'data', guide: 'data/sources-and-access#one-owner-for-each-dataset' } as const;
const law = { planner: 'data', guide: 'data/privacy-and-sourcing#legal-basis-and-licence' } as const;
const leaks = {
  planner: 'data',
  guide: 'models/validation-and-leakage#eight-questions-about-leakage',
} as const;
const labels = { planner: 'data', guide: 'data/labels' } as const;

export const datasetRules: readonly Rule[] = [
  {
    id: 'data.dataset-no-owner',
    severity: 'warning',
    ...access,
    looksFor: 'Datasets without an owner.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) =>
        isMissing(record.owner)
          ? {
              field: 'owner',
              message: `Nobody by name answers for ${name}, so every question about it will wait.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.dataset-no-purpose',
    severity: 'warning',
    ...access,
    looksFor: 'Datasets that do not say what they are used for.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) =>
        isMissing(record.purpose)
          ? {
              field: 'purpose',
              message: `${name} does not say whether it trains, evaluates, serves or monitors, so every check is asked.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.dataset-no-licence',
    severity: 'warning',
    ...law,
    looksFor: 'Datasets without a licence or contract.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) =>
        isMissing(record.licence)
          ? {
              field: 'licence',
              message: `${name} has no licence or contract written down. Data you own has one too: say so.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.personal-not-said',
    severity: 'warning',
    ...law,
    looksFor: 'Datasets for which nobody said whether they are about people.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) =>
        isMissing(record.personalData)
          ? { field: 'personalData', message: `Nobody has said whether ${name} holds data about people.` }
          : undefined,
      ),
  },
  {
    id: 'data.personal-without-basis',
    severity: 'error',
    ...law,
    looksFor: 'Data about people without a legal basis.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) => {
        if (record.personalData !== 'yes') return undefined;
        if (record.legalBasis === 'not-personal')
          return {
            field: 'legalBasis',
            message: `${name} holds data about people, yet its legal basis says that none is needed.`,
          };
        return isMissing(record.legalBasis) || record.legalBasis === 'unknown'
          ? {
              field: 'legalBasis',
              message: `${name} holds data about people, and no legal basis for this purpose is named.`,
            }
          : undefined;
      }),
  },
  {
    id: 'data.sensitive-but-not-personal',
    severity: 'warning',
    ...law,
    looksFor: 'Sensitive attributes in data that is said not to be about people.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) =>
        record.personalData === 'no' && !isMissing(record.sensitiveAttributes)
          ? {
              field: 'personalData',
              message: `${name} lists sensitive attributes but says that it is not about people. One of the two is wrong.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.personal-without-retention',
    severity: 'warning',
    ...law,
    looksFor: 'Data about people that is kept without an end.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) =>
        record.personalData === 'yes' && numberIn(record.retention) === undefined
          ? {
              field: 'retention',
              message: `${name} holds data about people, and nothing says when your copy is deleted.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.no-time-split',
    severity: 'error',
    planner: 'data',
    guide: 'models/validation-and-leakage#the-holdout-by-time-and-once',
    looksFor: 'Data for predictions that is not split by time.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) =>
        record.temporal === 'yes' && servesPurpose(record, 'train', 'evaluate') && record.timeSplit !== 'yes'
          ? {
              field: 'timeSplit',
              message: `${name} serves to look ahead, but the test period does not lie after the training period. Scores will flatter.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.leakage-unchecked',
    severity: 'warning',
    ...leaks,
    looksFor: 'Training or test data that nobody checked for leakage.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) =>
        servesPurpose(record, 'train', 'evaluate') && isMissing(record.leakageCheck)
          ? {
              field: 'leakageCheck',
              message: `Nobody has said whether each feature of ${name} is known at the moment of use.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.leakage-found',
    severity: 'error',
    ...leaks,
    looksFor: 'Training or test data in which the leakage check failed.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) =>
        servesPurpose(record, 'train', 'evaluate') && record.leakageCheck === 'no'
          ? {
              field: 'leakageCheck',
              message: `${name} holds features that are not known at the moment of use, or were not checked. No score on it can be trusted.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.labels-undefined',
    severity: 'warning',
    ...labels,
    looksFor: 'Labels without a definition.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) => {
        const hasLabels =
          record.labels === 'yes' || !isMissing(record.labelRate) || !isMissing(record.classBalance);
        return hasLabels && isMissing(record.labelDefinition)
          ? { field: 'labelDefinition', message: `${name} has labels, but nothing says what a label means.` }
          : undefined;
      }),
  },
  {
    id: 'data.agreement-not-measured',
    severity: 'advice',
    planner: 'data',
    guide: 'data/labels#agreement-and-why-90--may-be-poor',
    looksFor: 'Labels made by people whose agreement nobody measured.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) =>
        record.labels === 'yes' && numberIn(record.agreement) === undefined
          ? {
              field: 'agreement',
              message: `People labelled ${name}, and nobody measured how far they agree. No model can be better than that.`,
            }
          : undefined,
      ),
  },
  {
    id: 'data.few-rare-cases',
    severity: 'warning',
    ...labels,
    looksFor: `Datasets with fewer than ${FEW_CASES} cases of the rarer class.`,
    check: (project) =>
      eachRecord(project, datasets, (record, name) => {
        const [rows, balance] = [numberIn(record.rows), numberIn(record.classBalance)];
        if (rows === undefined || balance === undefined || !servesPurpose(record, 'train', 'evaluate'))
          return undefined;
        const labelled = numberIn(record.labelRate) ?? 1;
        const cases = Math.round(rows * labelled * balance);
        return cases < FEW_CASES
          ? {
              field: 'classBalance',
              message: `${name} holds about ${cases} labelled cases of the rarer class. Few can be learned or measured from that.`,
            }
          : undefined;
      }),
  },
  {
    id: 'data.period-reversed',
    severity: 'error',
    planner: 'data',
    guide: 'data/quality#checks-with-evidence',
    looksFor: 'Periods that end before they begin.',
    check: (project) =>
      eachRecord(project, datasets, (record, name) => {
        const span = (record.timeSpan ?? {}) as { from?: unknown; to?: unknown };
        return typeof span.from === 'string' &&
          typeof span.to === 'string' &&
          span.to !== '' &&
          span.to < span.from
          ? {
              field: 'timeSpan',
              message: `${name} covers a period that ends (${span.to}) before it begins (${span.from}).`,
            }
          : undefined;
      }),
  },
];
