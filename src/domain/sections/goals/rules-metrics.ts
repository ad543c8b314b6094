/** Review rules about metrics. */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, type ProjectDocument, type ProjectRecord } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, listWords, numberIn } from '#domain/project/values.ts';
import { isShareMetric } from './formulas.ts';
import { metricLinks, metrics } from './model.ts';

const GUIDE = 'frame/goals-and-metrics';

/** A class rarer than this makes accuracy misleading. Our judgement: at 10 %, never flagging already scores 90 %. */
export const RARE_CLASS = 0.1;

function eachMetric(
  project: ProjectDocument,
  look: (
    record: ProjectRecord,
    name: string,
    id: string,
  ) => (Omit<Place, 'collection' | 'record'> | undefined)[],
): Place[] {
  return Object.entries(collectionOf(project, metrics.name)).flatMap(([id, record]) =>
    look(record, `“${recordName(metrics, id, record)}”`, id).flatMap((place) =>
      place ? [{ collection: metrics.name, record: id, ...place }] : [],
    ),
  );
}

/** True when `a` is worse than `b` in the metric's direction. */
function isWorse(direction: unknown, a: number, b: number): boolean {
  return (direction === 'up' && a < b) || (direction === 'down' && a > b);
}

export const metricRules: readonly Rule[] = [
  {
    id: 'goals.metric-incomplete',
    severity: 'warning',
    planner: 'goals',
    guide: `${GUIDE}#what-a-metric-must-say`,
    looksFor: 'Metrics that lack kind, direction, unit or threshold.',
    check: (project) =>
      eachMetric(project, (record, name) => {
        const missing = Object.entries(metrics.fields)
          .filter(([field, { required }]) => required && isMissing(record[field]))
          .filter(([field]) => !(field === 'threshold' && record.direction === 'within'));
        const labels = missing.map(([, field]) => field.label.toLowerCase());
        return [
          missing[0] && {
            startAt: missing[0][0],
            message: `${name} does not say yet: ${listWords(labels)}.`,
          },
        ];
      }),
  },
  {
    id: 'goals.metric-no-owner',
    severity: 'warning',
    planner: 'goals',
    guide: 'people/roles#one-accountable-person',
    looksFor: 'Metrics nobody owns.',
    check: (project) =>
      eachMetric(project, (record, name) => [
        isMissing(record.owner)
          ? { field: 'owner', message: `Nobody owns ${name}, so nobody will notice when it moves.` }
          : undefined,
      ]),
  },
  {
    id: 'goals.accuracy-on-rare-class',
    severity: 'error',
    planner: 'goals',
    guide: `${GUIDE}#accuracy-on-rare-events`,
    looksFor: 'Accuracy used where one class is rare.',
    check: (project) =>
      eachMetric(project, (record, name) => {
        const rare = numberIn(record.classShare);
        if (record.formulaKey !== 'accuracy' || rare === undefined || rare >= RARE_CLASS) return [];
        const [percent, lazy] = [rare, 1 - rare].map((value) => `${Number((value * 100).toFixed(1))} %`);
        return [
          {
            field: 'formulaKey',
            message: `${name} is accuracy on a ${percent} class: never raising an alarm would already score ${lazy}. Use precision and recall at a threshold.`,
          },
        ];
      }),
  },
  {
    id: 'goals.threshold-wrong-side',
    severity: 'error',
    planner: 'goals',
    guide: `${GUIDE}#what-a-metric-must-say`,
    looksFor: 'Thresholds that are no better than the baseline, unless the metric is a guardrail.',
    check: (project) =>
      eachMetric(project, (record, name) => {
        const [baseline, threshold] = [numberIn(record.baseline), numberIn(record.threshold)];
        if (baseline === undefined || threshold === undefined || record.kind === 'guardrail') return [];
        if (!isWorse(record.direction, threshold, baseline)) return [];
        return [
          {
            field: 'threshold',
            message: `${name}: the threshold ${threshold} is worse than the baseline ${baseline}, so doing nothing would pass.`,
          },
        ];
      }),
  },
  {
    id: 'goals.stretch-below-threshold',
    severity: 'error',
    planner: 'goals',
    guide: `${GUIDE}#what-a-metric-must-say`,
    looksFor: 'Stretch values worse than the threshold.',
    check: (project) =>
      eachMetric(project, (record, name) => {
        const [stretch, threshold] = [numberIn(record.stretch), numberIn(record.threshold)];
        if (
          stretch === undefined ||
          threshold === undefined ||
          !isWorse(record.direction, stretch, threshold)
        )
          return [];
        return [
          {
            field: 'stretch',
            message: `${name}: the stretch value ${stretch} is worse than the threshold ${threshold}.`,
          },
        ];
      }),
  },
  {
    id: 'goals.share-out-of-range',
    severity: 'error',
    planner: 'goals',
    guide: `${GUIDE}#what-a-metric-must-say`,
    looksFor: 'Values of a share metric outside 0 to 1.',
    check: (project) =>
      eachMetric(project, (record, name) => {
        if (!isShareMetric(record)) return [];
        return (['baseline', 'threshold', 'stretch', 'low', 'high'] as const).map((field) => {
          const value = numberIn(record[field]);
          if (value === undefined || (value >= 0 && value <= 1)) return undefined;
          const hint =
            value > 1 && value <= 100 ? ` Write ${value} % as ${Number((value / 100).toFixed(6))}.` : '';
          return {
            field,
            message: `${name}: ${metrics.fields[field].label.toLowerCase()} ${value} lies outside 0 to 1.${hint}`,
          };
        });
      }),
  },
  {
    id: 'goals.within-needs-bounds',
    severity: 'error',
    planner: 'goals',
    guide: `${GUIDE}#what-a-metric-must-say`,
    looksFor: '“Stay within” without two bounds in order.',
    check: (project) =>
      eachMetric(project, (record, name) => {
        if (record.direction !== 'within') return [];
        const [low, high] = [numberIn(record.low), numberIn(record.high)];
        if (low === undefined || high === undefined)
          return [{ field: 'low', message: `${name} should stay within bounds, but a bound is missing.` }];
        return [
          low >= high
            ? {
                field: 'high',
                message: `${name}: the lower bound ${low} is not below the upper bound ${high}.`,
              }
            : undefined,
        ];
      }),
  },
  {
    id: 'goals.online-not-logged',
    severity: 'warning',
    planner: 'goals',
    guide: `${GUIDE}#what-a-metric-must-say`,
    looksFor: 'Metrics of live use that are logged nowhere.',
    check: (project) =>
      eachMetric(project, (record, name) => [
        record.dataSplit === 'online' && isMissing(record.loggedAt)
          ? {
              field: 'loggedAt',
              message: `${name} is measured in live use, but nothing says where it is logged.`,
            }
          : undefined,
      ]),
  },
  {
    id: 'goals.split-not-named',
    severity: 'advice',
    planner: 'goals',
    guide: 'models/validation-and-leakage',
    looksFor: 'Model metrics that do not say on which data they are measured.',
    check: (project) =>
      eachMetric(project, (record, name) => [
        record.kind === 'model' && isMissing(record.dataSplit)
          ? { field: 'dataSplit', message: `${name} does not say on which data it is measured.` }
          : undefined,
      ]),
  },
  {
    id: 'goals.threshold-not-derived',
    severity: 'advice',
    planner: 'goals',
    guide: 'frame/good-enough#who-set-the-threshold',
    looksFor: 'Thresholds that nobody derived.',
    check: (project) =>
      eachMetric(project, (record, name) => {
        if (numberIn(record.threshold) === undefined) return [];
        if (!isMissing(record.thresholdWhy) && record.thresholdWhy !== 'guess') return [];
        const how =
          record.thresholdWhy === 'guess' ? 'is a guess' : 'comes from nowhere that is written down';
        return [
          {
            field: 'thresholdWhy',
            message: `${name}: the threshold ${how}. Derive it from what errors cost.`,
          },
        ];
      }),
  },
  {
    id: 'goals.metric-not-linked',
    severity: 'advice',
    planner: 'goals',
    guide: `${GUIDE}#tie-each-metric-to-a-goal`,
    looksFor: 'Metrics tied to no objective and guarding none.',
    check: (project) => {
      const used = new Set(
        Object.values(collectionOf(project, metricLinks.name)).flatMap((link) => [
          link.metric,
          link.counterMetric,
        ]),
      );
      return eachMetric(project, (_record, name, id) => [
        used.has(id) ? undefined : { message: `${name} is tied to no objective. Link it, or drop it.` },
      ]);
    },
  },
];
