/** The shape of a file in content/sessions. What the fields mean is told in content/README.md. */
import { z } from 'astro/zod';
import { phases } from '#domain/project/phases.ts';

const phaseIds = phases.map(({ id }) => id);
const minutes = z.number().int().positive();
const lines = z.array(z.string()).min(1);

const step = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are lower-case words joined by hyphens'),
  day: z.number().int().positive().optional(),
  title: z.string(),
  minutes,
  text: lines,
  notes: lines,
  exercise: z.strictObject({ planner: z.string(), task: z.string() }).optional(),
  remote: z.string().optional(),
  handout: lines.optional(),
});

export const sessionSchema = z.strictObject({
  title: z.string(),
  summary: z.string().max(180).endsWith('.'),
  order: z.number().int(),
  minutes,
  days: z.number().int().min(2).optional(),
  purpose: z.string(),
  who: z.string(),
  people: z.string(),
  facilitator: z.string(),
  phases: z.array(z.enum(phaseIds)).min(1),
  roles: z.array(z.string()).min(1),
  planners: z.array(z.string()),
  guide: z.array(z.string()).min(1),
  before: lines,
  materials: lines,
  steps: z.array(step).min(1),
  leave: lines,
  after: lines,
  sources: z.array(z.string()),
  updated: z.coerce.date(),
});
