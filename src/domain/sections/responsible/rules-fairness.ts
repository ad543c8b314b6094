/** Review rules about fairness reports. */
import { collectionOf, isPlainObject } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, listWords, numberIn } from '#domain/project/values.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { eachRecord } from './each-record.ts';
import { fairness } from './fairness-model.ts';
import { countsProblem, DEFAULT_MIN_CELL, fairnessResult, rateNames } from './fairness-result.ts';
import { groupsOf } from './group-counts.ts';

const GUIDE = 'responsible/fairness-metrics';
const choose = { planner: 'responsible', guide: `${GUIDE}#choose-the-definition-first` } as const;
const counts = { planner: 'responsible', guide: `${GUIDE}#counts-before-ratios` } as const;
const unsure = { planner: 'responsible', guide: `${GUIDE}#when-the-data-cannot-tell` } as const;

export const fairnessRules: readonly Rule[] = [
  {
    ...choose,
    id: 'responsible.fairness-without-definition',
    severity: 'warning',
    looksFor: 'Counts of groups without a definition of fair.',
    check: (project) =>
      eachRecord(project, fairness, (record, name) =>
        isMissing(record.primaryMetric) && !isMissing(record.groups)
          ? {
              field: 'primaryMetric',
              message: `${name} has counts, but nobody has said what fair means here.`,
            }
          : undefined,
      ),
  },
  {
    ...choose,
    id: 'responsible.fairness-without-reason',
    severity: 'error',
    looksFor: 'Definitions of fair without a reason.',
    check: (project) =>
      eachRecord(project, fairness, (record, name) =>
        !isMissing(record.primaryMetric) && isMissing(record.why)
          ? {
              field: 'why',
              message: `${name} names a definition and no reason. No number is shown until the reason is written down.`,
            }
          : undefined,
      ),
  },
  {
    ...choose,
    id: 'responsible.fairness-outcome-unclear',
    severity: 'warning',
    looksFor: 'Fairness reports that do not say what a positive decision means, or what people hope for.',
    check: (project) =>
      eachRecord(project, fairness, (record, name) => {
        const missing = (['positiveMeans', 'favourable'] as const).filter((field) =>
          isMissing(record[field]),
        );
        if (missing.length === 0) return undefined;
        const words = listWords(missing.map((field) => `“${fairness.fields[field].label}”`));
        return { field: missing[0] ?? 'favourable', message: `${name} does not say yet: ${words}.` };
      }),
  },
  {
    ...choose,
    id: 'responsible.fairness-without-limit',
    severity: 'advice',
    looksFor: 'Definitions without the gap that would matter.',
    check: (project) =>
      eachRecord(project, fairness, (record, name) =>
        !isMissing(record.primaryMetric) && numberIn(record.limit) === undefined
          ? {
              field: 'limit',
              message: `${name}: nobody has agreed which gap would matter, before seeing one.`,
            }
          : undefined,
      ),
  },
  {
    ...counts,
    id: 'responsible.fairness-counts-broken',
    severity: 'error',
    looksFor:
      'Counts that cannot be compared: unfinished rows, one name twice, a reference that is not there.',
    check: (project) =>
      eachRecord(project, fairness, (record, name) => {
        const { groups, unfinished } = groupsOf(record);
        if (unfinished > 0) {
          const words = unfinished === 1 ? 'one group lacks' : `${unfinished} groups lack`;
          return {
            field: 'groups',
            message: `${name}: ${words} a name or a count and ${unfinished === 1 ? 'is' : 'are'} left out.`,
          };
        }
        if (groups.length === 1)
          return { field: 'groups', message: `${name} has one group; a comparison needs two.` };
        const problem = groups.length > 1 ? countsProblem(record) : undefined;
        return problem === undefined ? undefined : { field: 'groups', message: `${name}: ${problem}` };
      }),
  },
  {
    ...unsure,
    id: 'responsible.fairness-small-cells',
    severity: 'warning',
    looksFor: 'Rates of the chosen definition that rest on very few cases.',
    check: (project) =>
      eachRecord(project, fairness, (record, name) => {
        const result = fairnessResult(record);
        if (!isDefined(result)) return undefined;
        const small = result.report.groups
          .filter((group) => result.chosen.some(({ rate }) => group.smallCells.includes(rate)))
          .map((group) => group.name);
        if (small.length === 0) return undefined;
        const least = numberIn(record.minCell) ?? DEFAULT_MIN_CELL;
        return {
          field: 'groups',
          message: `${name}: a count of ${listWords(small)} is under ${least}, too few cases to tell.`,
        };
      }),
  },
  {
    ...unsure,
    id: 'responsible.fairness-cannot-tell',
    severity: 'advice',
    looksFor: 'Chosen definitions on which the counts cannot tell.',
    check: (project) =>
      eachRecord(project, fairness, (record, name) => {
        const result = fairnessResult(record);
        if (!isDefined(result)) return undefined;
        const unsureRates = result.chosen.filter(({ verdict }) => verdict === 'cannot-tell');
        if (unsureRates.length === 0) return undefined;
        const rates = listWords(unsureRates.map(({ rate }) => rateNames[rate].toLowerCase()));
        return {
          field: 'groups',
          message: `${name}: the counts cannot tell whether the groups differ in ${rates}. That is a result; say what happens until they can.`,
        };
      }),
  },
  {
    ...counts,
    id: 'responsible.fairness-gap-without-risk',
    severity: 'warning',
    looksFor: 'Differences shown by the chosen definition that no risk follows.',
    check: (project) =>
      eachRecord(project, fairness, (record, name) => {
        const result = fairnessResult(record);
        if (!isDefined(result) || !isMissing(record.risk)) return undefined;
        const shown = result.chosen.filter(
          ({ verdict }) => verdict === 'difference' || verdict === 'above-limit',
        );
        if (shown.length === 0) return undefined;
        const rates = listWords(shown.map(({ rate }) => rateNames[rate].toLowerCase()));
        return {
          field: 'risk',
          message: `${name}: the groups differ in ${rates}, and no risk in the register follows it.`,
        };
      }),
  },
  {
    ...choose,
    id: 'responsible.attribute-not-examined',
    severity: 'advice',
    looksFor: 'Sensitive attributes of datasets that no fairness report looks at.',
    check: (project) => {
      const examined = Object.values(collectionOf(project, fairness.name)).map((record) =>
        lower(record.attribute),
      );
      return Object.entries(collectionOf(project, 'datasets')).flatMap(([id, dataset]): Place[] => {
        const attributes = Array.isArray(dataset.sensitiveAttributes) ? dataset.sensitiveAttributes : [];
        const missing = attributes.filter(
          (attribute) => !examined.some((each) => each.includes(lower(attribute))),
        );
        if (missing.length === 0) return [];
        const words = `Nobody has compared groups by ${listWords(missing.map(String))}, which “${String(dataset.name ?? 'a dataset')}” holds.`;
        return [{ collection: 'datasets', record: id, field: 'sensitiveAttributes', message: words }];
      });
    },
  },
];

function lower(value: unknown): string {
  return isPlainObject(value)
    ? ''
    : String(value ?? '')
        .trim()
        .toLowerCase();
}
