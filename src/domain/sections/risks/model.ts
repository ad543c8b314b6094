/** The risk register: what could happen, how bad, who answers for it, and the line that means “look now”. */
import { defineCollection } from '#domain/document/collection.ts';
import {
  choice,
  day,
  group,
  instant,
  long,
  number,
  reference,
  references,
  rows,
  share,
  text,
  texts,
  whole,
} from '#domain/document/field.ts';
import { phaseChoices } from '#domain/project/phases.ts';
import { impacts, likelihoods } from './scales.ts';

export const riskKinds = [
  { value: 'threat', label: 'Threat' },
  { value: 'opportunity', label: 'Opportunity' },
] as const;

export const riskCategories = [
  { value: 'data', label: 'Data' },
  { value: 'model', label: 'Model' },
  { value: 'ethics-fairness', label: 'Ethics and fairness' },
  { value: 'privacy-law', label: 'Privacy and law' },
  { value: 'security', label: 'Security' },
  { value: 'operations', label: 'Operations' },
  { value: 'people', label: 'People' },
  { value: 'schedule', label: 'Schedule' },
  { value: 'budget', label: 'Budget' },
  { value: 'stakeholder', label: 'Stakeholders' },
  { value: 'vendor', label: 'Suppliers' },
] as const;

export const responses = [
  { value: 'avoid', label: 'Avoid: do it another way' },
  { value: 'reduce', label: 'Reduce: make it rarer or milder' },
  { value: 'transfer', label: 'Transfer: somebody else bears the cost' },
  { value: 'accept', label: 'Accept: live with it, knowingly' },
  { value: 'exploit', label: 'Exploit: make sure it happens' },
  { value: 'enhance', label: 'Enhance: make it likelier or larger' },
  { value: 'share', label: 'Share: win it together with others' },
] as const;

export const riskStatuses = [
  { value: 'open', label: 'Open' },
  { value: 'mitigating', label: 'Mitigating' },
  { value: 'realised', label: 'Realised: it happened' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'closed', label: 'Closed' },
] as const;

export const operators = [
  { value: '>', label: 'above' },
  { value: '>=', label: 'at or above' },
  { value: '<', label: 'below' },
  { value: '<=', label: 'at or below' },
] as const;

const oneToFive = { minimum: 1, maximum: 5 } as const;

export const risks = defineCollection({
  name: 'risks',
  prefix: 'risk',
  singular: 'risk',
  plural: 'risks',
  nameField: 'title',
  ordered: true,
  fields: {
    number: whole('Number', { derived: true, minimum: 1 }),
    title: text('Risk', { required: true, hint: 'Short, as you would name it in a meeting.' }),
    kind: choice('Kind', riskKinds),
    cause: long('Because of', { required: true, hint: 'The cause: what is true today.' }),
    event: long('It may happen that', { required: true, hint: 'The event: uncertain, and one only.' }),
    impact: long('Which would mean', { required: true, hint: 'The effect on the goal or on people.' }),
    category: choice('Category', riskCategories, { required: true }),
    phase: choice('Phase', phaseChoices, { hint: 'Where it would strike or is best prevented.' }),
    likelihood: whole('Likelihood', { required: true, choices: likelihoods, ...oneToFive }),
    impactScore: whole('Impact', { required: true, choices: impacts, ...oneToFive }),
    probability: share('Probability', { minimum: 0, maximum: 1, hint: 'For the expected cost.' }),
    cost: number('Cost if it happens', { hint: 'In the currency of the project; a gain is negative.' }),
    proximity: day('Could strike from', { hint: 'The first day on which it could happen.' }),
    owner: reference('Owner', 'roles', 'empty', { required: true, hint: 'The role that acts on it.' }),
    status: choice('Status', riskStatuses),
    response: choice('Response', responses, { required: true }),
    mitigation: long('What is done about it', { hint: 'Actions, not intentions; what changes and by when.' }),
    mitigationTasks: references('Tasks', 'tasks', 'empty'),
    mitigationShare: share('Share of the risk this takes away', { minimum: 0, maximum: 1 }),
    residualL: whole('Likelihood afterwards', { choices: likelihoods, ...oneToFive }),
    residualI: whole('Impact afterwards', { choices: impacts, ...oneToFive }),
    trigger: group('Trip wire', {
      metric: reference('Metric', 'metrics', 'refuse'),
      op: choice('Crossed when it is', operators),
      value: number('Value'),
    }),
    readings: rows('Readings of the trip wire', {
      on: day('Day'),
      value: number('Value'),
      note: text('Where it was read'),
      at: instant('Typed at', { derived: true }),
    }),
    acceptedBy: reference('Accepted by', 'people', 'empty', { hint: 'A person with the power to do so.' }),
    acceptedOn: day('Accepted on'),
    realisedAction: long('What was done when it happened'),
    reviewEvery: whole('Review every', { minimum: 1, unit: 'days' }),
    lastReviewed: day('Last reviewed'),
    links: texts('Links', { hint: 'Addresses of documents, separated by commas.' }),
    nistTags: texts('NIST AI RMF', { hint: 'As in MAP 2.3 or MEASURE 2.11, separated by commas.' }),
    source: text('Where it came from', { derived: true }),
    history: rows(
      'History',
      {
        at: instant('When'),
        field: text('What'),
        from: text('From'),
        to: text('To'),
        why: text('Why'),
      },
      { derived: true },
    ),
  },
});

/** How this project scores and reviews its risks: one record. */
export const RISK_SETTINGS = 'risk_settings';
export const riskSettings = defineCollection({
  name: 'riskSettings',
  prefix: 'rset',
  singular: 'risk setting',
  plural: 'risk settings',
  nameField: 'why',
  internal: true,
  fields: {
    model: choice(
      'Scoring model',
      [
        { value: '1', label: '1 · impact counts double' },
        { value: '2', label: '2 · impact counts a little more' },
        { value: '3', label: '3 · likelihood times impact' },
        { value: '4', label: '4 · likelihood counts a little more' },
        { value: '5', label: '5 · likelihood counts double' },
      ],
      { hint: 'Choose once; a change moves every score of the register.' },
    ),
    why: text('Why this model'),
    reviewEvery: whole('Review every', {
      minimum: 1,
      unit: 'days',
      hint: 'For risks that say nothing else.',
    }),
  },
});
