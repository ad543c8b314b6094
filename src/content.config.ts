/** Which collections exist, where they live and what an entry must have. */

import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { checklistSchema } from '#site/checklist-schema.ts';
import { pathSchema } from '#site/path-schema.ts';
import { sessionSchema } from '#site/session-schema.ts';

export const phaseIds = [
  'business-understanding',
  'data-understanding',
  'data-preparation',
  'modeling',
  'evaluation',
  'deployment',
  'operation',
] as const;

const page = z.object({
  title: z.string(),
  summary: z.string().max(180),
  phases: z.array(z.enum(phaseIds)),
  roles: z.array(z.string()),
  when: z.string(),
  who: z.string(),
  minutes: z.number().int().positive(),
  leaves: z.string(),
  updated: z.coerce.date(),
});

const guide = defineCollection({
  loader: glob({ base: './content/guide', pattern: '**/*.mdx' }),
  schema: page.extend({
    part: z.string(),
    order: z.number().int(),
    planners: z.array(z.string()),
    next: z.array(z.string()).max(4),
  }),
});

const planners = defineCollection({
  loader: glob({ base: './content/planners', pattern: '*.mdx' }),
  schema: page.extend({
    order: z.number().int(),
    guide: z.array(z.string()),
    questions: z.array(z.string()),
  }),
});

const checklists = defineCollection({
  loader: glob({ base: './content/checklists', pattern: '*.yaml' }),
  schema: checklistSchema,
});

const paths = defineCollection({
  loader: glob({ base: './content/paths', pattern: '*.yaml' }),
  schema: pathSchema,
});

const sessions = defineCollection({
  loader: glob({ base: './content/sessions', pattern: '*.yaml' }),
  schema: sessionSchema,
});

const cases = defineCollection({
  loader: glob({
    base: './content/cases',
    pattern: '*/story.mdx',
    generateId: ({ entry }) => entry.split('/')[0] ?? entry,
  }),
  schema: z.object({
    title: z.string(),
    summary: z.string().max(180),
    order: z.number().int(),
    sector: z.string(),
    outcome: z.string(),
    phases: z.array(z.enum(phaseIds)),
    roles: z.array(z.string()),
    next: z.array(z.string()),
    updated: z.coerce.date(),
  }),
});

const parts = defineCollection({
  // The store sorts by id, so the place in the file becomes a number.
  loader: file('content/parts.yaml', {
    parser: (text) => (parse(text) as object[]).map((part, index) => ({ ...part, number: index + 1 })),
  }),
  schema: z.strictObject({
    id: z.string(),
    number: z.number().int(),
    title: z.string(),
    summary: z.string(),
  }),
});

const glossary = defineCollection({
  loader: file('content/glossary.yaml'),
  schema: z.strictObject({
    id: z.string(),
    term: z.string(),
    definition: z.string(),
    notToBeConfusedWith: z.array(z.string()).optional(),
    see: z.array(z.string()).optional(),
  }),
});

const sources = defineCollection({
  loader: file('content/sources.yaml'),
  schema: z.strictObject({
    id: z.string(),
    title: z.string(),
    authors: z.string(),
    year: z.number().int().optional(),
    url: z.url().optional(),
    supports: z.string(),
    checked: z.enum(['read', 'page', 'bibliography', 'second-hand', 'memory']),
    note: z.string().optional(),
  }),
});

const roles = defineCollection({
  loader: file('content/roles.yaml'),
  schema: z.strictObject({
    id: z.string(),
    name: z.string(),
    summary: z.string(),
    decides: z.array(z.string()),
    asks: z.array(z.string()),
    artefacts: z.array(z.string()),
    phases: z.array(z.enum(phaseIds)),
    door: z.string().optional(),
  }),
});

const doors = defineCollection({
  loader: file('content/doors.yaml', { parser: (text) => ({ home: parse(text) }) }),
  schema: z.strictObject({
    questions: z.array(z.strictObject({ question: z.string(), page: z.string() })),
    tenMinutes: z.array(z.strictObject({ page: z.string(), why: z.string() })),
    roles: z.array(z.strictObject({ role: z.string(), pages: z.array(z.string()) })),
    phases: z.array(
      z.strictObject({ phase: z.enum(phaseIds), name: z.string(), summary: z.string(), page: z.string() }),
    ),
  }),
});

/** Ready words for the risk planner; src/domain/sections/risks/library.ts says what the values mean. */
const riskLibrary = defineCollection({
  loader: file('content/risk-library.yaml'),
  schema: z.strictObject({
    id: z.string(),
    title: z.string(),
    cause: z.string(),
    event: z.string(),
    impact: z.string(),
    category: z.string(),
    phases: z.array(z.enum(phaseIds)).min(1),
    kinds: z.array(z.string()).min(1),
    response: z.string(),
    mitigation: z.string(),
    nistTags: z.array(z.string()).optional(),
    sources: z.array(z.string()),
  }),
});

export const collections = {
  guide,
  planners,
  checklists,
  paths,
  sessions,
  cases,
  parts,
  glossary,
  sources,
  roles,
  doors,
  riskLibrary,
};
