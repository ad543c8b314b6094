/**
 * Checks of a responsibility matrix (activities in rows, roles in columns, letters in the cells).
 * The rules are practice, not theory: source none (judgement).
 */
import { notDefined, type Result } from '#domain/stats/not-defined.ts';

export interface RaciRole {
  id: string;
  name: string;
  /** The people who hold the role, by id or name. */
  holders: readonly string[];
  /** Share of working time the role gets, 0 to 1; left out when unknown. */
  allocation?: number | null | undefined;
}

export interface RaciActivity {
  id: string;
  name: string;
  phase: string;
}

export interface RaciMatrix {
  roles: readonly RaciRole[];
  activities: readonly RaciActivity[];
  /** Letters by activity id, then role id; missing rows and cells are empty. Lower case counts as upper case. */
  cells: Record<string, Record<string, readonly string[]>>;
}

export type LetterSetName = 'raci' | 'daci' | 'rasci';

export interface RaciFinding {
  /** Permanent id of the rule, in kebab-case. */
  rule: string;
  severity: 'error' | 'warning' | 'advice';
  /** Ids of the row and the column concerned. */
  activity?: string;
  role?: string;
  /** One or two plain sentences. */
  message: string;
}

interface LetterSet {
  letters: string;
  /** The letter of whoever does the work, its word, and how many may hold it in a row. */
  doer: string;
  doerWord: string;
  mostDoers: number;
  ownerWord: string;
}

const LETTER_SETS: Record<LetterSetName, LetterSet> = {
  raci: { letters: 'RACI', doer: 'R', doerWord: 'responsible', mostDoers: 3, ownerWord: 'accountable' },
  daci: { letters: 'DACI', doer: 'D', doerWord: 'the driver', mostDoers: 1, ownerWord: 'the approver' },
  rasci: { letters: 'RASCI', doer: 'R', doerWord: 'responsible', mostDoers: 3, ownerWord: 'accountable' },
};

const SMALL_ALLOCATION = 0.2;
const MANY_OWNED_ROWS = 5;

interface Cell {
  role: RaciRole;
  letters: Set<string>;
  /** What stands in the cell and is no letter of the set. */
  unknown: string[];
}

interface Row {
  activity: RaciActivity;
  cells: Cell[];
}

/**
 * Checks a matrix against the rules that every row and every role should keep.
 *
 * In: roles, activities and cells as in `RaciMatrix`; `letters`, the letter set of the cells (default RACI; in DACI
 * the driver D takes the place of R, and there is one). Out: findings row by row, then role by role, then for cells
 * outside the matrix; empty when all is well. Errors: a row without exactly one A, a row without R (where several
 * hold A and nobody R, the finding on A speaks for both); the rest are warnings. Never throws on missing cells.
 */
export function checkRaci(
  matrix: RaciMatrix,
  { letters = 'raci' }: { letters?: LetterSetName } = {},
): RaciFinding[] {
  const set = LETTER_SETS[letters];
  const rows = matrix.activities.map((activity) => readRow(matrix, activity, set));
  return [
    ...rows.flatMap((row) => [...checkOwner(row, set), ...checkDoers(row, set), ...checkCells(row, set)]),
    ...matrix.roles.flatMap((role) => checkRole(role, rows, set)),
    ...checkUnknownIds(matrix),
  ];
}

/**
 * Channels of communication between n people: n(n-1)/2.
 * In: a whole number, 0 or more. Out: a whole number of pairs; not defined for anything else. By definition.
 */
export function channels(people: number): Result {
  if (!Number.isSafeInteger(people) || people < 0) {
    return notDefined('The number of people must be a whole number, 0 or more.');
  }
  return (people * (people - 1)) / 2 + 0;
}

function readRow(matrix: RaciMatrix, activity: RaciActivity, set: LetterSet): Row {
  const row = ownValue(matrix.cells, activity.id);
  return { activity, cells: matrix.roles.map((role) => readCell(role, ownValue(row, role.id), set)) };
}

/** Ids come from documents: "constructor" must not find what every object inherits. */
function ownValue(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return undefined;
  return (holder as Record<string, unknown>)[key];
}

function readCell(role: RaciRole, content: unknown, set: LetterSet): Cell {
  const letters = new Set<string>();
  const unknown: string[] = [];
  const entries = Array.isArray(content) ? content : isFilled(content) ? [content] : [];
  for (const entry of entries) {
    const letter = typeof entry === 'string' ? entry.toUpperCase() : typeof entry;
    if (Array.isArray(content) && letter.length === 1 && set.letters.includes(letter)) letters.add(letter);
    else unknown.push(letter);
  }
  return { role, letters, unknown };
}

function isFilled(content: unknown): boolean {
  return Array.isArray(content) ? content.length > 0 : content !== undefined && content !== null;
}

function rolesWith(row: Row, letter: string): RaciRole[] {
  return row.cells.filter(({ letters }) => letters.has(letter)).map(({ role }) => role);
}

function listNames(roles: readonly RaciRole[]): string {
  return roles.map(({ name }) => name).join(', ');
}

function checkOwner(row: Row, set: LetterSet): RaciFinding[] {
  const { id: activity, name } = row.activity;
  const owners = rolesWith(row, 'A');
  if (owners.length === 1) return [];
  if (owners.length === 0) {
    const message = `${name}: no role is ${set.ownerWord} (A).`;
    return [{ rule: 'no-accountable', severity: 'error', activity, message }];
  }
  const doers = rolesWith(row, set.doer).length > 0 ? '' : ` No role is ${set.doerWord} (${set.doer}).`;
  const message = `${name}: ${owners.length} roles are ${set.ownerWord} (A): ${listNames(owners)}. Keep one.${doers}`;
  return [{ rule: 'several-accountable', severity: 'error', activity, message }];
}

function checkDoers(row: Row, set: LetterSet): RaciFinding[] {
  const { id: activity, name } = row.activity;
  const doers = rolesWith(row, set.doer);
  if (doers.length === 0 && rolesWith(row, 'A').length < 2) {
    const message = `${name}: no role is ${set.doerWord} (${set.doer}).`;
    return [{ rule: 'no-responsible', severity: 'error', activity, message }];
  }
  if (doers.length <= set.mostDoers) return [];
  const message = `${name}: ${doers.length} roles are ${set.doerWord} (${set.doer}), more than ${set.mostDoers}.`;
  return [{ rule: 'many-responsible', severity: 'warning', activity, message }];
}

function checkCells(row: Row, set: LetterSet): RaciFinding[] {
  const { id: activity, name } = row.activity;
  const findings: RaciFinding[] = [];
  const warn = (rule: string, message: string, role?: string) =>
    findings.push({ rule, severity: 'warning', activity, ...(role === undefined ? {} : { role }), message });
  const isConsulted = ({ letters }: Cell) => letters.has('C');
  const others = row.cells.filter(({ letters }) => !letters.has('A') && !letters.has(set.doer));
  if (
    (row.cells.length > 1 && row.cells.every(isConsulted)) ||
    (others.length > 2 && others.every(isConsulted))
  ) {
    warn('everyone-consulted', `${name}: everyone is consulted (C). Who only needs to be informed (I)?`);
  }
  for (const { role, letters, unknown } of row.cells) {
    const place = `${name}, ${role.name}`;
    if (letters.has('C') && letters.has('I')) {
      warn('consulted-and-informed', `${place}: C and I together; consulting includes informing.`, role.id);
    }
    if (letters.has(set.doer) && letters.has('C')) {
      const message = `${place}: ${set.doer} and C together; who does the work is part of the talk anyway.`;
      warn('responsible-and-consulted', message, role.id);
    }
    if (unknown.length > 0) {
      const known = [...set.letters].join(', ');
      warn('unknown-letter', `${place}: "${unknown.join(', ')}" is none of ${known}.`, role.id);
    }
  }
  return findings;
}

function checkRole(role: RaciRole, rows: readonly Row[], set: LetterSet): RaciFinding[] {
  const findings: RaciFinding[] = [];
  const warn = (rule: string, message: string) =>
    findings.push({ rule, severity: 'warning', role: role.id, message: `${role.name}: ${message}` });
  const own = rows.flatMap(({ cells }) => cells.filter((cell) => cell.role === role));
  const owned = own.filter(({ letters }) => letters.has('A')).length;
  if (rows.length > 0 && own.every(({ letters }) => letters.size === 0)) {
    warn('idle-role', 'no letter in any row.');
  }
  // A single row is not a concentration, even where it is all there is.
  if (owned > 1 && owned > rows.length / 2) {
    warn('accountable-for-most', `${set.ownerWord} (A) in ${owned} of ${rows.length} rows, more than half.`);
  }
  if (!role.holders?.length) warn('role-without-holder', 'nobody holds this role.');
  const { allocation } = role;
  if (typeof allocation === 'number' && allocation < SMALL_ALLOCATION && owned > MANY_OWNED_ROWS) {
    const share = `${Math.round(allocation * 1000) / 10} %`;
    warn('overloaded-part-timer', `${set.ownerWord} (A) in ${owned} rows with ${share} of working time.`);
  }
  return findings;
}

/** Letters left behind by a deleted role or activity. */
function checkUnknownIds({ roles, activities, cells }: RaciMatrix): RaciFinding[] {
  const roleIds = new Set(roles.map(({ id }) => id));
  const activityIds = new Set(activities.map(({ id }) => id));
  return Object.entries(cells ?? {}).flatMap(([activity, row]): RaciFinding[] => {
    const filled = Object.entries(row ?? {}).filter(([, content]) => isFilled(content));
    if (filled.length === 0) return [];
    if (!activityIds.has(activity)) {
      const message = `There are letters for an activity that does not exist ("${activity}").`;
      return [{ rule: 'unknown-activity', severity: 'warning', activity, message }];
    }
    return filled
      .filter(([role]) => !roleIds.has(role))
      .map(([role]) => {
        const message = `There are letters for a role that does not exist ("${role}").`;
        return { rule: 'unknown-role', severity: 'warning', activity, role, message };
      });
  });
}
