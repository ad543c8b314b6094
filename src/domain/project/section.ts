/** What a section of the project brings: its collections, its review rules, and how it reads on paper. */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import type { Day, ProjectDocument } from '#domain/document/project.ts';
import type { Rule } from './rule.ts';

/** A date in the plan: a deadline, a review, a message to send. */
export interface PlanDate {
  /** Stable, so that a calendar updates rather than doubles. */
  id: string;
  day: Day;
  title: string;
  collection: string;
  record: string;
  /** How it recurs from `day` on, as the value of an RRULE of RFC 5545; a single day when left out. */
  repeats?: string;
  /** More words for the entry of a calendar. */
  details?: string;
}

/** Says values and records of one project in words; made by `wordsOf` in display.ts. */
export interface Words {
  /** A field's value as a person reads it; `''` when there is none. */
  value(field: Field, value: unknown): string;
  /** The name of a record in the collection (or collections) `to`. */
  name(to: Field['to'], id: string): string;
}

/** How far a section is filled in. Only what was begun counts: `total` 0 means nothing is there. */
export interface Progress {
  done: number;
  total: number;
}

export interface Section {
  /** Id of the planner that edits it, and of its page. */
  name: string;
  title: string;
  collections: readonly CollectionDefinition[];
  rules: readonly Rule[];
  /** Markdown of the section from its level-two heading on; empty text when nothing is filled in. */
  markdown(project: ProjectDocument, words: Words): string;
  dates(project: ProjectDocument): PlanDate[];
  progress(project: ProjectDocument): Progress;
}
