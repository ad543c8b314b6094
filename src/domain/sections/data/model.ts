/** Data: the datasets a project relies on, and what it waits for. */
import { defineCollection } from '#domain/document/collection.ts';
import {
  choice,
  choices,
  day,
  group,
  long,
  number,
  reference,
  share,
  text,
  texts,
  whole,
} from '#domain/document/field.ts';
import { bands } from '#domain/sections/checklists/checklist.ts';

export const purposes = [
  { value: 'train', label: 'Train' },
  { value: 'evaluate', label: 'Evaluate' },
  { value: 'serve', label: 'Serve' },
  { value: 'monitor', label: 'Monitor' },
] as const;

const yesNoNa = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'na', label: 'Not applicable' },
] as const;

const yesNo = yesNoNa.slice(0, 2);

export const refreshRates = [
  { value: 'once', label: 'Once' },
  { value: 'yearly', label: 'Yearly' },
  { value: 'monthly', label: 'Monthly' },
  { value: 'weekly', label: 'Weekly' },
  { value: 'daily', label: 'Daily' },
  { value: 'stream', label: 'As a stream' },
] as const;

export const legalBases = [
  { value: 'consent', label: 'Consent' },
  { value: 'contract', label: 'Contract' },
  { value: 'legal-obligation', label: 'Legal obligation' },
  { value: 'vital-interest', label: 'Vital interest' },
  { value: 'public-task', label: 'Public task' },
  { value: 'legitimate-interest', label: 'Legitimate interest' },
  { value: 'not-personal', label: 'None needed: not personal' },
  { value: 'unknown', label: 'Not known' },
] as const;

const bandMeanings: Record<(typeof bands)[number], string> = {
  C4: 'C4: somebody says it exists',
  C3: 'C3: found, not yet allowed',
  C2: 'C2: allowed, in an awkward form',
  C1: 'C1: loads, not all of it checked',
  B4: 'B4: loaded, never looked at',
  B3: 'B3: faults counted',
  B2: 'B2: faults explained',
  B1: 'B1: faults settled, question open',
  A4: 'A4: question known, fit untested',
  A3: 'A3: right target and population',
  A2: 'A2: a baseline ran on it',
  A1: 'A1: ready for use',
};

export const bandChoices = bands.map((value) => ({ value, label: bandMeanings[value] }));

export const datasets = defineCollection({
  name: 'datasets',
  prefix: 'ds',
  singular: 'dataset',
  plural: 'datasets',
  nameField: 'name',
  ordered: true,
  fields: {
    name: text('Dataset', { required: true, hint: 'As the people who own it call it.' }),
    description: long('What is in it', { hint: 'One row is what? Since when? For whom was it recorded?' }),
    owner: reference('Owner', 'people', 'empty', {
      required: true,
      hint: 'One person who can grant access and explain a field.',
    }),
    contact: text('Contact for questions', { hint: 'Who runs it, when that is somebody else.' }),
    purpose: choices('Used to', purposes, { required: true }),
    location: text('Where it is', { hint: 'A link, or system and table.' }),
    rows: whole('Rows', { minimum: 0 }),
    columns: whole('Columns', { minimum: 0 }),
    timeSpan: group('Period covered', { from: day('From'), to: day('To') }),
    refresh: choice('Refreshed', refreshRates),
    latency: number('Delay until it arrives', { minimum: 0, unit: 'h' }),
    licence: text('Licence or contract', {
      required: true,
      hint: 'An identifier such as cc-by-4.0, or the name of the contract. “Own data” is an answer.',
    }),
    licenceLink: text('Link to the licence', {
      hint: 'Needed on a public card when the licence is not a standard one.',
    }),
    personalData: choice('It holds data about people', yesNoNa, { required: true }),
    legalBasis: choice('Legal basis', legalBases, { hint: 'For this purpose. Not legal advice.' }),
    sensitiveAttributes: texts('Sensitive attributes', {
      hint: 'Columns that are sensitive or stand in for something that is, separated by commas.',
    }),
    retention: whole('Keep for', { minimum: 0, unit: 'days' }),
    temporal: choice('The use looks ahead in time', yesNo, { hint: 'Yes for anything that predicts.' }),
    timeSplit: choice('Split by time', yesNoNa, { hint: 'The test period lies after the training period.' }),
    leakageCheck: choice('Leakage checked', yesNoNa, {
      hint: 'Each feature is known at the moment of use.',
    }),
    labels: choice('People made the labels', yesNo),
    labelDefinition: long('Definition of the label', {
      hint: 'So that two people would give the same row the same label.',
    }),
    labelRate: share('Rows with a label', { minimum: 0, maximum: 1 }),
    agreement: number('Agreement of labellers (kappa)', { minimum: -1, maximum: 1 }),
    classBalance: share('Share of the rarer class', { minimum: 0, maximum: 1 }),
    missingWorst: share('Missing in the worst field', { minimum: 0, maximum: 1 }),
    duplicates: share('Duplicate rows', { minimum: 0, maximum: 1 }),
    band: choice('Band as agreed', bandChoices, {
      hint: 'What you report. The checks may say otherwise.',
    }),
    languages: texts('Languages', { hint: 'Two-letter codes for text, as in en, es.' }),
    tasks: texts('Tasks', { hint: 'For a public card, as in tabular-classification.' }),
    limits: long('Not to be used for', { hint: 'Known limits, and uses it is unfit for.' }),
  },
});

export const dependencies = defineCollection({
  name: 'dependencies',
  prefix: 'dep',
  singular: 'dependency',
  plural: 'dependencies',
  nameField: 'what',
  ordered: true,
  fields: {
    what: text('What you wait for', { required: true, hint: 'Access, a delivery, a contract, labels.' }),
    dataset: reference('Dataset', 'datasets', 'take-along', { required: true }),
    from: text('From whom', { required: true }),
    asked: day('Asked on'),
    promised: day('Promised for'),
    needed: day('Needed by'),
    arrived: day('Arrived on'),
    ifLate: long('If it comes late', { hint: 'What happens to the work.' }),
    fallback: text('Fallback', { hint: 'What you do without it.' }),
    decider: reference('Decides on the fallback', 'roles', 'empty'),
    risk: reference('Risk', 'risks', 'empty', { derived: true }),
  },
});

/** Inputs of the calculators: two sample sizes, and the agreement of two people who label. */
export const CALCULATOR = 'calculator_main';
export const sampleCalculator = defineCollection({
  name: 'sampleCalculator',
  prefix: 'calculator',
  singular: 'calculator',
  plural: 'calculator',
  nameField: 'note',
  internal: true,
  fields: {
    rareShare: share('How common the rare kind is', { hint: 'As in 1 for one case in a hundred.' }),
    confidence: share('How sure you want to be'),
    expectedShare: share('Expected share', { hint: 'Your best guess; 50 % is the safe one.' }),
    halfWidth: share('Plus or minus'),
    level: share('Confidence of the interval'),
    bothYes: whole('Both said yes', { minimum: 0 }),
    onlyFirst: whole('Only the first said yes', { minimum: 0 }),
    onlySecond: whole('Only the second said yes', { minimum: 0 }),
    bothNo: whole('Both said no', { minimum: 0 }),
  },
});
