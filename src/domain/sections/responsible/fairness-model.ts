/** Fairness reports: the definition and its reason first, then the counts of each group. */
import { defineCollection } from '#domain/document/collection.ts';
import { choice, group, long, reference, rows, share, text, whole } from '#domain/document/field.ts';

export const fairnessDefinitions = [
  { value: 'demographic_parity', label: 'Demographic parity: the same share is selected' },
  { value: 'equal_opportunity', label: 'Equal opportunity: those who qualify are found equally often' },
  { value: 'equalized_odds', label: 'Equalized odds: both kinds of error are equally frequent' },
  { value: 'false_positive_parity', label: 'Equal false alarms: the wrongly flagged are equally frequent' },
  { value: 'predictive_parity', label: 'Predictive parity: a flag means the same in every group' },
] as const;

export const fairness = defineCollection({
  name: 'fairness',
  prefix: 'fair',
  singular: 'fairness report',
  plural: 'fairness reports',
  nameField: 'attribute',
  ordered: true,
  fields: {
    attribute: text('Groups differ by', { required: true, hint: 'As in age band, district type, language.' }),
    model: reference('Model', 'models', 'empty'),
    dataset: reference('Dataset', 'datasets', 'refuse'),
    split: text('Measured on', { hint: 'Which part of the data, and from when.' }),
    threshold: share('Threshold of the model', { minimum: 0, maximum: 1 }),
    positiveMeans: text('A positive decision means', { required: true, hint: 'As in “a crew is sent”.' }),
    favourable: choice(
      'People hope to be',
      [
        { value: 'positive', label: 'Selected (a positive decision)' },
        { value: 'negative', label: 'Left alone (a negative decision)' },
      ],
      { required: true },
    ),
    dialogue: group('Which error hurts whom', {
      worse: choice('Which error hurts people more?', [
        { value: 'missed', label: 'Being missed although it was true (false negative)' },
        { value: 'wrongly-flagged', label: 'Being flagged although it was not true (false positive)' },
        { value: 'both', label: 'Both hurt' },
        { value: 'neither', label: 'Neither: what matters is who is selected at all' },
      ]),
      whom: text('Whom does it hurt, and how?'),
      labels: choice('Can the recorded truth be trusted in every group?', [
        { value: 'yes', label: 'Yes, it was established the same way for everyone' },
        { value: 'doubt', label: 'In doubt: it may repeat past decisions' },
        { value: 'no', label: 'No' },
      ]),
      reads: choice('Do people act on what a flag means?', [
        { value: 'yes', label: 'Yes: they read a flag as a chance of being right' },
        { value: 'no', label: 'No: a flag only starts a fixed step' },
      ]),
    }),
    primaryMetric: choice('Definition that counts here', fairnessDefinitions, { required: true }),
    why: long('Why this one', { required: true, hint: 'Written before any number is seen.' }),
    reference: choice('Compared with', [
      { value: 'best', label: 'The group with the best outcome' },
      { value: 'overall', label: 'All groups together' },
      { value: 'named', label: 'A group by name' },
    ]),
    referenceGroup: text('Name of that group'),
    limit: share('Smallest gap that would matter', { minimum: 0, maximum: 1, hint: 'Agreed beforehand.' }),
    minCell: whole('Smallest count believed', { minimum: 1, hint: '10 when empty.' }),
    groups: rows('Groups', {
      name: text('Group'),
      tp: whole('True positives', { minimum: 0 }),
      fp: whole('False positives', { minimum: 0 }),
      fn: whole('False negatives', { minimum: 0 }),
      tn: whole('True negatives', { minimum: 0 }),
    }),
    risk: reference('Risk', 'risks', 'empty'),
    note: long('What follows from it'),
  },
});
