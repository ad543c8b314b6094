/** Review rules about the charter and its signatures. */

import { canonicalText } from '#domain/document/canonical.ts';
import { recordName } from '#domain/document/collection.ts';
import {
  collectionOf,
  isPlainObject,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, listWords } from '#domain/project/values.ts';
import { charterBody } from './body.ts';
import { integrityOf } from './hash.ts';
import { CHARTER_TEXT, charters, charterText } from './model.ts';
import { isVoid, signaturesOf, signerName, standingCharter } from './snapshots.ts';

const SIGN = 'frame/expectations#say-when-it-is-done';

function eachCharter(
  project: ProjectDocument,
  look: (charter: ProjectRecord, name: string) => Omit<Place, 'collection' | 'record'> | undefined,
): Place[] {
  return Object.entries(collectionOf(project, charters.name)).flatMap(([id, charter]) => {
    if (isVoid(charter)) return [];
    const place = look(charter, `“${recordName(charters, id, charter)}”`);
    return place ? [{ collection: charters.name, record: id, ...place }] : [];
  });
}

/** Names of those who signed and the day of the last signature, in words. */
export function signedWords(project: ProjectDocument, charter: ProjectRecord): string {
  const rows = signaturesOf(charter);
  const last = rows
    .map(({ on }) => on ?? '')
    .sort()
    .at(-1);
  return `${listWords(rows.map((row) => signerName(project, row)))}${last ? `, last on ${last}` : ''}`;
}

export const charterRules: readonly Rule[] = [
  {
    id: 'charter.content-altered',
    severity: 'error',
    planner: 'charter',
    guide: SIGN,
    looksFor: 'Snapshots of the charter that no longer match the hash they were signed with.',
    check: (project) =>
      eachCharter(project, (charter, name) =>
        integrityOf(charter) === 'altered'
          ? {
              field: 'hash',
              message: `${name} was changed after it was taken: its content, its hash and its signatures do not belong together. Void it and take a new one.`,
            }
          : undefined,
      ),
  },
  {
    id: 'charter.changed-since-signed',
    severity: 'warning',
    planner: 'charter',
    guide: 'flow/reporting-progress#report-the-change-not-the-surprise',
    looksFor: 'A plan that moved on after the charter was signed.',
    check: (project) => {
      const standing = standingCharter(project);
      if (!standing || signaturesOf(standing.charter).length === 0) return [];
      const { id, charter } = standing;
      if (!isPlainObject(charter.body)) return [];
      if (canonicalText(charterBody(project)) === canonicalText(charter.body)) return [];
      const name = recordName(charters, id, charter);
      return [
        {
          collection: charters.name,
          record: id,
          message: `The plan has changed since “${name}” was signed (${signedWords(project, charter)}). Show them what changed and have it signed again.`,
        },
      ];
    },
  },
  {
    id: 'charter.signature-without-name',
    severity: 'warning',
    planner: 'charter',
    guide: 'people/roles#one-accountable-person',
    looksFor: 'Signatures that name nobody.',
    check: (project) =>
      eachCharter(project, (charter, name) =>
        signaturesOf(charter).some(
          (row) =>
            isMissing(row.name) &&
            (row.person === undefined || !recordOf(project, 'people', String(row.person))),
        )
          ? { field: 'signed', message: `A signature under ${name} names nobody.` }
          : undefined,
      ),
  },
  {
    id: 'charter.not-signed',
    severity: 'advice',
    planner: 'charter',
    guide: SIGN,
    looksFor: 'A charter that nobody has signed.',
    check: (project) => {
      const standing = standingCharter(project);
      if (!standing || signaturesOf(standing.charter).length > 0) return [];
      const name = recordName(charters, standing.id, standing.charter);
      return [
        {
          collection: charters.name,
          record: standing.id,
          field: 'signed',
          message: `Nobody has signed “${name}”. Until somebody does, it is a draft.`,
        },
      ];
    },
  },
  {
    id: 'charter.nothing-out-of-scope',
    severity: 'advice',
    planner: 'charter',
    guide: 'frame/expectations#what-it-can-do-what-it-cannot',
    looksFor: 'A charter that leaves nothing out.',
    check: (project) => {
      const text = recordOf(project, charterText.name, CHARTER_TEXT);
      if (!text || isMissing(text.inScope) || !isMissing(text.outOfScope)) return [];
      return [
        {
          collection: charterText.name,
          record: CHARTER_TEXT,
          field: 'outOfScope',
          message:
            'The charter says what is in scope and not what is out. Name what somebody might expect and will not get.',
        },
      ];
    },
  },
];
