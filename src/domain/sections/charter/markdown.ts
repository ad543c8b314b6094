/** The charter's own words and its signatures, as they stand in the Markdown of the whole project. */
import { recordName } from '#domain/document/collection.ts';
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { markdownTable, paragraph } from '#domain/text/markdown.ts';
import { CHARTER_TEXT, charters, charterText } from './model.ts';
import { isVoid, signaturesOf, signerName, snapshotIds } from './snapshots.ts';

export function charterMarkdown(project: ProjectDocument, words: Words): string {
  const parts = [texts(project), snapshots(project, words)].filter((part) => part !== '');
  return parts.length === 0 ? '' : ['## Charter', ...parts].join('\n\n');
}

function texts(project: ProjectDocument): string {
  const record = recordOf(project, charterText.name, CHARTER_TEXT);
  if (!record || Object.keys(charterText.fields).every((field) => isMissing(record[field]))) return '';
  return Object.entries(charterText.fields)
    .map(([field, { label }]) => {
      const value = record[field];
      return `### ${label}\n\n${isMissing(value) ? 'not yet decided' : paragraph(String(value))}`;
    })
    .join('\n\n');
}

function snapshots(project: ProjectDocument, words: Words): string {
  const rows = snapshotIds(project).map((id) => {
    const charter = recordOf(project, charters.name, id) ?? {};
    const signed = signaturesOf(charter).map((row) => {
      const role = row.role === undefined ? '' : ` as ${words.name('roles', row.role)}`;
      return `${signerName(project, row)}${role}${row.on ? ` on ${row.on}` : ''}`;
    });
    return [
      recordName(charters, id, charter),
      String(charter.takenAt ?? '').slice(0, 10),
      String(charter.projectRev ?? ''),
      isVoid(charter) ? `voided: ${String(charter.voidReason ?? '')}` : signed.join('; ') || 'nobody yet',
      String(charter.hash ?? ''),
    ];
  });
  const table = markdownTable(['Snapshot', 'Taken on', 'Revision', 'Signed by', 'Hash'], rows);
  return table === '' ? '' : `### Snapshots\n\n${table}`;
}
