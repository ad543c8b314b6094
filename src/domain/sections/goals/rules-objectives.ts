/** Review rules about objectives. */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, type ProjectDocument, type ProjectRecord } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, listWords, numberIn } from '#domain/project/values.ts';
import { metricLinks, objectives } from './model.ts';

const GUIDE = 'frame/goals-and-metrics';

function eachObjective(
  project: ProjectDocument,
  look: (
    record: ProjectRecord,
    name: string,
    id: string,
  ) => (Omit<Place, 'collection' | 'record'> | undefined)[],
): Place[] {
  return Object.entries(collectionOf(project, objectives.name)).flatMap(([id, record]) =>
    look(record, `“${recordName(objectives, id, record)}”`, id).flatMap((place) =>
      place ? [{ collection: objectives.name, record: id, ...place }] : [],
    ),
  );
}

/** Words that show that an objective is stated as a property of a model. */
const MODEL_WORDS = /\b(accuracy|precision|recall|f1|auc|rmse|mae|mape|log[- ]loss)\b/i;

export const objectiveRules: readonly Rule[] = [
  {
    id: 'goals.objective-incomplete',
    severity: 'warning',
    planner: 'goals',
    guide: `${GUIDE}#two-layers`,
    looksFor: 'Objectives that lack what makes them checkable.',
    check: (project) =>
      eachObjective(project, (record, name) => {
        const missing = Object.entries(objectives.fields).filter(
          ([field, { required }]) => required && field !== 'owner' && isMissing(record[field]),
        );
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
    id: 'goals.objective-no-owner',
    severity: 'warning',
    planner: 'goals',
    guide: 'people/roles#one-accountable-person',
    looksFor: 'Objectives that no role answers for.',
    check: (project) =>
      eachObjective(project, (record, name) => [
        isMissing(record.owner) ? { field: 'owner', message: `Nobody owns ${name}.` } : undefined,
      ]),
  },
  {
    id: 'goals.target-wrong-side',
    severity: 'error',
    planner: 'goals',
    guide: `${GUIDE}#two-layers`,
    looksFor: 'Targets on the wrong side of today’s value.',
    check: (project) =>
      eachObjective(project, (record, name) => {
        const [baseline, target] = [numberIn(record.baseline), numberIn(record.target)];
        if (baseline === undefined || target === undefined) return [];
        if (baseline === target)
          return [{ field: 'target', message: `${name}: the target equals today’s value, ${target}.` }];
        const wrong =
          (record.direction === 'up' && target < baseline) ||
          (record.direction === 'down' && target > baseline);
        const word = record.direction === 'up' ? 'up' : 'down';
        return [
          wrong
            ? {
                field: 'target',
                message: `${name} should go ${word}, but the target ${target} lies on the wrong side of ${baseline}.`,
              }
            : undefined,
        ];
      }),
  },
  {
    id: 'goals.deadline-passed',
    severity: 'warning',
    planner: 'goals',
    guide: 'frame/expectations',
    looksFor: 'Deadlines in the past.',
    check: (project, { today }) =>
      eachObjective(project, (record, name) => [
        typeof record.deadline === 'string' && record.deadline !== '' && record.deadline < today
          ? {
              field: 'deadline',
              message: `The deadline of ${name}, ${record.deadline}, has passed. Was it reached?`,
            }
          : undefined,
      ]),
  },
  {
    id: 'goals.objective-without-metric',
    severity: 'error',
    planner: 'goals',
    guide: `${GUIDE}#tie-each-metric-to-a-goal`,
    looksFor: 'Objectives that no metric is tied to.',
    check: (project) => {
      const linked = new Set(
        Object.values(collectionOf(project, metricLinks.name)).map((link) => link.objective),
      );
      return eachObjective(project, (_record, name, id) => [
        linked.has(id)
          ? undefined
          : { message: `No metric is tied to ${name}, so nobody can tell whether work moves it.` },
      ]);
    },
  },
  {
    id: 'goals.objective-is-model-metric',
    severity: 'warning',
    planner: 'goals',
    guide: `${GUIDE}#two-layers`,
    looksFor: 'Objectives stated as a property of a model.',
    check: (project) =>
      eachObjective(project, (record, name) => {
        const word = MODEL_WORDS.exec(String(record.statement ?? ''))?.[0];
        return [
          word
            ? {
                field: 'statement',
                message: `${name} names “${word}”, which is a model metric. Say what the business gains; put the metric below.`,
              }
            : undefined,
        ];
      }),
  },
];
