/**
 * What a charter is made of: the part of the project it prints, field by field, and nothing else. The same body is printed,
 * hashed, kept in the snapshot and compared later, so that what was signed is what was read.
 */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { isWithheld, withoutConfidential } from '#domain/document/confidential.ts';
import {
  collectionOf,
  emptyProject,
  isPlainObject,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
} from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { metricLinks, metrics, objectives } from '#domain/sections/goals/model.ts';
import { riskSettings, risks } from '#domain/sections/risks/model.ts';
import { activities } from '#domain/sections/roles/matrix-model.ts';
import { people, roles } from '#domain/sections/roles/model.ts';
import { stakeholders } from '#domain/sections/stakeholders/model.ts';
import { charterText } from './model.ts';

export interface CharterBody {
  title?: string;
  description?: string;
  currency?: string;
  order?: Record<string, string[]>;
  [collection: string]: unknown;
}

interface Part {
  definition: CollectionDefinition;
  fields: readonly string[];
  /** Which records are printed; all when left out. */
  isPrinted?(record: ProjectRecord): boolean;
}

/** A new section that belongs into the charter is one entry here. Ratings of people and private notes stay out. */
const PARTS: readonly Part[] = [
  { definition: charterText, fields: Object.keys(charterText.fields) },
  { definition: objectives, fields: Object.keys(objectives.fields) },
  {
    definition: metrics,
    fields: ['name', 'kind', 'direction', 'unit', 'baseline', 'threshold', 'stretch', 'low', 'high', 'owner'],
  },
  { definition: metricLinks, fields: ['objective', 'metric', 'counterMetric', 'claim'] },
  { definition: roles, fields: ['name', 'kind', 'holders'] },
  { definition: stakeholders, fields: ['name', 'group', 'decisionAuthority'] },
  {
    definition: activities,
    fields: ['name', 'phase', 'due'],
    isPrinted: (activity) => !isMissing(activity.due),
  },
  { definition: riskSettings, fields: ['model'] },
  {
    definition: risks,
    fields: [
      ...['number', 'title', 'kind', 'cause', 'event', 'impact', 'likelihood', 'impactScore'],
      ...['owner', 'status', 'response', 'mitigation'],
    ],
    isPrinted: (risk) => risk.status !== 'closed',
  },
];

/** The charter's part of the project. Empty fields and bookkeeping are left out, so that they change no hash. */
export function charterBody(whole: ProjectDocument): CharterBody {
  const project = withoutConfidential(
    whole,
    PARTS.map(({ definition }) => definition),
  );
  const body: CharterBody = {};
  for (const field of ['title', 'description', 'currency'] as const) {
    const value = project[field];
    if (!isMissing(value)) body[field] = value;
  }
  const order: Record<string, string[]> = {};
  for (const { definition, fields, isPrinted = () => true } of PARTS) {
    const { name } = definition;
    const records = collectionOf(project, name);
    const ids = orderedIds(project, name).filter((id) => {
      const record = records[id];
      return record !== undefined && !isWithheld(record) && isPrinted(record);
    });
    const said = ids
      .map((id) => [id, printed(records[id] ?? {}, fields)] as const)
      .filter(([, values]) => definition.internal !== true || Object.keys(values).length > 0);
    if (said.length === 0) continue;
    body[name] = Object.fromEntries(said);
    if (definition.ordered) order[name] = ids;
  }
  const named = namedPeople(project, body);
  if (Object.keys(named).length > 0) body[people.name] = named;
  if (Object.keys(order).length > 0) body.order = order;
  return body;
}

function printed(record: ProjectRecord, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.filter((field) => !isMissing(record[field])).map((field) => [field, record[field]]),
  );
}

/** Names of the people who hold a role; nothing else about them is printed. */
function namedPeople(project: ProjectDocument, body: CharterBody): Record<string, unknown> {
  const all = collectionOf(project, people.name);
  const holders = Object.values(collectionOf(bodyAsProject(body), roles.name)).flatMap(({ holders: ids }) =>
    Array.isArray(ids) ? ids.map(String) : [],
  );
  return Object.fromEntries(
    [...new Set(holders)]
      .filter((id) => Object.hasOwn(all, id))
      .sort()
      .map((id) => [id, printed(all[id] ?? {}, ['name'])]),
  );
}

/** The body as a project of its own, so that everything that reads projects reads it too. */
export function bodyAsProject(body: unknown): ProjectDocument {
  const content = isPlainObject(body) ? body : {};
  const { order, ...rest } = content;
  return {
    ...emptyProject('charter', ''),
    ...rest,
    ...(isPlainObject(order) ? { order: order as Record<string, string[]> } : {}),
  };
}
