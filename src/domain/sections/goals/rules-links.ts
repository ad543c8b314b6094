/** Review rules about the links between objectives and metrics, and about the cost of errors. */
import { recordName } from '#domain/document/collection.ts';
import {
  collectionOf,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, numberIn } from '#domain/project/values.ts';
import { costOptimalThreshold } from '#domain/stats/cost.ts';
import { COST_MATRIX, errorCosts, metricLinks, metrics, objectives } from './model.ts';

const GUIDE = 'frame/goals-and-metrics';

function nameOf(
  project: ProjectDocument,
  definition: typeof metrics | typeof objectives,
  id: unknown,
): string {
  const record = typeof id === 'string' ? recordOf(project, definition.name, id) : undefined;
  return record
    ? `“${recordName(definition, String(id), record)}”`
    : `a ${definition.singular} not chosen yet`;
}

function eachLink(
  project: ProjectDocument,
  look: (link: ProjectRecord, words: string) => Omit<Place, 'collection' | 'record'> | undefined,
): Place[] {
  return Object.entries(collectionOf(project, metricLinks.name)).flatMap(([id, link]) => {
    const words = `${nameOf(project, metrics, link.metric)} for ${nameOf(project, objectives, link.objective)}`;
    const place = look(link, words);
    return place ? [{ collection: metricLinks.name, record: id, ...place }] : [];
  });
}

export const linkRules: readonly Rule[] = [
  {
    id: 'goals.link-half-made',
    severity: 'warning',
    planner: 'goals',
    guide: `${GUIDE}#tie-each-metric-to-a-goal`,
    looksFor: 'Links that name no objective or no metric.',
    check: (project) =>
      eachLink(project, (link, words) =>
        isMissing(link.objective) || isMissing(link.metric)
          ? {
              field: isMissing(link.objective) ? 'objective' : 'metric',
              message: `A link is half made: ${words}.`,
            }
          : undefined,
      ),
  },
  {
    id: 'goals.link-without-claim',
    severity: 'warning',
    planner: 'goals',
    guide: `${GUIDE}#tie-each-metric-to-a-goal`,
    looksFor: 'Links that do not say why the metric moves the objective.',
    check: (project) =>
      eachLink(project, (link, words) =>
        isMissing(link.claim)
          ? { field: 'claim', message: `${words}: nothing says why moving the one moves the other.` }
          : undefined,
      ),
  },
  {
    id: 'goals.link-without-counter-metric',
    severity: 'warning',
    planner: 'goals',
    guide: `${GUIDE}#counter-metrics`,
    looksFor: 'Links without a counter-metric.',
    check: (project) =>
      eachLink(project, (link, words) =>
        isMissing(link.counterMetric)
          ? {
              field: 'counterMetric',
              message: `${words} has no counter-metric: what would get worse if the team chased it alone?`,
            }
          : undefined,
      ),
  },
  {
    id: 'goals.counter-metric-is-metric',
    severity: 'error',
    planner: 'goals',
    guide: `${GUIDE}#counter-metrics`,
    looksFor: 'Metrics that guard themselves.',
    check: (project) =>
      eachLink(project, (link, words) =>
        !isMissing(link.metric) && link.metric === link.counterMetric
          ? {
              field: 'counterMetric',
              message: `${words}: the counter-metric is the metric itself and guards nothing.`,
            }
          : undefined,
      ),
  },
  {
    id: 'goals.link-only-assumed',
    severity: 'advice',
    planner: 'goals',
    guide: `${GUIDE}#tie-each-metric-to-a-goal`,
    looksFor: 'Links whose claim is only assumed.',
    check: (project) =>
      eachLink(project, (link, words) =>
        link.evidence === 'assumed' || isMissing(link.evidence)
          ? {
              field: 'evidence',
              message: `${words}: the claim is ${isMissing(link.evidence) ? 'not backed by anything named' : 'an assumption'}. Plan how to test it.`,
            }
          : undefined,
      ),
  },
  {
    id: 'goals.costs-unreasonable',
    severity: 'error',
    planner: 'goals',
    guide: 'frame/good-enough#from-costs-to-a-threshold',
    looksFor: 'Costs of errors for which no threshold is best.',
    check: (project) => {
      const costs = recordOf(project, errorCosts.name, COST_MATRIX);
      const [costTp, costFp, costFn, costTn] = ['costTp', 'costFp', 'costFn', 'costTn'].map((key) =>
        numberIn(costs?.[key]),
      );
      if (costFp === undefined || costFn === undefined) return [];
      const result = costOptimalThreshold({ costTp: costTp ?? 0, costFp, costFn, costTn: costTn ?? 0 });
      return 'undefined' in result
        ? [
            {
              collection: errorCosts.name,
              record: COST_MATRIX,
              message: `The costs of errors give no threshold: ${result.undefined}`,
            },
          ]
        : [];
    },
  },
];
