/** Collections the program keeps for the whole project. */
import { defineCollection } from '#domain/document/collection.ts';
import { CONFLICTS } from '#domain/document/conflicts.ts';
import { long, text } from '#domain/document/field.ts';

/** Keyed by the finding's key; `reason` is why the person leaves it as it is. */
export const DISMISSALS = 'dismissals';

export const dismissals = defineCollection({
  name: DISMISSALS,
  prefix: 'dis',
  singular: 'dismissed finding',
  plural: 'dismissed findings',
  nameField: 'reason',
  internal: true,
  fields: { reason: long('Reason', { required: true }), message: text('What was found') },
});

export const conflicts = defineCollection({
  name: CONFLICTS,
  prefix: 'cfl',
  singular: 'conflict',
  plural: 'conflicts',
  nameField: 'field',
  internal: true,
  fields: { collection: text('Where'), record: text('Record'), field: text('Field') },
});
