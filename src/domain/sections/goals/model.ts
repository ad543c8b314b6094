/** Goals: business objectives, the metrics that stand for them, and the claim that ties one to the other. */
import { defineCollection } from '#domain/document/collection.ts';
import { choice, day, long, number, reference, share, text, texts, whole } from '#domain/document/field.ts';

export const objectives = defineCollection({
  name: 'objectives',
  prefix: 'obj',
  singular: 'objective',
  plural: 'objectives',
  nameField: 'statement',
  ordered: true,
  fields: {
    statement: text('Objective', {
      required: true,
      hint: 'What gets better for the business or the people it serves, in one line. Not a model metric.',
    }),
    measuredHow: text('Measured how', {
      required: true,
      hint: 'Where the number comes from: report, system, survey.',
    }),
    direction: choice('Should go', [
      { value: 'up', label: 'Up' },
      { value: 'down', label: 'Down' },
    ]),
    baseline: number('Today', { required: true, hint: 'The value before the project.' }),
    target: number('Target', { required: true }),
    unit: text('Unit', { required: true, hint: 'As in minutes per customer and year.' }),
    deadline: day('By when', { required: true }),
    beneficiary: reference('Who benefits', 'stakeholders', 'empty'),
    owner: reference('Owner', 'roles', 'empty', { required: true, hint: 'The role that answers for it.' }),
  },
});

export const metricKinds = [
  { value: 'business', label: 'Business' },
  { value: 'model', label: 'Model' },
  { value: 'data', label: 'Data' },
  { value: 'system', label: 'System' },
  { value: 'fairness', label: 'Fairness' },
  { value: 'guardrail', label: 'Guardrail' },
] as const;

export const directions = [
  { value: 'up', label: 'Higher is better' },
  { value: 'down', label: 'Lower is better' },
  { value: 'within', label: 'Stay within' },
] as const;

export const formulaKeys = [
  { value: 'accuracy', label: 'Accuracy' },
  { value: 'precision', label: 'Precision' },
  { value: 'recall', label: 'Recall' },
  { value: 'f1', label: 'F1' },
  { value: 'fbeta', label: 'F-beta' },
  { value: 'mcc', label: 'Matthews correlation (MCC)' },
  { value: 'balanced_accuracy', label: 'Balanced accuracy' },
  { value: 'roc_auc', label: 'Area under the ROC curve' },
  { value: 'pr_auc', label: 'Area under the precision-recall curve' },
  { value: 'log_loss', label: 'Log loss' },
  { value: 'brier', label: 'Brier score' },
  { value: 'mae', label: 'Mean absolute error' },
  { value: 'rmse', label: 'Root mean squared error' },
  { value: 'mape', label: 'Mean absolute percentage error' },
  { value: 'r2', label: 'R squared' },
  { value: 'latency_p95', label: 'Latency, 95th percentile' },
  { value: 'availability', label: 'Availability' },
  { value: 'cost_per_1000', label: 'Cost per 1,000 predictions' },
  { value: 'custom', label: 'Another formula' },
] as const;

export const metrics = defineCollection({
  name: 'metrics',
  prefix: 'met',
  singular: 'metric',
  plural: 'metrics',
  nameField: 'name',
  ordered: true,
  fields: {
    name: text('Metric', {
      required: true,
      hint: 'With its horizon or group, as in “Outage recall at 24 h”.',
    }),
    kind: choice('Kind', metricKinds, { required: true }),
    formulaKey: choice('Formula', formulaKeys),
    formulaText: text('The formula in words', { hint: 'When none of the list fits.' }),
    direction: choice('Direction', directions, { required: true }),
    unit: text('Unit', { required: true, hint: '“share” for anything from 0 to 1.' }),
    baseline: number('Baseline', { hint: 'What today’s way of working, or the simplest rule, reaches.' }),
    threshold: number('Threshold', { required: true, hint: 'Must be reached before the project goes on.' }),
    stretch: number('Stretch', { hint: 'Would be even better.' }),
    low: number('At least', { hint: 'Lower bound of “stay within”.' }),
    high: number('At most', { hint: 'Upper bound of “stay within”.' }),
    thresholdWhy: choice('Where the threshold comes from', [
      { value: 'cost', label: 'Cost of errors' },
      { value: 'baseline', label: 'Better than the baseline by a margin that matters' },
      { value: 'users', label: 'What users or the law need' },
      { value: 'literature', label: 'Published results' },
      { value: 'guess', label: 'A guess' },
    ]),
    window: text('Window', { hint: 'Over which time it is computed, as in “per week”.' }),
    dataSplit: choice('Measured on', [
      { value: 'train', label: 'Training data' },
      { value: 'validation', label: 'Validation data' },
      { value: 'test', label: 'Test data' },
      { value: 'holdout', label: 'Holdout, used once' },
      { value: 'online', label: 'Live use' },
    ]),
    loggedAt: text('Logged where', { hint: 'For a metric of live use: the table, dashboard or report.' }),
    classShare: share('Share of the rarer class', {
      minimum: 0,
      maximum: 1,
      hint: 'How often the event happens.',
    }),
    slices: texts('Slices', { hint: 'Groups it is also shown for, separated by commas.' }),
    minSampleSize: whole('Smallest sample', {
      minimum: 0,
      hint: 'Cases needed before the number is believed.',
    }),
    owner: reference('Owner', 'roles', 'empty'),
  },
});

export const evidenceLevels = [
  { value: 'measured', label: 'Measured here' },
  { value: 'literature', label: 'Published elsewhere' },
  { value: 'expert', label: 'Expert opinion' },
  { value: 'assumed', label: 'Assumed' },
] as const;

export const metricLinks = defineCollection({
  name: 'metricLinks',
  prefix: 'lnk',
  singular: 'link',
  plural: 'links',
  nameField: 'claim',
  ordered: true,
  fields: {
    objective: reference('Objective', 'objectives', 'take-along', { required: true }),
    metric: reference('Metric', 'metrics', 'refuse', { required: true }),
    claim: long('Why moving the metric moves the objective', { required: true }),
    evidence: choice('How we know', evidenceLevels),
    conversion: number('Objective units for one unit of the metric'),
    counterMetric: reference('Counter-metric', 'metrics', 'refuse', {
      required: true,
      hint: 'What would get worse if the team chased the metric alone.',
    }),
  },
});

/** One cost matrix for the whole project, in the project's currency; a gain is a negative cost. */
export const COST_MATRIX = 'cost_matrix';
export const errorCosts = defineCollection({
  name: 'errorCosts',
  prefix: 'cost',
  singular: 'cost matrix',
  plural: 'cost matrix',
  nameField: 'note',
  internal: true,
  fields: {
    costTp: number('A correct alarm costs'),
    costFp: number('A false alarm costs'),
    costFn: number('A missed case costs'),
    costTn: number('A correct silence costs'),
    note: text('Where these costs come from'),
  },
});

/** Counts and scores typed into the threshold workbench. */
export const WORKBENCH = 'workbench_main';
export const workbench = defineCollection({
  name: 'workbench',
  prefix: 'wb',
  singular: 'workbench',
  plural: 'workbench',
  nameField: 'note',
  internal: true,
  fields: {
    tp: whole('True positives', { minimum: 0 }),
    fp: whole('False positives', { minimum: 0 }),
    fn: whole('False negatives', { minimum: 0 }),
    tn: whole('True negatives', { minimum: 0 }),
    scores: long('Scores and labels'),
    threshold: share('Threshold', { minimum: 0, maximum: 1 }),
    capacity: whole('Cases we can act on', {
      minimum: 1,
      hint: 'How many of these cases there is time or money for.',
    }),
    metric: reference('Metric', 'metrics', 'empty'),
  },
});
