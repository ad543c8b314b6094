/** Trip wires: a risk bound to a metric and a value. When something measured crosses it, somebody looks now. */
import {
  collectionOf,
  type Instant,
  isPlainObject,
  type ProjectDocument,
  type ProjectRecord,
} from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { isLive } from './scoring.ts';

export type Operator = '>' | '>=' | '<' | '<=';

export interface TripWire {
  metric: string;
  op: Operator;
  value: number;
}

/** A measured value of a metric, and where it stands. */
export interface Observation {
  value: number;
  /** Words for the place it comes from. */
  from: string;
  at?: Instant;
}

const OPERATORS: Record<Operator, (value: number, limit: number) => boolean> = {
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
};

const isOperator = (op: unknown): op is Operator => typeof op === 'string' && Object.hasOwn(OPERATORS, op);

/** The trip wire of a risk; `undefined` until metric, side and value are all there. */
export function tripWireOf(risk: ProjectRecord): TripWire | undefined {
  if (!isPlainObject(risk.trigger)) return undefined;
  const { metric, op, value } = risk.trigger;
  const limit = numberIn(value);
  if (typeof metric !== 'string' || metric === '' || !isOperator(op) || limit === undefined) return undefined;
  return { metric, op, value: limit };
}

const words = (value: unknown, otherwise: string) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : otherwise;

const entries = (value: unknown) => (Array.isArray(value) ? value.filter(isPlainObject) : []);

/** Everything the project knows about a metric: results of experiments and of models. */
export function observationsOf(project: ProjectDocument, metric: string): Observation[] {
  const hypotheses = collectionOf(project, 'hypotheses');
  const found: Observation[] = [];
  const note = (value: unknown, from: string, at: Instant | undefined) => {
    const measured = numberIn(value);
    if (measured !== undefined) found.push({ value: measured, from, ...(at === undefined ? {} : { at }) });
  };
  for (const experiment of Object.values(collectionOf(project, 'experiments'))) {
    if (hypotheses[String(experiment.hypothesis)]?.metric !== metric) continue;
    note(
      experiment.result,
      `experiment “${words(experiment.change, 'without a name')}”`,
      experiment.updatedAt,
    );
  }
  for (const model of Object.values(collectionOf(project, 'models'))) {
    for (const result of entries(model.results)) {
      if (result.metric !== metric) continue;
      note(result.value, `model “${words(model.modelId, 'without a name')}”`, model.updatedAt);
    }
  }
  return found;
}

/** Readings typed by hand: only the newest counts, since the older ones are history. */
function lastReading(risk: ProjectRecord): Observation[] {
  const readings = entries(risk.readings).flatMap((reading): Observation[] => {
    const value = numberIn(reading.value);
    if (value === undefined) return [];
    const day = words(reading.on, '');
    const from = `reading${day === '' ? '' : ` of ${day}`}${reading.note ? `, ${words(reading.note, '')}` : ''}`;
    const at = words(reading.at, day === '' ? '' : `${day}T00:00:00Z`);
    return [{ value, from, ...(at === '' ? {} : { at }) }];
  });
  const newest = readings.reduce<Observation | undefined>(
    (best, reading) => (best === undefined || (reading.at ?? '') >= (best.at ?? '') ? reading : best),
    undefined,
  );
  return newest ? [newest] : [];
}

/** When a person last looked at the risk, as precisely as is known. */
function lookedAt(risk: ProjectRecord): Instant | undefined {
  const reviews = entries(risk.history).filter((entry) => entry.field === 'Reviewed');
  const last = reviews.at(-1)?.at;
  if (typeof last === 'string' && last.slice(0, 10) === risk.lastReviewed) return last;
  return typeof risk.lastReviewed === 'string' && risk.lastReviewed !== ''
    ? `${risk.lastReviewed}T00:00:00Z`
    : undefined;
}

/**
 * What crosses the trip wire of a risk and has not been looked at since. A crossing without a moment counts until the
 * risk is over.
 */
export function crossings(project: ProjectDocument, risk: ProjectRecord): Observation[] {
  const wire = tripWireOf(risk);
  if (!wire || !isLive(risk)) return [];
  const looked = lookedAt(risk);
  return [...lastReading(risk), ...observationsOf(project, wire.metric)].filter(
    ({ value, at }) =>
      OPERATORS[wire.op](value, wire.value) && (looked === undefined || at === undefined || at > looked),
  );
}
