/** Carries out the plan of a CSV import. */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { addRecord, changeRecord } from '#domain/document/edit.ts';
import {
  type Instant,
  isPlainObject,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { collectionDefinition } from './collections.ts';
import type { CsvCell, CsvPlan, CsvRow } from './csv-import.ts';
import { namesIn } from './table-cells.ts';

export interface CsvChoice {
  /** Lines to leave out. */
  without?: ReadonlySet<number>;
  /** Make records for names that no record has. Otherwise the words are kept as typed. */
  makeUnknown: boolean;
}

/** @param newId a fresh id for the prefix, as the project store gives it */
export function applyCsvPlan(
  project: ProjectDocument,
  definition: CollectionDefinition,
  plan: CsvPlan,
  choice: CsvChoice,
  newId: (prefix: string) => string,
  now: Instant,
): ProjectDocument {
  const rows = plan.rows.filter(
    ({ line, action }) => ['add', 'change'].includes(action) && !choice.without?.has(line),
  );
  const made = new Map<string, string>();
  let next = project;
  if (choice.makeUnknown) {
    const needed = new Set(
      rows
        .flatMap(({ cells }) =>
          cells.flatMap(({ reading }) => (reading.kind === 'names' ? reading.unknown : [])),
        )
        .map(plain),
    );
    for (const { collection, name } of plan.unknownNames) {
      const target = collectionDefinition(collection);
      if (!target || !needed.has(plain(name))) continue;
      const id = newId(target.prefix);
      next = addRecord(next, collection, id, { [target.nameField]: name }, now);
      made.set(`${collection}/${plain(name)}`, id);
    }
  }
  return rows.reduce((current, row) => applyRow(current, definition, row, made, newId, now), next);
}

const plain = (name: string) => name.trim().toLowerCase();

function applyRow(
  project: ProjectDocument,
  definition: CollectionDefinition,
  row: CsvRow,
  made: ReadonlyMap<string, string>,
  newId: (prefix: string) => string,
  now: Instant,
): ProjectDocument {
  const id = row.id ?? newId(definition.prefix);
  const held: ProjectRecord = recordOf(project, definition.name, id) ?? {};
  const typed = { ...held.typed };
  const patch: Record<string, unknown> = {};
  for (const cell of row.cells) {
    delete typed[cell.field];
    const outcome = outcomeOf(cell, definition, made);
    if (outcome.kept !== undefined) typed[cell.field] = outcome.kept;
    if ('value' in outcome) patch[cell.field] = outcome.value;
  }
  patch.typed = Object.keys(typed).length > 0 ? typed : undefined;
  if (Object.keys(row.extra).length > 0) {
    patch.extra = { ...(isPlainObject(held.extra) ? held.extra : {}), ...row.extra };
  }
  if (recordOf(project, definition.name, id)) return changeRecord(project, definition.name, id, patch, now);
  const fields = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  return addRecord(project, definition.name, id, fields, now);
}

/** A cell that cannot be read changes nothing, and its words are kept as typed. */
function outcomeOf(
  { reading, text, field }: CsvCell,
  definition: CollectionDefinition,
  made: ReadonlyMap<string, string>,
): { value?: unknown; kept?: string } {
  switch (reading.kind) {
    case 'empty':
      return { value: undefined };
    case 'value':
      return { value: reading.value };
    case 'problem':
      return { kept: text };
    default: {
      const [target] = namesIn(definition.fields[field]?.to);
      const fresh = reading.unknown.map((name) => made.get(`${target?.name}/${plain(name)}`));
      const ids = [...reading.ids, ...fresh.filter((id) => id !== undefined)];
      const isWhole = fresh.every((id) => id !== undefined);
      return {
        ...(ids.length > 0 ? { value: reading.isList ? ids : ids[0] } : {}),
        ...(isWhole ? {} : { kept: text }),
      };
    }
  }
}
