/** Stakeholders and what they are told: power, interest, engagement, and the communication plan. */
import { defineCollection } from '#domain/document/collection.ts';
import { choice, day, flag, long, number, reference, references, text } from '#domain/document/field.ts';

export const engagementLevels = [
  { value: 'unaware', label: 'Unaware' },
  { value: 'resistant', label: 'Resistant' },
  { value: 'neutral', label: 'Neutral' },
  { value: 'supportive', label: 'Supportive' },
  { value: 'leading', label: 'Leading' },
] as const;

/** Who a sentence about a metric is for. */
export const audienceKinds = [
  { value: 'decision-maker', label: 'Effects and counts, for decision makers' },
  { value: 'user', label: 'What to do with it, for users' },
  { value: 'specialist', label: 'Formula and value, for specialists' },
] as const;

export type AudienceKind = (typeof audienceKinds)[number]['value'];

export const stakeholders = defineCollection({
  name: 'stakeholders',
  prefix: 'stk',
  singular: 'stakeholder',
  plural: 'stakeholders',
  nameField: 'name',
  ordered: true,
  confidentialFlag: 'sensitive',
  fields: {
    name: text('Stakeholder', { required: true, hint: 'A person or a group, as in “Field operations”.' }),
    group: text('Group', { hint: 'As in operations, regulator, customers.' }),
    person: reference('Person', 'people', 'empty', { hint: 'When it is one person of the project.' }),
    power: number('Power', { minimum: 1, maximum: 5, hint: '1 none, 5 can stop the project.' }),
    interest: number('Interest', { minimum: 1, maximum: 5, hint: '1 hardly touched, 5 every day.' }),
    current: choice('Engagement now', engagementLevels),
    desired: choice('Engagement wanted', engagementLevels),
    reads: choice('How to tell them numbers', audienceKinds, {
      hint: 'When empty: high power reads as a decision maker, others as users.',
    }),
    cares: long('What they care about'),
    measures: long('What they are measured by'),
    worry: long('What worries them'),
    decisionAuthority: text('What they decide'),
    contact: text('How to reach them', { sensitive: true }),
    tz: text('Time zone', { hint: 'As in Europe/Berlin.' }),
    privateNote: long('Private note', {
      sensitive: true,
      confidential: true,
      hint: 'Left out of exports, print and share links unless you ask for it.',
    }),
    sensitive: flag('Keep this stakeholder out of exports', {
      hint: 'The whole record stays out of exports, print and share links unless you ask for it.',
    }),
  },
});

export const purposes = [
  { value: 'inform', label: 'Inform' },
  { value: 'consult', label: 'Consult' },
  { value: 'decide', label: 'Decide' },
  { value: 'train', label: 'Train' },
  { value: 'warn', label: 'Warn' },
] as const;

export const channelKinds = [
  { value: 'doc', label: 'Document' },
  { value: 'email', label: 'E-mail' },
  { value: 'chat', label: 'Chat' },
  { value: 'call', label: 'Call' },
  { value: 'demo', label: 'Demo' },
  { value: 'dashboard', label: 'Dashboard' },
] as const;

export const cadences = [
  { value: 'once', label: 'Once' },
  { value: 'weekly', label: 'Every week' },
  { value: '2-weekly', label: 'Every two weeks' },
  { value: 'monthly', label: 'Every month' },
  { value: 'quarterly', label: 'Every quarter' },
  { value: 'per-gate', label: 'At every gate' },
] as const;

export const communications = defineCollection({
  name: 'communications',
  prefix: 'com',
  singular: 'communication',
  plural: 'communications',
  nameField: 'message',
  ordered: true,
  fields: {
    audience: references('Audience', 'stakeholders', 'empty', { required: true }),
    purpose: choice('Purpose', purposes, { required: true }),
    message: long('Message', { hint: 'What they should know or do afterwards, in their words.' }),
    channel: choice('Channel', channelKinds),
    cadence: choice('How often', cadences),
    next: day('Next on'),
    owner: reference('Owner', 'roles', 'empty', { required: true, hint: 'The role that sends it.' }),
    metrics: references('Metrics it reports', 'metrics', 'empty'),
    uncertaintyNote: long('What we do not know yet', {
      hint: 'Said in the message, so that nobody hears it first from somebody else.',
    }),
    lastSent: day('Last sent'),
  },
});

/** What the sentences about metrics call things, so that they speak of this project. */
export const MESSAGE_WORDS = 'message_words';
export const messageWords = defineCollection({
  name: 'messageWords',
  prefix: 'mwd',
  singular: 'words for messages',
  plural: 'words for messages',
  nameField: 'event',
  internal: true,
  fields: {
    event: text('What the model looks for', {
      hint: 'In the plural, as in outages. When empty: cases that matter.',
    }),
    alarm: text('What it raises', { hint: 'In the plural, as in alerts. When empty: alarms.' }),
    item: text('What it looks at', { hint: 'In the plural, as in district days. When empty: cases.' }),
  },
});
