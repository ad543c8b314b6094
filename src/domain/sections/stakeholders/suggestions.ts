/**
 * Offers between the stakeholder map and the role matrix. Who has power over a phase should be consulted where the phase
 * begins; who only has interest should be informed where it ends. Who holds a C or an I in the matrix should hear from
 * the communication plan. All of it is our judgement, offered and never done by itself.
 */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { DISMISSALS } from '#domain/project/upkeep-model.ts';
import { lettersAt, type Matrix, matrixOf } from '#domain/sections/roles/matrix.ts';
import { quadrantOf } from './engagement.ts';
import { communications, stakeholders } from './model.ts';

export interface LetterOffer {
  kind: 'letters';
  /** Under which a dismissal is kept. */
  key: string;
  stakeholder: string;
  name: string;
  /** Role that stands for the stakeholder in the matrix; none means that one would be added. */
  role?: string;
  letter: 'C' | 'I';
  activities: { id: string; name: string }[];
}

export interface MessageOffer {
  kind: 'message';
  key: string;
  stakeholder: string;
  name: string;
  purpose: 'consult' | 'inform';
  /** Role that answers for most of these rows. */
  owner?: string;
  rows: number;
}

/** Phases whose decisions reach people outside the team. */
const OUTWARD = ['business-understanding', 'evaluation', 'deployment', 'operation'];

/** The role that stands for a stakeholder: held by the same person, or of the same name. */
export function roleOfStakeholder(project: ProjectDocument, matrix: Matrix, id: string): string | undefined {
  const record = recordOf(project, stakeholders.name, id) ?? {};
  const name = recordName(stakeholders, id, record).trim().toLowerCase();
  const byName = matrix.roles.find((role) => role.name.trim().toLowerCase() === name);
  const byPerson = matrix.roles.find(({ holders }) => holders.includes(String(record.person)));
  return (byName ?? byPerson)?.id;
}

export function offersOf(project: ProjectDocument): (LetterOffer | MessageOffer)[] {
  const matrix = matrixOf(project);
  const dismissed = collectionOf(project, DISMISSALS);
  return orderedIds(project, stakeholders.name)
    .flatMap((id) => [letterOffer(project, matrix, id), messageOffer(project, matrix, id)])
    .filter((offer) => offer !== undefined)
    .filter(({ key }) => !Object.hasOwn(dismissed, key));
}

function letterOffer(project: ProjectDocument, matrix: Matrix, id: string): LetterOffer | undefined {
  const record = recordOf(project, stakeholders.name, id) ?? {};
  const quadrant = quadrantOf(record)?.id;
  if (quadrant === undefined || quadrant === 'monitor') return undefined;
  const letter = quadrant === 'keep-informed' ? 'I' : 'C';
  const role = roleOfStakeholder(project, matrix, id);
  // A role of that name would carry into every export whom the person keeps out of them.
  if (role === undefined && record.sensitive === true) return undefined;
  const rows = OUTWARD.flatMap((phase) => {
    const inPhase = matrix.activities.filter((activity) => activity.phase === phase);
    const row = letter === 'C' ? inPhase[0] : inPhase.at(-1);
    return row ? [row] : [];
  });
  const open = rows.filter((row) => role === undefined || lettersAt(matrix, row.id, role).length === 0);
  if (open.length === 0 || isHeard(matrix, role)) return undefined;
  return {
    kind: 'letters',
    key: `offer.letters:${id}`,
    stakeholder: id,
    name: recordName(stakeholders, id, record),
    ...(role ? { role } : {}),
    letter,
    activities: open.map(({ id: activity, name }) => ({ id: activity, name })),
  };
}

/** A role that has letters already in the outward phases was thought about. */
function isHeard(matrix: Matrix, role: string | undefined): boolean {
  if (role === undefined) return false;
  const outward = matrix.activities.filter(({ phase }) => OUTWARD.includes(phase));
  return outward.filter(({ id }) => lettersAt(matrix, id, role).length > 0).length > outward.length / 2;
}

function messageOffer(project: ProjectDocument, matrix: Matrix, id: string): MessageOffer | undefined {
  const role = roleOfStakeholder(project, matrix, id);
  if (role === undefined || isAudience(project, id)) return undefined;
  const rowsWith = (letter: string) =>
    matrix.activities.filter((activity) => lettersAt(matrix, activity.id, role).includes(letter));
  const [consulted, informed] = [rowsWith('C'), rowsWith('I')];
  const rows = consulted.length > 0 ? consulted : informed;
  if (rows.length === 0) return undefined;
  const owner = mostAccountable(matrix, rows);
  return {
    kind: 'message',
    key: `offer.message:${id}`,
    stakeholder: id,
    name: recordName(stakeholders, id, recordOf(project, stakeholders.name, id) ?? {}),
    purpose: consulted.length > 0 ? 'consult' : 'inform',
    ...(owner ? { owner } : {}),
    rows: rows.length,
  };
}

export function isAudience(project: ProjectDocument, stakeholder: string): boolean {
  return Object.values(collectionOf(project, communications.name)).some(
    ({ audience }) => Array.isArray(audience) && audience.includes(stakeholder),
  );
}

function mostAccountable(matrix: Matrix, rows: readonly { id: string }[]): string | undefined {
  const counts = matrix.roles.map(({ id }) => ({
    id,
    count: rows.filter((row) => lettersAt(matrix, row.id, id).includes('A')).length,
  }));
  const best = counts.reduce((most, each) => (each.count > most.count ? each : most), { id: '', count: 0 });
  return best.count > 0 ? best.id : undefined;
}
