/** A session that was held, or is running: its agenda, who was there, how far it is, and what it left behind. */
import { defineCollection } from '#domain/document/collection.ts';
import {
  choice,
  day,
  flag,
  instant,
  long,
  number,
  reference,
  references,
  rows,
  text,
  whole,
} from '#domain/document/field.ts';

export const stepStates = [
  { value: 'open', label: 'Not yet' },
  { value: 'done', label: 'Done' },
  { value: 'skipped', label: 'Skipped' },
] as const;

export type StepState = (typeof stepStates)[number]['value'];

export const sessions = defineCollection({
  name: 'sessions',
  prefix: 'ses',
  singular: 'session',
  plural: 'sessions',
  nameField: 'title',
  ordered: true,
  fields: {
    title: text('Session', { required: true }),
    on: day('Day'),
    place: choice('Where people are', [
      { value: 'room', label: 'In one room' },
      { value: 'call', label: 'On a call' },
      { value: 'mixed', label: 'Some here, some on a call' },
    ]),
    facilitator: reference('Facilitator', 'people', 'empty'),
    present: references('Present', 'people', 'empty'),
    guests: text('Others present', { hint: 'Names of people who are not in the plan.' }),
    decisions: rows('Decisions', { text: long('What was decided') }),
    parking: rows('Parking lot', { text: long('Set aside'), outcome: text('What becomes of it') }),
    links: rows('Links', { text: text('What it is'), address: text('Address') }),
    howItWent: long('How it went', {
      hint: 'What to keep, what to do differently next time. Two sentences are enough.',
    }),
    agenda: text('Agenda', { derived: true }),
    state: choice(
      'State',
      [
        { value: 'running', label: 'Running' },
        { value: 'finished', label: 'Finished' },
      ],
      { derived: true },
    ),
    startedAt: instant('Started', { derived: true }),
    endedAt: instant('Ended', { derived: true }),
    step: text('Current step', { derived: true }),
    steps: rows(
      'Steps',
      {
        step: text('Step'),
        title: text('Title'),
        day: whole('Day'),
        minutes: number('Minutes planned'),
        state: choice('State', stepStates),
        seconds: number('Length', { unit: 's' }),
        startedAt: instant('Running since'),
        before: number('Run before the last pause', { unit: 's' }),
      },
      { derived: true },
    ),
  },
});

export const sessionActions = defineCollection({
  name: 'sessionActions',
  prefix: 'sact',
  singular: 'action',
  plural: 'actions',
  nameField: 'what',
  ordered: true,
  fields: {
    what: long('What', { required: true }),
    who: reference('Who', 'people', 'empty', { required: true }),
    by: day('By when', { required: true }),
    done: flag('Done'),
    session: reference('Session', 'sessions', 'take-along'),
  },
});
