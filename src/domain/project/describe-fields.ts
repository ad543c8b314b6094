/** What changed in one field, in sentences: lists say what came and went, groups and rows speak part by part. */
import { sameValue } from '#domain/document/canonical.ts';
import type { Field } from '#domain/document/field.ts';
import { isPlainObject } from '#domain/document/project.ts';
import { LONGEST_IN_SENTENCE, quoted, type States, valueWords } from './describe-words.ts';
import { isMissing, listWords } from './values.ts';

export interface ValueSentence {
  sentence: string;
  /** The whole texts, where the sentence had to cut one of them. */
  before?: string;
  after?: string;
}

const QUOTED: ReadonlySet<string | undefined> = new Set(['text', 'long', 'choice', 'reference', undefined]);

/** @param label names the field and its record, as in “Threshold of “Outage recall”” */
export function fieldSentences(
  states: States,
  field: Field | undefined,
  label: string,
  before: unknown,
  after: unknown,
): ValueSentence[] {
  if (field?.kind === 'group') return groupSentences(states, field, label, before, after);
  if (field?.kind === 'rows') return rowSentences(states, field, label, before, after);
  if (isList(before) && isList(after)) return listSentences(states, field, label, before ?? [], after ?? []);
  const was = valueWords(states.before, field, before);
  const is = valueWords(states.after, field, after);
  const say = (words: string) => (QUOTED.has(field?.kind) ? quoted(words) : words);
  const texts = wholeTexts(was, is);
  if (say(was) === say(is))
    return [
      {
        sentence: `${label} changed${texts.after === undefined ? ' in a way that words do not show' : ''}.`,
        ...texts,
      },
    ];
  if (was === '') return [{ sentence: `${label} was set to ${say(is)}.`, ...texts }];
  if (is === '') return [{ sentence: `${label} was emptied; it was ${say(was)}.`, ...texts }];
  return [{ sentence: `${label} changed from ${say(was)} to ${say(is)}.`, ...texts }];
}

/** Both texts, when a sentence has to cut one of them. */
export function wholeTexts(before: string, after: string): Pick<ValueSentence, 'before' | 'after'> {
  const isCut = [before, after].some((words) => words.length > LONGEST_IN_SENTENCE || words.includes('\n'));
  return isCut ? { before, after } : {};
}

function isList(value: unknown): value is unknown[] | undefined | null {
  return value === undefined || value === null || Array.isArray(value);
}

function listSentences(
  states: States,
  field: Field | undefined,
  label: string,
  before: readonly unknown[],
  after: readonly unknown[],
): ValueSentence[] {
  const gone = before.filter((item) => !after.some((other) => sameValue(item, other)));
  const come = after.filter((item) => !before.some((other) => sameValue(item, other)));
  const item = field && { ...field, kind: ITEM_KINDS[field.kind] ?? field.kind };
  const parts = [
    come.length > 0
      ? `gained ${listWords(come.map((each) => quoted(valueWords(states.after, item, each))))}`
      : '',
    gone.length > 0
      ? `lost ${listWords(gone.map((each) => quoted(valueWords(states.before, item, each))))}`
      : '',
  ].filter((part) => part !== '');
  return [{ sentence: `${label} ${parts.length > 0 ? parts.join(' and ') : 'changed in order'}.` }];
}

/** The kind of one item of a list. */
const ITEM_KINDS: Partial<Record<Field['kind'], Field['kind']>> = {
  references: 'reference',
  choices: 'choice',
  texts: 'text',
};

function groupSentences(
  states: States,
  field: Field,
  label: string,
  before: unknown,
  after: unknown,
): ValueSentence[] {
  const [was, is] = [before, after].map((value) => (isPlainObject(value) ? value : {}));
  const sentences = partSentences(states, field.fields ?? {}, label, was ?? {}, is ?? {});
  return sentences.length > 0 ? sentences : [{ sentence: `${label} changed.` }];
}

function partSentences(
  states: States,
  fields: Record<string, Field>,
  label: string,
  was: Record<string, unknown>,
  is: Record<string, unknown>,
): ValueSentence[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !sameValue(was[name], is[name]) && !(isMissing(was[name]) && isMissing(is[name])))
    .flatMap((name) => {
      const part = fields[name]?.label ?? name;
      return fieldSentences(states, fields[name], `${part} in ${label}`, was[name], is[name]);
    });
}

/** Rows have no id: equal ones are the same one, and a single one that is left on both sides was changed. */
function rowSentences(
  states: States,
  field: Field,
  label: string,
  before: unknown,
  after: unknown,
): ValueSentence[] {
  const [old, fresh] = [before, after].map((value) =>
    Array.isArray(value) ? value.filter(isPlainObject) : [],
  );
  const gone = unmatched(old ?? [], fresh ?? []);
  const come = unmatched(fresh ?? [], old ?? []);
  const [was, is] = [gone[0], come[0]];
  if (was && is && gone.length === 1 && come.length === 1)
    return partSentences(states, field.fields ?? {}, label, was, is);
  const say = (project: States['before'], row: unknown) =>
    quoted(valueWords(project, field, [row]) || 'an empty row');
  const sentences = [
    ...come.map((row) => ({ sentence: `${label} gained ${say(states.after, row)}.` })),
    ...gone.map((row) => ({ sentence: `${label} lost ${say(states.before, row)}.` })),
  ];
  return sentences.length > 0 ? sentences : [{ sentence: `${label} changed in order.` }];
}

type Row = Record<string, unknown>;

/** The rows that have no equal on the other side, each equal used once. */
function unmatched(rows: readonly Row[], others: readonly Row[]): Row[] {
  const left = [...others];
  return rows.filter((row) => {
    const at = left.findIndex((other) => sameValue(row, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
