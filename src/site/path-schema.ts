/** The shape of a file in content/paths. What the fields mean is told in content/README.md. */
import { z } from 'astro/zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are lower-case words joined by hyphens');

const check = z.strictObject({
  id,
  question: z.string(),
  answers: z
    .array(z.strictObject({ text: z.string(), right: z.literal(true).optional(), because: z.string() }))
    .min(2)
    .refine((answers) => answers.some(({ right }) => right), 'a check needs at least one right answer'),
});

export const pathSchema = z.strictObject({
  title: z.string(),
  summary: z.string().max(180),
  order: z.number().int(),
  role: id,
  for: z.string(),
  goal: z.string(),
  pages: z
    .array(
      z.strictObject({
        page: z.string(),
        why: z.string(),
        check: z.array(check).min(1).optional(),
      }),
    )
    .min(5)
    .max(12),
  finish: z.string(),
  updated: z.coerce.date(),
});

export type PathCheck = z.infer<typeof check>;
