/** The charter: what only the charter says, and its snapshots, each signed against a hash of what it printed. */
import { defineCollection } from '#domain/document/collection.ts';
import { day, group, instant, long, reference, rows, text, texts, whole } from '#domain/document/field.ts';

/** The one record of words that no planner asks for. */
export const CHARTER_TEXT = 'charter_text';
export const charterText = defineCollection({
  name: 'charterText',
  prefix: 'chtx',
  singular: 'charter text',
  plural: 'charter text',
  nameField: 'purpose',
  internal: true,
  fields: {
    purpose: long('Purpose', {
      hint: 'Why the organisation does this now, in two or three sentences. The description of the project stands in until you write it.',
    }),
    successCriteria: long('Success criteria', {
      hint: 'What must be true to call it a success, beside the thresholds of the metrics. One per line.',
    }),
    inScope: long('In scope', { hint: 'What the project does. One per line.' }),
    outOfScope: long('Out of scope', { hint: 'What somebody might expect and will not get. One per line.' }),
    deliverables: long('Deliverables', { hint: 'What exists at the end and did not before. One per line.' }),
    assumptions: long('Assumptions', { hint: 'What must hold and nobody has checked. One per line.' }),
    constraints: long('Constraints', { hint: 'Law, time, budget, systems that must stay. One per line.' }),
    budget: long('Money and time', { hint: 'What is granted, by whom, and when it is looked at again.' }),
  },
});

export type CharterTextField = keyof typeof charterText.fields;

/**
 * Snapshots. `body` holds what the charter printed, so that a later reader can tell what was signed; `hash` is the SHA-256
 * of it. A snapshot is never deleted, only voided with a reason.
 */
export const charters = defineCollection({
  name: 'charters',
  prefix: 'cha',
  singular: 'charter',
  plural: 'charters',
  nameField: 'name',
  ordered: true,
  permanent: true,
  fields: {
    name: text('Charter', { derived: true }),
    takenAt: instant('Taken at', { derived: true }),
    projectRev: whole('Revision of the project', { minimum: 0, derived: true }),
    hash: text('Hash of the content', { derived: true }),
    openFields: texts('Not yet decided', { derived: true }),
    signed: rows(
      'Signed by',
      {
        person: reference('Person', 'people', 'empty'),
        name: text('Name at the time', { sensitive: true }),
        role: reference('Role', 'roles', 'empty'),
        on: day('On'),
        hash: text('Hash that was signed'),
      },
      { derived: true },
    ),
    voidedOn: day('Voided on', { derived: true }),
    voidReason: text('Why it was voided', { derived: true }),
    body: group('What it said', {}, { derived: true, sensitive: true }),
  },
});
