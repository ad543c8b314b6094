/** Check-ins: what one person writes for the others on one day, and the sheets that go with it. */
import { defineCollection } from '#domain/document/collection.ts';
import { day, flag, group, long, reference, rows, text, whole } from '#domain/document/field.ts';

export const confidences = [
  { value: '1', label: '1 · no' },
  { value: '2', label: '2 · doubtful' },
  { value: '3', label: '3 · even' },
  { value: '4', label: '4 · likely' },
  { value: '5', label: '5 · sure' },
] as const;

/** Lines that stay with the writer unless they share them on that day. */
const own = { confidential: true, opensWith: 'linesShared' } as const;
/** What is said between two people, and moods: for the project file only, unless somebody asks for more. */
const between = { sensitive: true, confidential: true } as const;

export const checkins = defineCollection({
  name: 'checkins',
  prefix: 'chkin',
  singular: 'check-in',
  plural: 'check-ins',
  nameField: 'date',
  fields: {
    date: day('Day', { required: true, hint: 'By the calendar where the person is.' }),
    person: reference('Who', 'people', 'empty', { required: true }),
    done: long('Done since last time', { hint: 'One or two lines.' }),
    next: long('Next', { hint: 'One or two lines.' }),
    blocker: group('In the way', {
      text: text('In the way', { hint: 'What, and who could help. Empty when nothing is.' }),
      since: day('In the way since'),
      owner: reference('Who clears it', 'people', 'empty', { hint: 'Named on the day it appears.' }),
      goneOn: day('Gone on'),
      risk: reference('Risk', 'risks', 'empty'),
      task: reference('Task', 'tasks', 'empty'),
    }),
    learned: long('Learnt', { hint: 'One sentence, with the number of the experiment if there is one.' }),
    experiment: reference('Experiment', 'experiments', 'empty'),
    confidence: whole('How sure am I that we reach the goal of this round?', {
      choices: confidences,
      minimum: 1,
      maximum: 5,
    }),
    help: text('Help', { hint: 'What I ask for, or what I offer.' }),
    kind: text('Kind', { hint: 'To whom, and how. Small and real.', ...own }),
    helpful: text('Helpful', { hint: 'What I do for somebody today.', ...own }),
    mindful: text('Mindful', { hint: 'What I watch in what I do.', ...own }),
    linesShared: flag('Share these three lines with the team'),
    mood: text('Mood', { hint: 'If you like. Nobody asks why.', ...between }),
    task: reference('Task', 'tasks', 'empty'),
  },
});

/** Days on which somebody is not expected to write. No reason is asked for, and none is kept. */
export const pauses = defineCollection({
  name: 'pauses',
  prefix: 'pau',
  singular: 'pause',
  plural: 'pauses',
  nameField: 'from',
  ordered: true,
  fields: {
    person: reference('Who', 'people', 'take-along', { required: true }),
    from: day('From', { required: true }),
    until: day('Until', { hint: 'The last day. Empty: that one day.' }),
  },
});

/** What the confidence is about: one record. */
export const CHECKIN_SETTINGS = 'checkin_settings';
export const checkinSettings = defineCollection({
  name: 'checkinSettings',
  prefix: 'chset',
  singular: 'check-in setting',
  plural: 'check-in settings',
  nameField: 'goal',
  internal: true,
  fields: {
    goal: text('The goal of this round', { hint: 'What the figure from 1 to 5 is about.' }),
    readers: long('Who reads the check-ins, and for how long', {
      hint: 'And what they are not used for: nobody is judged by them.',
    }),
  },
});

export const retrospectives = defineCollection({
  name: 'retrospectives',
  prefix: 'retro',
  singular: 'retrospective',
  plural: 'retrospectives',
  nameField: 'on',
  ordered: true,
  fields: {
    on: day('Day', { required: true }),
    facilitator: reference('Led by', 'people', 'empty'),
    learned: long('What did we learn about the problem, and did it take longer than it should?'),
    keep: long('What went well that we want to keep?'),
    slowed: long('What slowed us down: data, machines, waiting for people, or ourselves?'),
    longest: long('What stayed open longest, and why?'),
    changes: rows('What we change', {
      what: text('Change'),
      who: reference('Who', 'people', 'empty'),
      by: day('By'),
      sign: text('How we shall know it helped'),
      isDone: flag('Done'),
    }),
  },
});

export const oneToOnes = defineCollection({
  name: 'oneToOnes',
  prefix: 'oto',
  singular: 'one-to-one',
  plural: 'one-to-ones',
  nameField: 'on',
  ordered: true,
  isConfidential: true,
  fields: {
    on: day('Day', { required: true }),
    person: reference('Whose meeting it is', 'people', 'empty', { required: true }),
    lead: reference('With', 'people', 'empty'),
    load: long('How are you, and how is the load? What would you drop?', between),
    proud: long('What are you proud of since last time?', between),
    unsaid: long('What is in your way that you have not said in the group?', between),
    help: long('Where did you last need help, and did you get it?', between),
    learn: long('What do you want to learn next, and what gives you a chance to?', between),
    change: long('What should I do differently?', between),
    promises: rows(
      'What we promised each other',
      {
        what: text('Promise'),
        who: reference('Who', 'people', 'empty'),
        by: day('By'),
        isKept: flag('Kept'),
      },
      between,
    ),
  },
});
