/** The working agreement: how a team that does not share a room works together, and its meetings. */
import { defineCollection } from '#domain/document/collection.ts';
import {
  choice,
  day,
  flag,
  group,
  number,
  reference,
  references,
  rows,
  text,
  whole,
} from '#domain/document/field.ts';
import { ZONE_LIST } from '#domain/sections/roles/model.ts';

/** Id of the agreement the planner makes when a project has none. */
export const TEAM_AGREEMENT = 'agr_team';

export const silenceMeanings = [
  { value: 'nothing', label: 'Nothing: ask again' },
  { value: 'yes-if-reversible', label: 'Yes, where the decision can be undone' },
  { value: 'yes', label: 'Yes, always' },
] as const;

export const agreements = defineCollection({
  name: 'agreements',
  prefix: 'agr',
  singular: 'working agreement',
  plural: 'working agreements',
  nameField: 'name',
  ordered: true,
  fields: {
    name: text('Agreement', { hint: 'As in “Forecast team”.' }),
    people: references('Who it is for', 'people', 'empty', {
      hint: 'Nobody ticked: everybody in the project.',
    }),
    coreHours: group(
      'Core hours',
      {
        start: text('From', { hint: 'As in 14:00.' }),
        end: text('Until', { hint: 'As in 16:00.' }),
        tz: text('In the time of', { hint: 'A time zone. When empty: UTC.', datalist: ZONE_LIST }),
      },
      { hint: 'When everybody can be reached. They need not fill the whole overlap.' },
    ),
    responseTimes: group(
      'Within which time one may expect an answer',
      {
        chat: number('In chat', { unit: 'working hours', minimum: 0 }),
        review: number('On a review or a document', { unit: 'working hours', minimum: 0 }),
        urgent: text('When it is urgent', {
          hint: 'By which route, how fast, and who may call it so. As in “telephone, 30 minutes, the product owner”.',
        }),
      },
      { hint: 'Answer times are promises. Choose times you keep on a bad day.' },
    ),
    decisionWindowHours: number('Decision window', {
      unit: 'hours',
      minimum: 0,
      hint: 'From the note to the deadline, on working days. At least 24, and a working day of every zone.',
    }),
    silence: choice('What silence means', silenceMeanings, {
      hint: 'At the deadline of a decision in writing.',
    }),
    writtenFirst: flag('Written first', {
      hint: 'A question, an update and a decision begin in writing; a call is for what writing does badly.',
    }),
    channels: rows(
      'Channels',
      {
        purpose: text('For'),
        channel: text('We use'),
        answer: text('Answer expected'),
        stays: text('Where it stays'),
      },
      { hint: 'One channel for each purpose. What is decided in chat is found by nobody.' },
    ),
    afterCall: text('After a call', { hint: 'Who writes the conclusion down, and where.' }),
    cameras: text('Cameras, recordings, notes', { hint: 'What we ask of each other, and what is optional.' }),
    whenBroken: text('When somebody breaks it', { hint: 'Who says so, and how.' }),
    holidays: rows(
      'Holidays and days off',
      {
        date: day('Day'),
        name: text('Name'),
        people: references('Only for', 'people', 'empty'),
      },
      { hint: 'Nobody ticked: a day off for everybody.' },
    ),
    agreedOn: day('Agreed on'),
    reviewOn: day('Looked at again on', { required: true, hint: 'At most three months away.' }),
  },
});

export const cadences = [
  { value: 'daily', label: 'Every working day' },
  { value: 'weekly', label: 'Every week' },
  { value: '2-weekly', label: 'Every two weeks' },
  { value: '4-weekly', label: 'Every four weeks' },
  { value: 'monthly', label: 'Every month, same day of the week' },
  { value: 'question', label: 'When a question is answered' },
  { value: 'once', label: 'Once' },
] as const;

export const forms = [
  { value: 'live', label: 'Live' },
  { value: 'written', label: 'In writing' },
] as const;

/** The time of a meeting is a local time in a zone, so that it stays where people expect it when clocks change. */
export const meetings = defineCollection({
  name: 'meetings',
  prefix: 'mtg',
  singular: 'meeting',
  plural: 'meetings',
  nameField: 'name',
  ordered: true,
  fields: {
    name: text('Meeting', { required: true }),
    form: choice('Form', forms),
    cadence: choice('How often', cadences, {
      hint: 'On dates of its own, so that it does not wait for an iteration to end.',
    }),
    firstOn: day('First on'),
    start: text('Begins at', { hint: 'Local time, as in 14:00.' }),
    tz: text('In the time of', {
      hint: 'A time zone. There it keeps its time when clocks change.',
      datalist: ZONE_LIST,
    }),
    minutes: whole('Length', { unit: 'minutes', minimum: 1, maximum: 1440 }),
    people: references('Who comes', 'people', 'empty', {
      hint: 'Nobody ticked: everybody in the agreement.',
    }),
    rotation: rows(
      'Takes turns with',
      {
        start: text('Begins at'),
        tz: text('In the time of', { datalist: ZONE_LIST }),
      },
      { hint: 'Further times, one after the other, so that the bad hour is shared.' },
    ),
    lead: reference('Led by', 'people', 'empty'),
    leaves: text('Leaves behind', { required: true, hint: 'A meeting without an output is a page to read.' }),
    until: day('Last on', { hint: 'At most three months away; then argue for it again.' }),
  },
});
