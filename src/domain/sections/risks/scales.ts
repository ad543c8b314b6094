/** The scales a risk is rated on, in words. The numbers are ours to explain, so the words say what each one means. */
import type { Choice } from '#domain/document/field.ts';

export const likelihoods: readonly Choice[] = [
  { value: '1', label: '1 · rare: would surprise everyone' },
  { value: '2', label: '2 · unlikely: has happened elsewhere' },
  { value: '3', label: '3 · possible: could go either way' },
  { value: '4', label: '4 · likely: expected unless something changes' },
  { value: '5', label: '5 · almost certain: has begun, or always does' },
];

export const impacts: readonly Choice[] = [
  { value: '1', label: '1 · slight: noticed by the team only' },
  { value: '2', label: '2 · minor: days lost, nobody harmed' },
  { value: '3', label: '3 · serious: a milestone or a goal in danger' },
  { value: '4', label: '4 · severe: the goal is missed, or people are harmed' },
  { value: '5', label: '5 · critical: the project ends, or harm cannot be undone' },
];

/** The number and its first word, as in “4 · likely”. */
export function shortRating(of: readonly Choice[], value: unknown): string {
  const found = of.find((choice) => choice.value === String(value));
  return found?.label.split(':', 1)[0] ?? '';
}
