import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricFormulas } from '#domain/sections/goals/formulas.ts';
import { audienceKinds } from '#domain/sections/stakeholders/model.ts';
import {
  asCounts,
  DEFAULT_WORDS,
  metricSentence,
  wordsIn,
} from '#domain/sections/stakeholders/plain-words.ts';
import { translateMetric } from '#domain/sections/stakeholders/translation.ts';
import { aPlan } from './a-plan.ts';

const WORDS = { event: 'outages', alarm: 'alerts', item: 'district days' };
const metric = (formulaKey: string, unit = 'share') => ({ name: 'Metric', formulaKey, unit });
const said = (key: string, value: number, unit?: string) => metricSentence(metric(key, unit), value, WORDS);

describe('counts for a share', () => {
  it.each([
    [0.85, 100, 85, 15],
    [0.8333, 100, 83, 17],
    [0.996, 1000, 996, 4],
    [0.0357, 10000, 357, 9643],
    [0.04, 100, 4, 96],
    [0.0001, 10000, 1, 9999],
    [0, 100, 0, 100],
    [1, 100, 100, 0],
    [0.29, 100, 29, 71],
  ])('%f is out of %i: %i and %i', (share, of, yes, no) => {
    expect(asCounts(share)).toMatchObject({ of, yes, no });
  });

  it('say when they are rounded', () => {
    expect(asCounts(0.8333).isExact).toBe(false);
    expect(asCounts(0.29).isExact).toBe(true);
  });

  it('always add up, and never hide the smaller side while it makes one in ten thousand', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 0.9999, noNaN: true }), (share) => {
        const { of, yes, no } = asCounts(share);
        expect(yes + no).toBe(of);
        expect(Math.min(yes, no)).toBeGreaterThan(0);
        expect(Math.abs(yes / of - share)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
  });
});

describe('a metric in plain words', () => {
  it.each([
    ['recall', 0.85, 'Of 100 outages, 85 are caught and 15 are missed.'],
    ['recall', 1, 'All outages are caught.'],
    ['recall', 0, 'None of the outages are caught; all are missed.'],
    ['precision', 0.6, 'Of 100 alerts, 60 are right and 40 are false.'],
    ['accuracy', 0.965, 'Of 1,000 district days, 965 are judged right and 35 wrong.'],
    [
      'balanced_accuracy',
      0.947222,
      'If outages and ordinary district days came up equally often, about 9,472 of 10,000 would be judged right.',
    ],
    [
      'f1',
      0.83,
      'One number from 0 to 1, high only when few outages are missed and few alerts are false: 0.83.',
    ],
    [
      'roc_auc',
      0.9,
      'Shown one of the outages and one of the other district days, it ranks them rightly 90 times in 100; guessing manages 50 in 100.',
    ],
    [
      'brier',
      0.09,
      'Its stated chances are typically off by 30 points of 100 (the root of the mean square).',
    ],
    ['r2', -0.2, 'It does worse than always guessing the average.'],
    [
      'r2',
      0.62,
      'It explains 62 of 100 parts of the ups and downs; always guessing the average explains none.',
    ],
    ['availability', 0.995, 'Out of service about 44 hours a year.'],
    ['availability', 0.9999, 'Out of service about 53 minutes a year.'],
    ['availability', 1, 'Never out of service.'],
  ])('%s %f: %s', (key, value, sentence) => {
    expect(said(key, value)).toBe(sentence);
  });

  it.each([
    ['mae', 3.2, 'MW', 'On average a forecast is off by 3.2 MW.'],
    ['mape', 0.12, 'share', 'On average a forecast is off by 12 % of the true value.'],
    ['mape', 12, '%', 'On average a forecast is off by 12 % of the true value.'],
    ['latency_p95', 300, 'ms', '95 of 100 answers come within 300 ms.'],
    ['cost_per_1000', 2.4, 'USD', '1,000 predictions cost 2.4 USD.'],
    ['custom', 7, 'trips/week', 'Metric: 7 trips/week.'],
    ['custom', 0.25, 'share', 'Metric: 25 of 100.'],
  ])('%s %f %s: %s', (key, value, unit, sentence) => {
    expect(said(key, value, unit)).toBe(sentence);
  });

  it('tells users what to do with it', () => {
    const user = (key: string, value: number) => metricSentence(metric(key), value, WORDS, 'user');
    expect(user('recall', 0.85)).toBe('It misses 15 of 100 outages: no alert does not mean all clear.');
    expect(user('precision', 0.6)).toBe('Expect 10 alerts to give 6 real outages. Look before you act.');
    expect(user('precision', 0.63)).toBe('Expect 100 alerts to give 63 real outages. Look before you act.');
    expect(user('mae', 3)).toBe(said('mae', 3));
  });

  it('tells specialists the formula', () => {
    expect(metricSentence(metric('recall'), 0.85, WORDS, 'specialist')).toBe('Metric 0.85 = TP / (TP + FN).');
  });

  it.each([
    ['recall', 1.2],
    ['recall', -0.1],
    ['recall', Number.NaN],
    ['mcc', 2],
    ['mae', -1],
  ])('%s cannot be %f', (key, value) => {
    expect(said(key, value)).toBeUndefined();
  });

  it('has a sentence for every formula and audience, with full stop and without gaps', () => {
    for (const key of [...Object.keys(metricFormulas), 'custom', 'toString'])
      for (const { value: audience } of audienceKinds) {
        const sentence = metricSentence(metric(key, 'units'), 0.5, WORDS, audience) ?? '';
        expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
        expect(sentence).not.toMatch(/undefined|NaN| {2}/);
      }
  });

  it('takes the words a person chose, one by one', () => {
    expect(wordsIn({ event: ' outages ', alarm: '' })).toEqual({ ...DEFAULT_WORDS, event: 'outages' });
    expect(wordsIn(undefined)).toEqual(DEFAULT_WORDS);
  });
});

describe('a metric of the project', () => {
  it('says today, what is needed and what it cannot tell', () => {
    expect(
      translateMetric(
        aPlan({ messageWords: { message_words: { event: 'outages' } } }),
        'met_recall',
        'decision-maker',
      ),
    ).toEqual({
      today: 'Of 100 outages, 55 are caught and 45 are missed.',
      needed: 'At least this: Of 100 outages, 80 are caught and 20 are missed.',
      caution: 'Says nothing about false alarms: flagging everything gives 1.',
    });
  });

  it('says what the workbench measured, when it was filled in for this metric', () => {
    const counts = { tp: 160, fp: 160, fn: 40, tn: 5240 };
    const bench = (id: string) => aPlan({ workbench: { workbench_main: { ...counts, metric: id } } });
    expect(translateMetric(bench('met_recall'), 'met_recall', 'decision-maker').measured).toContain(
      '80 are caught',
    );
    expect(translateMetric(bench('met_other'), 'met_recall', 'decision-maker').measured).toBeUndefined();
  });

  it('asks for both bounds of a metric that stays within', () => {
    const within = {
      name: 'Load',
      formulaKey: 'custom',
      unit: 'MW',
      direction: 'within',
      low: 2,
      high: 5,
      threshold: 1,
    };
    expect(translateMetric(aPlan({ metrics: { met_x: within } }), 'met_x', 'user').needed).toBe(
      'Between these two: Load: 2 MW. Load: 5 MW.',
    );
  });

  it('is silent about a metric that is gone', () => {
    expect(translateMetric(aPlan(), 'met_gone', 'user')).toEqual({});
  });
});
