/** The shape of a file in content/checklists. What the fields mean is told in content/README.md. */
import { z } from 'astro/zod';
import { phases } from '#domain/project/phases.ts';
import { conditionValues } from '#domain/sections/checklists/applies.ts';
import { bands, efforts } from '#domain/sections/checklists/checklist.ts';
import { riskCategories } from '#domain/sections/risks/model.ts';

const phaseIds = phases.map(({ id }) => id);

const categories = riskCategories.map(({ value }) => value);

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are lower-case words joined by hyphens');
const oneOrMore = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value));

const conditions = z.record(z.string(), z.array(z.string()).min(1)).superRefine((value, context) => {
  for (const [property, wanted] of Object.entries(value)) {
    const known = conditionValues[property];
    const odd = wanted.filter((each) => !known?.includes(each));
    if (!known) context.addIssue(`appliesWhen: there is no property "${property}"`);
    else if (odd.length > 0) context.addIssue(`appliesWhen.${property}: unknown value ${odd.join(', ')}`);
  }
});

const item = z.strictObject({
  id,
  title: z.string().max(60),
  question: z.string().endsWith('?'),
  why: z.string(),
  good: z.string(),
  bad: z.string(),
  /** Left out: those of the section. */
  phases: z.array(z.enum(phaseIds)).min(1).optional(),
  roles: z.array(z.string()).min(1).optional(),
  severity: z.enum(['blocker', 'major', 'minor']),
  appliesWhen: conditions.optional(),
  band: z.enum(bands).optional(),
  effort: z.enum(efforts).optional(),
  step: z.string().optional(),
  risk: z.string().max(90),
  category: z.enum(categories).optional(),
  /** Keys of sources.yaml, or `judgement` where the item is our own view. */
  source: oneOrMore,
  tags: z.array(z.string()).default([]),
});

const section = z.strictObject({
  id,
  title: z.string(),
  /** What its items have unless they say otherwise. */
  phases: z.array(z.enum(phaseIds)).min(1),
  roles: z.array(z.string()).min(1),
  items: z.array(item).min(1),
});

export const checklistSchema = z.strictObject({
  title: z.string(),
  summary: z.string().max(180),
  order: z.number().int(),
  answers: z.enum(['questions', 'tests']).default('questions'),
  subject: z.enum(['project', 'dataset']).default('project'),
  category: z.enum(categories),
  phases: z.array(z.enum(phaseIds)).min(1),
  roles: z.array(z.string()),
  when: z.string(),
  who: z.string(),
  minutes: z.number().int().positive(),
  leaves: z.string(),
  guide: z.array(z.string()),
  updated: z.coerce.date(),
  /** A few sentences above the list: what it is, and what it is not. */
  about: z.string(),
  sections: z.array(section).min(1),
  retired: z.array(z.strictObject({ id, question: z.string(), why: z.string() })).default([]),
});
