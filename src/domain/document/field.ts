/**
 * What a field of a record holds, said once: its words on the page, its shape in the file, and how it travels to and
 * from tables. Schemas, CSV columns, difference lists and forms are all made from these.
 */
export type FieldKind =
  | 'text'
  | 'long'
  | 'number'
  | 'share'
  | 'whole'
  | 'day'
  | 'instant'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'texts'
  | 'reference'
  | 'references'
  | 'group'
  | 'rows';

export interface Choice {
  value: string;
  label: string;
}

/** What happens to a reference when the record it names is deleted (project-wide delete rules). */
export type OnDelete = 'refuse' | 'empty' | 'take-along';

export interface Field {
  kind: FieldKind;
  label: string;
  /** One sentence under the label. */
  hint?: string;
  /** Needed to call the record complete. Never needed to save. */
  required?: boolean;
  /** Shown beside the number. */
  unit?: string;
  choices?: readonly Choice[];
  /** The values of `choices` are whole numbers in the file, as days of the week are, and kept in their order. */
  isNumbered?: boolean;
  /** Id of a `datalist` on the page with values to pick from; any text may be typed all the same. */
  datalist?: string;
  /** Collection (or collections) whose ids the field holds. */
  to?: string | readonly string[];
  onDelete?: OnDelete;
  /** Fields of a `group`, or of each entry of `rows`. */
  fields?: Record<string, Field>;
  minimum?: number;
  maximum?: number;
  /** Left out of exports and share links unless the person asks for it. */
  sensitive?: boolean;
  /** Left out of every export but the project file unless the person asks for it, like private notes on people. */
  confidential?: boolean;
  /** Field of kind `flag` of the same record with which a person opens a confidential field to exports. */
  opensWith?: string;
  /** Written by the program, never typed: left out of forms and imports. */
  derived?: boolean;
}

type Options = Omit<Field, 'kind' | 'label'>;

const make =
  (kind: FieldKind) =>
  (label: string, options: Options = {}): Field => ({ kind, label, ...options });

/** One line, up to 200 characters in forms. */
export const text = make('text');
/** Several lines. */
export const long = make('long');
export const number = make('number');
/** A part of one: stored 0 to 1, typed and shown as per cent. */
export const share = make('share');
/** A whole number. */
export const whole = make('whole');
/** A calendar day, `YYYY-MM-DD`. */
export const day = make('day');
/** A moment in UTC. */
export const instant = make('instant');
export const flag = make('flag');
/** A list of short texts. */
export const texts = make('texts');

export function choice(label: string, choices: readonly Choice[], options: Options = {}): Field {
  return { kind: 'choice', label, choices, ...options };
}
export function choices(label: string, of: readonly Choice[], options: Options = {}): Field {
  return { kind: 'choices', label, choices: of, ...options };
}
export function reference(
  label: string,
  to: string | readonly string[],
  onDelete: OnDelete,
  options: Options = {},
): Field {
  return { kind: 'reference', label, to, onDelete, ...options };
}
export function references(
  label: string,
  to: string | readonly string[],
  onDelete: OnDelete,
  options: Options = {},
): Field {
  return { kind: 'references', label, to, onDelete, ...options };
}
export function group(label: string, fields: Record<string, Field>, options: Options = {}): Field {
  return { kind: 'group', label, fields, ...options };
}
/** A list of entries that have fields but no life of their own (no id, no `rev`). */
export function rows(label: string, fields: Record<string, Field>, options: Options = {}): Field {
  return { kind: 'rows', label, fields, ...options };
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a text `YYYY-MM-DD` that names a day of the calendar. */
export function isDay(value: string): boolean {
  // Some browsers take 30 February for 2 March, others for no day at all.
  const time = DAY.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The values ticked in a field of kind `choices`, as the file holds them. */
export function choicesValue(field: Field, ticked: readonly string[]): (string | number)[] {
  return field.isNumbered ? ticked.map(Number).sort((a, b) => a - b) : [...ticked];
}
