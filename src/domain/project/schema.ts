/** The shape a project must have to be loaded. What it should have to be complete is the review's business. */
import * as z from 'zod/mini';
import { recordSchema } from '#domain/document/collection.ts';
import { FORMAT, SCHEMA_VERSION } from '#domain/document/project.ts';
import { collections } from './collections.ts';

let schema: z.ZodMiniType | undefined;

/** Schema of the whole document, made at first use. Collections no section declares are kept as they are. */
export function projectSchema(): z.ZodMiniType {
  schema ??= build();
  return schema;
}

function build(): z.ZodMiniType {
  const shape: Record<string, z.ZodMiniType> = {
    format: z.literal(FORMAT),
    schemaVersion: z.literal(SCHEMA_VERSION),
    id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/, 'must be letters, digits, - or _')),
    rev: z.int().check(z.minimum(0)),
    title: z.string(),
    description: z.optional(z.string()),
    createdAt: z.string(),
    updatedAt: z.string(),
    locale: z.optional(z.string()),
    currency: z.optional(z.string()),
    archived: z.optional(z.boolean()),
    order: z.optional(z.record(z.string(), z.array(z.string()))),
    deleted: z.optional(z.record(z.string(), z.int())),
  };
  for (const definition of collections)
    shape[definition.name] = z.optional(z.record(z.string(), recordSchema(definition)));
  return z.looseObject(shape);
}
