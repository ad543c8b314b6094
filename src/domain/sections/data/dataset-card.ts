/**
 * A dataset card as the Hugging Face Hub reads it: README.md with YAML between `---` lines. A licence that is not on
 * the Hub's list is written as `other`, which needs `license_name` and `license_link`.
 */
import { stringify } from 'yaml';
import { recordName } from '#domain/document/collection.ts';
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing, numberIn } from '#domain/project/values.ts';
import { safeLink } from '#domain/text/safe-link.ts';
import { datasheet } from './datasheet.ts';
import { datasets } from './model.ts';

/** Identifiers the Hub knows that suit data, from huggingface.co/docs/hub/repositories-licenses. */
const KNOWN_LICENCES = new Set(
  [
    'apache-2.0 mit openrail afl-3.0 artistic-2.0 bsl-1.0 bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear c-uda cc',
    'cc0-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0',
    'cc-by-nd-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cdla-sharing-1.0',
    'cdla-permissive-1.0 cdla-permissive-2.0 etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0 lgpl',
    'lgpl-2.1 lgpl-3.0 isc mpl-2.0 odc-by odbl osl-3.0 pddl unlicense zlib unknown',
  ].flatMap((line) => line.split(' ')),
);

const SIZES: readonly [number, string][] = [
  [1e3, 'n<1K'],
  [1e4, '1K<n<10K'],
  [1e5, '10K<n<100K'],
  [1e6, '100K<n<1M'],
  [1e7, '1M<n<10M'],
  [1e8, '10M<n<100M'],
  [1e9, '100M<n<1B'],
  [1e10, '1B<n<10B'],
  [1e11, '10B<n<100B'],
  [1e12, '100B<n<1T'],
];

/** The Hub's size category of so many rows. */
export function sizeCategory(rows: number): string {
  return SIZES.find(([below]) => rows < below)?.[1] ?? 'n>1T';
}

/** The head of the card, as an object. */
export function cardHead(project: ProjectDocument, id: string): Record<string, unknown> {
  const record = recordOf(project, datasets.name, id) ?? {};
  const rows = numberIn(record.rows);
  return {
    ...licenceFields(record.licence, record.licenceLink),
    ...(isMissing(record.languages) ? {} : { language: record.languages }),
    pretty_name: recordName(datasets, id, record),
    ...(rows === undefined ? {} : { size_categories: [sizeCategory(rows)] }),
    ...(isMissing(record.tasks) ? {} : { task_categories: (record.tasks as string[]).map(slug) }),
  };
}

function licenceFields(licence: unknown, link: unknown): Record<string, string> {
  const words = typeof licence === 'string' ? licence.trim() : '';
  if (words === '') return { license: 'unknown' };
  const id = words.toLowerCase().replace(/\s+/g, '-');
  if (KNOWN_LICENCES.has(id)) return { license: id };
  return {
    license: 'other',
    license_name: slug(words) || 'own-licence',
    license_link: safeLink(link) ?? 'LICENSE',
  };
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

/** The whole README.md: the head, then the datasheet. */
export function datasetCard(project: ProjectDocument, id: string, words: Words): string {
  return `---\n${stringify(cardHead(project, id), { lineWidth: 0 })}---\n\n${datasheet(project, id, words)}`;
}
