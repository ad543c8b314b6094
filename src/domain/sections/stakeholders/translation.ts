/** The sentences for one metric of the project: how it stands today, what must be reached, and what it cannot tell. */
import { type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { metricFormulas } from '#domain/sections/goals/formulas.ts';
import { metrics, WORKBENCH, workbench } from '#domain/sections/goals/model.ts';
import { type ClassificationMeasures, classificationMeasures } from '#domain/stats/classification.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { type AudienceKind, MESSAGE_WORDS, messageWords } from './model.ts';
import { type MessageWords, metricSentence, wordsIn } from './plain-words.ts';

export interface Translation {
  /** Today’s way of working. */
  today?: string;
  /** What the counts in the workbench give, when they are this metric’s. */
  measured?: string;
  /** What must be reached. */
  needed?: string;
  caution?: string;
}

export function wordsOfMessages(project: ProjectDocument): MessageWords {
  return wordsIn(recordOf(project, messageWords.name, MESSAGE_WORDS));
}

/** @returns an empty translation for a metric that is gone or says nothing yet */
export function translateMetric(project: ProjectDocument, id: string, audience: AudienceKind): Translation {
  const metric = recordOf(project, metrics.name, id);
  if (!metric) return {};
  const words = wordsOfMessages(project);
  const say = (value: number | undefined) =>
    value === undefined ? undefined : metricSentence(metric, value, words, audience);
  const caution =
    typeof metric.formulaKey === 'string' ? metricFormulas[metric.formulaKey]?.caution : undefined;
  return withoutGaps({
    today: say(numberIn(metric.baseline)),
    measured: say(measuredValue(project, id, metric)),
    needed: needed(metric, say),
    caution,
  });
}

function needed(
  metric: ProjectRecord,
  say: (value: number | undefined) => string | undefined,
): string | undefined {
  if (metric.direction === 'within') {
    const [low, high] = [say(numberIn(metric.low)), say(numberIn(metric.high))];
    return low && high ? `Between these two: ${low} ${high}` : undefined;
  }
  const sentence = say(numberIn(metric.threshold));
  if (!sentence) return undefined;
  return `${metric.direction === 'down' ? 'At most' : 'At least'} this: ${sentence}`;
}

const MEASURES: Record<string, keyof ClassificationMeasures> = {
  accuracy: 'accuracy',
  precision: 'precision',
  recall: 'recall',
  f1: 'f1',
  balanced_accuracy: 'balancedAccuracy',
  mcc: 'mcc',
};

/** The value the workbench’s counts give, when the workbench was filled in for this metric. */
function measuredValue(project: ProjectDocument, id: string, metric: ProjectRecord): number | undefined {
  const bench = recordOf(project, workbench.name, WORKBENCH);
  const chosen = String(metric.formulaKey);
  const key = Object.hasOwn(MEASURES, chosen) ? MEASURES[chosen] : undefined;
  if (bench?.metric !== id || !key) return undefined;
  const [tp, fp, fn, tn] = [bench.tp, bench.fp, bench.fn, bench.tn].map(numberIn);
  if (tp === undefined || fp === undefined || fn === undefined || tn === undefined) return undefined;
  const measure = classificationMeasures({ tp, fp, fn, tn })[key];
  return isDefined(measure) ? measure : undefined;
}

function withoutGaps(parts: { [Key in keyof Translation]: Translation[Key] | undefined }): Translation {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
