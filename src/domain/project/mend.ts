/** Where a finding is mended, and what to do there in words. */
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { collectionDefinition } from './collections.ts';
import { capital, isOneSheet, recordWords } from './describe-words.ts';
import type { Finding } from './rule.ts';
import { sections } from './sections.ts';
import { isMissing } from './values.ts';

export interface MendPlace {
  planner: string;
  page?: string | undefined;
  record?: string | undefined;
  field?: string | undefined;
}

type Where = Pick<Finding, 'planner' | 'collection' | 'record' | 'field' | 'startAt' | 'page'>;

/** The planner, its page, and the record and field on it; no record where that planner does not show it. */
export function mendPlace({ planner, page, collection, record, field, startAt }: Where): MendPlace {
  const shown = sections.find(({ name }) => name === planner)?.collections ?? [];
  return shown.some(({ name }) => name === collection)
    ? { planner, page, record, field: field ?? startAt }
    : { planner, page };
}

/** The field to begin with, as the worksheet calls it. */
export function mendField({ collection = '', field, startAt }: Where): string | undefined {
  return collectionDefinition(collection)?.fields[field ?? startAt ?? '']?.label;
}

/** What to do about a finding: which answer to give or to look at again, and where. */
export function mendWords(project: ProjectDocument, finding: Where): string {
  const { collection = '', record = '' } = finding;
  const label = mendField(finding);
  const name = nameOf(project, collection, record);
  if (label !== undefined) {
    const isOpen = isMissing(recordOf(project, collection, record)?.[finding.field ?? finding.startAt ?? '']);
    return `${isOpen ? 'Fill in' : 'Look again at'} “${label}”${name ? ` of ${name}` : ''}`;
  }
  if (name) return `Look again at ${name}`;
  const title = sections.find((section) => section.name === finding.planner)?.title ?? 'Project';
  return `Look again at “${capital(title)}”`;
}

/** The quoted name; the kind of record where sentences stand in for names, none where nobody named it yet. */
function nameOf(project: ProjectDocument, collection: string, record: string): string | undefined {
  const definition = collectionDefinition(collection);
  const named = definition?.keyedBy === undefined ? definition : collectionDefinition(definition.keyedBy);
  if (!named || isOneSheet({ before: project, after: project }, collection)) return undefined;
  if (named.fields[named.nameField]?.kind === 'long') return `the ${named.singular}`;
  const held = recordOf(project, named.name, record);
  return isMissing(held?.[named.nameField])
    ? undefined
    : recordWords({ before: project, after: project }, collection, record);
}
