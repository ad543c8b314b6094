/**
 * Power, interest and engagement of a stakeholder. The four corners are usually credited to Mendelow (source
 * mendelow-1981); the cut and the five steps of engagement are practice.
 */
import { numberIn } from '#domain/project/values.ts';
import { type AudienceKind, audienceKinds, engagementLevels } from './model.ts';

/** From here on power or interest counts as high, on a scale from 1 to 5. */
export const HIGH = 3.5;
export const SCALE = { least: 1, most: 5 } as const;

export interface Quadrant {
  id: 'manage-closely' | 'keep-satisfied' | 'keep-informed' | 'monitor';
  name: string;
  /** What the corner asks of the team. */
  advice: string;
}

export const QUADRANTS = {
  both: {
    id: 'manage-closely',
    name: 'Manage closely',
    advice: 'Talk in person, involve in decisions.',
  },
  power: { id: 'keep-satisfied', name: 'Keep satisfied', advice: 'Short, rare, never a surprise.' },
  interest: {
    id: 'keep-informed',
    name: 'Keep informed',
    advice: 'Demonstrations, and a way to answer back.',
  },
  neither: { id: 'monitor', name: 'Monitor', advice: 'Check at each gate whether the scores still hold.' },
} as const satisfies Record<string, Quadrant>;

/** @returns `undefined` while power or interest is not known */
export function quadrantOf(record: Record<string, unknown>): Quadrant | undefined {
  const [power, interest] = [numberIn(record.power), numberIn(record.interest)];
  if (power === undefined || interest === undefined) return undefined;
  if (power >= HIGH) return interest >= HIGH ? QUADRANTS.both : QUADRANTS.power;
  return interest >= HIGH ? QUADRANTS.interest : QUADRANTS.neither;
}

const LEVELS: readonly string[] = engagementLevels.map(({ value }) => value);

/** Steps from the engagement now to the one wanted; `undefined` while one of them is not known. */
export function engagementGap(record: Record<string, unknown>): number | undefined {
  const [now, wanted] = [LEVELS.indexOf(String(record.current)), LEVELS.indexOf(String(record.desired))];
  return now < 0 || wanted < 0 ? undefined : wanted - now;
}

/** “2 steps up”, “1 step down”, “where wanted”. */
export function gapInWords(gap: number): string {
  if (gap === 0) return 'where wanted';
  const steps = Math.abs(gap);
  return `${steps} ${steps === 1 ? 'step' : 'steps'} ${gap > 0 ? 'up' : 'down'}`;
}

/** How numbers are told to a stakeholder: as chosen, else by power. */
export function audienceOf(record: Record<string, unknown>): AudienceKind {
  const chosen = audienceKinds.find(({ value }) => value === record.reads);
  if (chosen) return chosen.value;
  return (numberIn(record.power) ?? 0) >= HIGH ? 'decision-maker' : 'user';
}
