/**
 * What a pasted table would do to the matrix. Three forms are understood: *wide* (a head of role names, one row per
 * activity), *long* (columns activity, role, letters) and *block* (letters only, laid over the matrix from one cell on).
 * Nothing is written here; the plan is shown first.
 */
import type { ProjectDocument } from '#domain/document/project.ts';
import { type PhaseId, phases } from '#domain/project/phases.ts';
import { readLetters } from './letters.ts';
import { lettersAt, type Matrix, matrixOf } from './matrix.ts';
import type { CellPlace } from './matrix-edits.ts';
import { readTable } from './paste-table.ts';

export interface PlannedCell {
  /** Names, also of what is not in the project yet. */
  activity: string;
  role: string;
  /** Ids, where the project has them. */
  activityId?: string;
  phase?: PhaseId;
  roleId?: string;
  before: readonly string[];
  after: readonly string[];
}

export interface PlannedActivity {
  name: string;
  phase?: PhaseId;
}

export interface PastePlan {
  form: 'wide' | 'long' | 'block';
  cells: PlannedCell[];
  newActivities: PlannedActivity[];
  newRoles: string[];
  /** Cells that were not understood, with where they stand. */
  unread: string[];
  /** Other things left out, in sentences. */
  notes: string[];
}

export interface PasteOptions {
  /** Cell from which a block of letters is laid down. */
  at?: CellPlace | undefined;
  /** Rows and columns as they are shown, for a block. */
  shownActivities?: readonly string[] | undefined;
  /** Empty cells take letters away. Otherwise they leave them. */
  emptyClears?: boolean | undefined;
}

const HEADS = {
  activity: ['activity', 'task', 'activities', 'tasks', 'name', 'deliverable', 'work package'],
  role: ['role', 'roles', 'who'],
  letters: ['letters', 'letter', 'raci', 'daci', 'rasci', 'responsibility'],
  phase: ['phase', 'stage'],
  /** Columns of our own exports, and numbers of rows: not roles. */
  other: ['output', 'due', 'id', 'no', 'no.', '#', 'checks', 'check', 'word', 'held by', 'notes', 'note', ''],
};

const same = (a: string, b: string) => key(a) === key(b);
const key = (text: string) => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
const isHead = (kind: keyof typeof HEADS, text: string) => HEADS[kind].includes(key(text));

/** @returns `undefined` when the text holds no table that could be letters */
export function planPaste(
  project: ProjectDocument,
  text: string,
  options: PasteOptions = {},
): PastePlan | undefined {
  const table = readTable(text);
  const [head, ...body] = table;
  if (!head || head.every((cell) => cell === '')) return undefined;
  const matrix = matrixOf(project);
  const long = findLong(head);
  if (long) return planNamed(matrix, 'long', longCells(body, long), options);
  const isLetters = table.every((row) => row.every((cell) => readsAsLetters(cell, matrix)));
  if (isLetters) return planBlock(matrix, table, options);
  const wide = findWide(head, body, matrix);
  return wide && planNamed(matrix, 'wide', wide, options);
}

function readsAsLetters(cell: string, matrix: Matrix): boolean {
  return readLetters(cell, matrix.letterSet).unread.length === 0;
}

interface NamedCell {
  activity: string;
  phase: string;
  role: string;
  text: string;
}

function findLong(
  head: readonly string[],
): Record<'activity' | 'role' | 'letters' | 'phase', number> | undefined {
  const place = (kind: keyof typeof HEADS) => head.findIndex((cell) => isHead(kind, cell));
  const found = {
    activity: place('activity'),
    role: place('role'),
    letters: place('letters'),
    phase: place('phase'),
  };
  return found.activity >= 0 && found.role >= 0 && found.letters >= 0 ? found : undefined;
}

/** Lines about the same cell are taken together: an export in long form has one line per letter. */
function longCells(body: readonly string[][], at: NonNullable<ReturnType<typeof findLong>>): NamedCell[] {
  const cells = new Map<string, NamedCell>();
  for (const row of body) {
    const [activity, phase, role, text] = [at.activity, at.phase, at.role, at.letters].map(
      (place) => row[place] ?? '',
    );
    const place = [activity, phase, role].map((part) => key(part ?? '')).join(' | ');
    const known = cells.get(place);
    if (known) known.text = `${known.text} ${text}`.trim();
    else
      cells.set(place, { activity: activity ?? '', phase: phase ?? '', role: role ?? '', text: text ?? '' });
  }
  return [...cells.values()];
}

/** The head names roles; a row that names a phase and holds no letters is a heading for the rows under it. */
function findWide(
  head: readonly string[],
  body: readonly string[][],
  matrix: Matrix,
): NamedCell[] | undefined {
  const named = head.findIndex((cell) => isHead('activity', cell));
  const phaseAt = head.findIndex((cell) => isHead('phase', cell));
  const activityAt = named >= 0 ? named : head.findIndex((_cell, index) => index !== phaseAt);
  const columns = head
    .map((name, index) => ({ name, index }))
    .filter(({ name, index }) => index !== activityAt && index !== phaseAt && !isHead('other', name));
  const knowsRole = columns.some(({ name }) => matrix.roles.some((role) => same(role.name, name)));
  const looksLikeLetters = columns.some(({ index }) =>
    body.some((row) => (row[index] ?? '') !== '' && readsAsLetters(row[index] ?? '', matrix)),
  );
  if (columns.length === 0 || !(knowsRole || looksLikeLetters)) return undefined;
  let phase = '';
  return body.flatMap((row) => {
    const activity = row[activityAt] ?? '';
    const isEmpty = columns.every(({ index }) => (row[index] ?? '') === '');
    if (isEmpty && phaseIdOf(activity)) {
      phase = activity;
      return [];
    }
    const own = phaseAt >= 0 ? (row[phaseAt] ?? '') : phase;
    return columns.map(({ name, index }) => ({ activity, phase: own, role: name, text: row[index] ?? '' }));
  });
}

function phaseIdOf(text: string): PhaseId | undefined {
  return phases.find(({ id, name }) => same(id, text) || same(name, text))?.id;
}

function planNamed(
  matrix: Matrix,
  form: 'wide' | 'long',
  cells: readonly NamedCell[],
  options: PasteOptions,
): PastePlan {
  const plan: PastePlan = { form, cells: [], newActivities: [], newRoles: [], unread: [], notes: [] };
  const nameless = cells.filter((cell) => cell.activity === '' && cell.text !== '').length;
  if (nameless > 0) plan.notes.push(`${nameless} cells stand in rows without an activity and are left out.`);
  const rows = byName(matrix.activities);
  const columns = byName(matrix.roles);
  const isListed = new Set<string>();
  const isFirst = (kind: string, ...words: string[]) => {
    const place = [kind, ...words].join(' | ');
    return !isListed.has(place) && isListed.add(place) !== undefined;
  };
  for (const { activity, phase, role, text } of cells) {
    if (activity === '' || role === '') continue;
    const phaseId = phaseIdOf(phase);
    const row = inPhase(rows.get(key(activity)) ?? [], phaseId);
    const column = columns.get(key(role))?.[0];
    if (!row && isFirst('activity', phaseId ?? '', key(activity)))
      plan.newActivities.push({ name: activity, ...(phaseId ? { phase: phaseId } : {}) });
    if (!column && text !== '' && isFirst('role', key(role))) plan.newRoles.push(role);
    addCell(plan, matrix, options, {
      activity: row?.name ?? activity,
      role: column?.name ?? role,
      ...(row ? { activityId: row.id } : {}),
      ...(phaseId ? { phase: phaseId } : {}),
      ...(column ? { roleId: column.id } : {}),
      text,
    });
  }
  return plan;
}

function byName<Named extends { name: string }>(records: readonly Named[]): Map<string, Named[]> {
  const named = new Map<string, Named[]>();
  for (const record of records) named.set(key(record.name), [...(named.get(key(record.name)) ?? []), record]);
  return named;
}

/** Of activities with the same name the one in the phase; the first where no phase is given. */
function inPhase(named: Matrix['activities'], phase: PhaseId | undefined) {
  return named.find((activity) => activity.phase === phase) ?? (phase === undefined ? named[0] : undefined);
}

function addCell(
  plan: PastePlan,
  matrix: Matrix,
  options: PasteOptions,
  { text, ...place }: Omit<PlannedCell, 'before' | 'after'> & { text: string },
): void {
  const { letters, unread } = readLetters(text, matrix.letterSet);
  if (unread.length > 0) {
    plan.unread.push(`“${text}” (${place.activity}, ${place.role})`);
    return;
  }
  if (letters.length === 0 && !options.emptyClears) return;
  const before = place.activityId && place.roleId ? lettersAt(matrix, place.activityId, place.roleId) : [];
  if (before.join() === letters.join()) return;
  plan.cells.push({ ...place, before, after: letters });
}

function planBlock(matrix: Matrix, table: readonly string[][], options: PasteOptions): PastePlan {
  const plan: PastePlan = {
    form: 'block',
    cells: [],
    newActivities: [],
    newRoles: [],
    unread: [],
    notes: [],
  };
  const shown = options.shownActivities ?? matrix.activities.map(({ id }) => id);
  const rows = shown.flatMap((id) => matrix.activities.find((activity) => activity.id === id) ?? []);
  const top = Math.max(
    0,
    rows.findIndex(({ id }) => id === options.at?.activity),
  );
  const left = Math.max(
    0,
    matrix.roles.findIndex(({ id }) => id === options.at?.role),
  );
  let outside = 0;
  table.forEach((cells, down) => {
    cells.forEach((text, across) => {
      const row = rows[top + down];
      const column = matrix.roles[left + across];
      if (row && column)
        addCell(plan, matrix, options, {
          activity: row.name,
          role: column.name,
          activityId: row.id,
          roleId: column.id,
          text,
        });
      else if (text !== '') outside += 1;
    });
  });
  if (outside > 0) plan.notes.push(`${outside} cells reach beyond the matrix and are left out.`);
  return plan;
}
