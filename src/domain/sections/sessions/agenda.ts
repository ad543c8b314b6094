/**
 * An agenda as the pages of a session get it, made from content/sessions. The run page keeps nothing of it in the project but
 * ids, titles and minutes, so that a run still reads when its agenda has changed.
 */
import { isPlainObject } from '#domain/document/project.ts';

export interface AgendaStep {
  /** Permanent, unique in the agenda. */
  id: string;
  /** Day of a session that lasts days, from 1. */
  day?: number | undefined;
  title: string;
  minutes: number;
  /** What everybody sees, one paragraph each. Links and citations as in marked-text. */
  text: string[];
  /** What only the facilitator sees. */
  notes: string[];
  exercise?: { planner: string; task: string; name: string } | undefined;
  /** What is different on a call. */
  remote?: string | undefined;
  handout?: string[] | undefined;
}

export interface Agenda {
  id: string;
  title: string;
  steps: AgendaStep[];
  /** Words for the works cited, by key. */
  works: Record<string, string>;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isLength = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value > 0;

function isStep(value: unknown): value is AgendaStep {
  if (!isPlainObject(value)) return false;
  const { id, day, title, minutes, text, notes, exercise, remote, handout } = value;
  const hasExercise =
    exercise === undefined ||
    (isPlainObject(exercise) && [exercise.planner, exercise.task, exercise.name].every(isText));
  return (
    isText(id) &&
    isText(title) &&
    isLength(minutes) &&
    areTexts(text) &&
    areTexts(notes) &&
    hasExercise &&
    (day === undefined || isLength(day)) &&
    (remote === undefined || isText(remote)) &&
    (handout === undefined || areTexts(handout))
  );
}

/** @returns `undefined` for anything that is no agenda, so that a page of another build cannot break a running session */
export function readAgenda(value: unknown): Agenda | undefined {
  if (!isPlainObject(value)) return undefined;
  const { id, title, steps, works } = value;
  const isWhole =
    isText(id) &&
    isText(title) &&
    Array.isArray(steps) &&
    steps.length > 0 &&
    steps.every(isStep) &&
    isPlainObject(works) &&
    Object.values(works).every(isText);
  return isWhole ? (value as unknown as Agenda) : undefined;
}

/** Minutes from the beginning of the session, or of its day, to the beginning of each step. */
export function offsetsOf(steps: readonly Pick<AgendaStep, 'day' | 'minutes'>[]): number[] {
  let day: number | undefined;
  let minutes = 0;
  return steps.map((each) => {
    if (each.day !== day) minutes = 0;
    day = each.day;
    const offset = minutes;
    minutes += each.minutes;
    return offset;
  });
}

/** “0:05” for five minutes after the beginning. */
export function offsetWords(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

export interface AgendaDay<Step> {
  /** Absent when the session takes one day. */
  day: number | undefined;
  minutes: number;
  steps: Step[];
}

/** Steps by day, in order; one entry for a session of a single day. */
export function daysOf<Step extends Pick<AgendaStep, 'day' | 'minutes'>>(
  steps: readonly Step[],
): AgendaDay<Step>[] {
  const days: AgendaDay<Step>[] = [];
  for (const each of steps) {
    const last = days.at(-1);
    if (last && last.day === each.day) {
      last.steps.push(each);
      last.minutes += each.minutes;
    } else days.push({ day: each.day, minutes: each.minutes, steps: [each] });
  }
  return days;
}
