/**
 * An agenda as the pages of a session get it, made from content/sessions. The run page keeps nothing of it in the project but
 * ids, titles and minutes, so that a run still reads when its agenda has changed.
 */
import * as z from 'zod/mini';

const step = z.object({
  /** Permanent, unique in the agenda. */
  id: z.string(),
  /** Day of a session that lasts days, from 1. */
  day: z.optional(z.number()),
  title: z.string(),
  minutes: z.number(),
  /** What everybody sees, one paragraph each. Links and citations as in linked-text. */
  text: z.array(z.string()),
  /** What only the facilitator sees. */
  notes: z.array(z.string()),
  exercise: z.optional(z.object({ planner: z.string(), task: z.string(), name: z.string() })),
  remote: z.optional(z.string()),
  handout: z.optional(z.array(z.string())),
});

const agenda = z.object({
  id: z.string(),
  title: z.string(),
  minutes: z.number(),
  days: z.optional(z.number()),
  who: z.string(),
  people: z.string(),
  before: z.array(z.string()),
  after: z.array(z.string()),
  leave: z.array(z.string()),
  steps: z.array(step).check(z.minLength(1)),
  /** Words for the works cited, by key. */
  works: z.record(z.string(), z.string()),
});

export type Agenda = z.infer<typeof agenda>;
export type AgendaStep = z.infer<typeof step>;

/** @returns `undefined` for anything that is no agenda, so that a page of another build cannot break a running session */
export function readAgenda(value: unknown): Agenda | undefined {
  const read = agenda.safeParse(value);
  return read.success ? read.data : undefined;
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
