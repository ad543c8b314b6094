/** How sure a team is of its goal: the median of its figures from 1 to 5, day by day. */
import type { Day, ProjectDocument } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { type Entry, entriesOf } from './entries.ts';

export interface ConfidenceDay {
  day: Day;
  median: number;
  lowest: number;
  highest: number;
  /** How many gave a figure. */
  count: number;
}

/** The middle of the sorted figures; the mean of the two in the middle when their number is even. */
export function median(figures: readonly number[]): number | undefined {
  const sorted = figures.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1];
  const high = sorted[Math.floor(half)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

export function figureOf({ record }: Entry): number | undefined {
  const figure = numberIn(record.confidence);
  return figure !== undefined && figure >= 1 && figure <= 5 ? figure : undefined;
}

/** Days with at least one figure, earliest first. */
export function confidenceByDay(project: ProjectDocument): ConfidenceDay[] {
  const byDay = new Map<Day, number[]>();
  for (const entry of entriesOf(project)) {
    const figure = figureOf(entry);
    if (figure === undefined) continue;
    byDay.set(entry.date, [...(byDay.get(entry.date) ?? []), figure]);
  }
  return [...byDay].map(([day, figures]) => ({
    day,
    median: median(figures) ?? 0,
    lowest: Math.min(...figures),
    highest: Math.max(...figures),
    count: figures.length,
  }));
}
