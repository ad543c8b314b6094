/** The premortem: one meeting that imagines the failure, the notes people wrote, and the groups they fall into. */
import { defineCollection } from '#domain/document/collection.ts';
import { choice, day, flag, group, instant, long, number, reference, whole } from '#domain/document/field.ts';

/** The steps of the meeting, in order. */
export const stages = [
  { value: 'prepare', label: 'Set up' },
  { value: 'imagine', label: 'Imagine the failure' },
  { value: 'write', label: 'Write in silence' },
  { value: 'collect', label: 'Collect in turns' },
  { value: 'folded', label: 'The awkward round' },
  { value: 'group', label: 'Group' },
  { value: 'vote', label: 'Vote' },
  { value: 'risks', label: 'Turn into risks' },
  { value: 'change', label: 'One change today' },
] as const;

export type StageId = (typeof stages)[number]['value'];

export const premortems = defineCollection({
  name: 'premortems',
  prefix: 'pre',
  singular: 'premortem',
  plural: 'premortems',
  nameField: 'scenario',
  ordered: true,
  fields: {
    scenario: long('The failure, as a fact', {
      required: true,
      hint: 'Written in the past tense. Read aloud to everybody.',
    }),
    on: day('Day of the meeting'),
    failedBy: day('Looking back from', { hint: 'A day after the launch.' }),
    place: choice('Where people are', [
      { value: 'room', label: 'In one room' },
      { value: 'call', label: 'On a call' },
      { value: 'mixed', label: 'Some here, some on a call' },
    ]),
    people: whole('How many people', { minimum: 1, maximum: 100 }),
    facilitator: reference('Facilitator', 'people', 'empty'),
    dots: whole('Dots for each person', { minimum: 1, maximum: 20, hint: '3 when empty.' }),
    change: long('What is done differently from today', {
      hint: 'Named by the sponsor before people leave. It is why they come a second time.',
    }),
    changeBy: reference('Promised by', 'people', 'empty'),
    stage: choice('Step', stages),
    timer: group('Timer', {
      stage: choice('Step', stages),
      seconds: number('Length', { unit: 's' }),
      startedAt: instant('Running since'),
      before: number('Run before the last pause', { unit: 's' }),
    }),
  },
});

export const premortemGroups = defineCollection({
  name: 'premortemGroups',
  prefix: 'pgrp',
  singular: 'premortem group',
  plural: 'premortem groups',
  nameField: 'name',
  ordered: true,
  fields: {
    premortem: reference('Premortem', 'premortems', 'take-along'),
    name: long('Group', { required: true }),
    dots: whole('Dots', { minimum: 0 }),
    risk: reference('Risk', 'risks', 'empty'),
  },
});

export const premortemNotes = defineCollection({
  name: 'premortemNotes',
  prefix: 'pnote',
  singular: 'note',
  plural: 'notes',
  nameField: 'text',
  ordered: true,
  fields: {
    premortem: reference('Premortem', 'premortems', 'take-along'),
    text: long('It failed because', { required: true }),
    folded: flag('Handed in folded'),
    group: reference('Group', 'premortemGroups', 'empty'),
    dots: whole('Dots', { minimum: 0 }),
    risk: reference('Risk', 'risks', 'empty'),
  },
});
