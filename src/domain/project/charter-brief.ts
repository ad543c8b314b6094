/** The charter as a paper: of the plan as it is, or of a snapshot as it was signed. */
import { recordName } from '#domain/document/collection.ts';
import {
  type Day,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { bodyAsProject, charterBody } from '#domain/sections/charter/body.ts';
import { hashOf } from '#domain/sections/charter/hash.ts';
import { charters } from '#domain/sections/charter/model.ts';
import {
  isVoid,
  type Signature,
  signaturesOf,
  signerName,
  standingCharter,
} from '#domain/sections/charter/snapshots.ts';
import { roles } from '#domain/sections/roles/model.ts';
import type { Brief, BriefPart } from './brief.ts';
import { charterParts } from './charter-parts.ts';
import { type DescribedChange, describeChanges } from './describe-changes.ts';
import { displayValue, nameOfRecord } from './display.ts';
import { inTurn } from './findings.ts';
import type { Finding } from './rule.ts';

/** Findings a charter prints. */
const MOST_FINDINGS = 5;

/** @param findings of the review; errors and warnings that are open are printed */
export function charterBrief(project: ProjectDocument, today: Day, findings: readonly Finding[]): Brief {
  const body = charterBody(project);
  const standing = standingCharter(project)?.charter;
  const signed = standing && standing.hash === hashOf(body) ? standing : undefined;
  return {
    title: titleOf('Charter', project),
    subtitle: `Revision ${project.rev} of the project, printed on ${today}.`,
    parts: [
      ...charterParts(bodyAsProject(body)),
      approvalsPart(project, signed, 'Nobody has signed it in this form.'),
      findingsPart(findings),
      ...fingerprint(hashOf(body)),
    ],
  };
}

/** A snapshot as it was taken, with everybody who signed it. */
export function snapshotBrief(project: ProjectDocument, id: string): Brief {
  const charter = recordOf(project, charters.name, id) ?? {};
  const content = bodyAsProject(charter.body);
  const day = String(charter.takenAt ?? '').slice(0, 10) || 'a day not known';
  const fate = isVoid(charter) ? ` Voided on ${charter.voidedOn ?? '?'}: ${charter.voidReason ?? ''}` : '';
  return {
    title: titleOf(recordName(charters, id, charter), content),
    subtitle: `Taken on ${day} from revision ${charter.projectRev ?? '?'} of the project.${fate}`,
    parts: [
      ...charterParts(content),
      approvalsPart(project, charter, 'Nobody has signed it yet.'),
      ...fingerprint(String(charter.hash ?? '')),
    ],
  };
}

/** What changed in the charter since a snapshot was taken; nothing when the snapshot holds no content. */
export function changesSince(project: ProjectDocument, charter: ProjectRecord): DescribedChange[] {
  if (charter.body === undefined) return [];
  return describeChanges(bodyAsProject(charter.body), bodyAsProject(charterBody(project)));
}

function titleOf(name: string, project: ProjectDocument): string {
  return `${name}: ${project.title || 'project without a title'}`;
}

function findingsPart(findings: readonly Finding[]): BriefPart {
  const open = inTurn(findings.filter(({ dismissed, severity }) => !dismissed && severity !== 'advice'));
  const items = open.slice(0, MOST_FINDINGS).map(({ message }) => message);
  const more = open.length - items.length;
  return {
    ...{ heading: 'Open findings of the review', items, empty: 'None.' },
    ...(more > 0 ? { lead: `The first ${items.length} of ${open.length}.` } : {}),
  };
}

/** How one signature reads. */
export function signatureWords(project: ProjectDocument, signature: Signature): string[] {
  const { role, on } = signature;
  return [
    signerName(project, signature),
    role === undefined ? '' : nameOfRecord(project, roles.name, role),
    on ?? '',
  ];
}

function approvalsPart(
  project: ProjectDocument,
  charter: ProjectRecord | undefined,
  open: string,
): BriefPart {
  const signed = charter ? signaturesOf(charter).map((row) => signatureWords(project, row)) : [];
  const rows = signed.length > 0 ? signed : toSign(project);
  return {
    ...{ heading: 'Approvals', table: { head: ['Name', 'Role', 'On'], rows }, isNarrow: true },
    ...(signed.length > 0 ? {} : { lead: open }),
  };
}

const APPROVERS: ReadonlySet<unknown> = new Set(['business-sponsor', 'product-owner', 'project-manager']);

/** Lines to sign on paper: for those who answer for the project, or one for anybody. */
function toSign(project: ProjectDocument): string[][] {
  const rows = orderedIds(project, roles.name).flatMap((id) => {
    const role = recordOf(project, roles.name, id) ?? {};
    if (!APPROVERS.has(role.kind)) return [];
    return [[displayValue(project, roles.fields.holders, role.holders), recordName(roles, id, role), '']];
  });
  return rows.length > 0 ? rows : [['', '', '']];
}

function fingerprint(hash: string): BriefPart[] {
  return [{ heading: 'Fingerprint', text: hash || 'none' }];
}
