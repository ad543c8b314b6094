/** What a checklist is, wherever it comes from: a file in content/checklists, or items a person wrote. */

/** Readiness of data, from hearsay (C4) to ready for use (A1). */
export const bands = ['C4', 'C3', 'C2', 'C1', 'B4', 'B3', 'B2', 'B1', 'A4', 'A3', 'A2', 'A1'] as const;
export type Band = (typeof bands)[number];

export type Severity = 'blocker' | 'major' | 'minor';

/** How much work it is to turn a “no” into a “yes”, from the least. */
export const efforts = ['talk', 'hours', 'days', 'weeks'] as const;
export type Effort = (typeof efforts)[number];

/** For each property of the project or its subject, the values for which an item applies. */
export type Conditions = Readonly<Record<string, readonly string[]>>;

export interface ChecklistItem {
  /** Permanent. */
  id: string;
  /** Number on the page, as in A.1. Changes when items are added; never stored. */
  number: string;
  title: string;
  question: string;
  why?: string | undefined;
  /** A good and a bad case. */
  good?: string | undefined;
  bad?: string | undefined;
  phases: readonly string[];
  roles: readonly string[];
  severity: Severity;
  appliesWhen?: Conditions | undefined;
  band?: Band | undefined;
  effort?: Effort | undefined;
  /** What the step to “yes” is, in a few words. */
  step?: string | undefined;
  /** Title of the risk that a “no” offers, and its category. */
  risk?: string | undefined;
  category?: string | undefined;
  /** Keys of content/sources.yaml; empty where the item is our own judgement. */
  sources: readonly string[];
  tags: readonly string[];
  /** Written by the person, and theirs to change. */
  isOwn?: boolean | undefined;
}

export interface ChecklistSection {
  id: string;
  title: string;
  items: readonly ChecklistItem[];
}

export interface Checklist {
  id: string;
  title: string;
  /** Questions are answered yes or no; tests are not done, done by hand, or automated. */
  answers: 'questions' | 'tests';
  /** What one sheet of answers is about. */
  subject: 'project' | 'dataset';
  /** Category of the risks it offers, unless an item says otherwise. */
  category: string;
  sections: readonly ChecklistSection[];
  /** Items that were taken out, so that old answers still read sensibly. */
  retired: readonly { id: string; question: string; why: string }[];
  /** Short names of the works and roles the items mention, by key. */
  names?: { works: Readonly<Record<string, string>>; roles: Readonly<Record<string, string>> } | undefined;
}

/** As much of an item as counting needs. */
export type ItemOutline = Pick<ChecklistItem, 'id' | 'appliesWhen'>;

/** A list as the overview knows it. */
export interface ListOutline {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  subject: 'project' | 'dataset';
  items: readonly ItemOutline[];
}

export function itemsOf(list: Checklist): ChecklistItem[] {
  return list.sections.flatMap((section) => section.items);
}

/** True for an answer that is as good as “yes”. */
export function isDone(answer: unknown): boolean {
  return answer === 'yes' || answer === 'manual' || answer === 'automated';
}

/** True for an answer that names a gap. */
export function isGap(answer: unknown): boolean {
  return answer === 'no' || answer === 'none';
}
