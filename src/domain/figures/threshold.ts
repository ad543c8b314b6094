/**
 * Precision, recall and cost against the threshold, for a made-up model whose scores are normal: cases without the event
 * around 0.35, cases with it around 0.62, both with standard deviation 0.14; 5 in 100 cases have the event.
 */
import { normalCdf } from '#domain/stats/normal.ts';
import { type FigureDefinition, percent, type Shape, scale, WIDTH, whole } from './figure.ts';

const SPREAD = 0.14;
const MEANS = { without: 0.35, with: 0.62 };
const CASES = 1000;
const EVENTS = 50;

export interface ThresholdResult {
  precision: number;
  recall: number;
  falseAlarms: number;
  missed: number;
  cost: number;
}

/**
 * @param threshold 0 to 1
 * @param ratio how many false alarms one missed case is worth
 * @returns shares, counts in 1,000 cases, and their cost in units of one false alarm
 */
export function atThreshold(threshold: number, ratio: number): ThresholdResult {
  const recall = 1 - Number(normalCdf((threshold - MEANS.with) / SPREAD));
  const alarmed = 1 - Number(normalCdf((threshold - MEANS.without) / SPREAD));
  const [hits, falseAlarms] = [recall * EVENTS, alarmed * (CASES - EVENTS)];
  const missed = EVENTS - hits;
  return {
    precision: hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms),
    recall,
    falseAlarms,
    missed,
    cost: falseAlarms + ratio * missed,
  };
}

/** Threshold of the lowest cost, to a hundredth. */
export function cheapestThreshold(ratio: number): number {
  const thresholds = Array.from({ length: 101 }, (_, index) => index / 100);
  return thresholds.reduce(
    (best, each) => (atThreshold(each, ratio).cost < atThreshold(best, ratio).cost ? each : best),
    0,
  );
}

export const threshold: FigureDefinition = {
  title: 'Move the threshold',
  height: 210,
  controls: [
    {
      id: 'threshold',
      label: 'Raise an alarm from a score of',
      minimum: 0.1,
      maximum: 0.9,
      step: 0.01,
      value: 0.5,
      say: (value) => value.toFixed(2),
    },
    {
      id: 'ratio',
      label: 'One missed case costs as much as',
      minimum: 1,
      maximum: 50,
      step: 1,
      value: 10,
      say: (value) => `${value} false alarms`,
    },
  ],
  draw({ threshold: at = 0.5, ratio = 10 }) {
    const x = scale([0.1, 0.9], [8, WIDTH - 8]);
    const y = scale([0, 1], [180, 14]);
    const thresholds = Array.from({ length: 81 }, (_, index) => 0.1 + index / 100);
    const results = thresholds.map((each) => atThreshold(each, ratio));
    const highest = Math.max(...results.map((result) => result.cost));
    const cheapest = cheapestThreshold(ratio);
    const line = (pick: (result: ThresholdResult) => number) =>
      results.map((result, index) => [x(thresholds[index] ?? 0), y(pick(result))] as const);
    const here = atThreshold(at, ratio);
    const shapes: Shape[] = [
      {
        kind: 'axis',
        points: [
          [8, 180],
          [WIDTH - 8, 180],
        ],
      },
      { kind: 'line', points: line((result) => result.recall) },
      { kind: 'second', points: line((result) => result.precision) },
      { kind: 'axis', points: line((result) => result.cost / highest) },
      {
        kind: 'marker',
        points: [
          [x(at), 14],
          [x(at), 180],
        ],
      },
      { kind: 'label', x: 12, y: 28, text: 'recall' },
      { kind: 'label', x: WIDTH - 12, y: 28, text: 'precision', anchor: 'end' },
      {
        kind: 'soft-label',
        x: x(cheapest),
        y: y(atThreshold(cheapest, ratio).cost / highest) - 6,
        text: 'cheapest',
        anchor: 'middle',
      },
      { kind: 'soft-label', x: 8, y: 200, text: 'threshold 0.1' },
      { kind: 'soft-label', x: WIDTH - 8, y: 200, text: '0.9', anchor: 'end' },
    ];
    const sentence = `At ${at.toFixed(2)} the model finds ${percent(here.recall)} of the events, and ${percent(here.precision)} of its alarms are right. In 1,000 cases that is ${whole(here.falseAlarms)} false alarms and ${whole(here.missed)} missed cases, worth ${whole(here.cost)} false alarms together. The cheapest threshold is ${cheapest.toFixed(2)}.`;
    return { shapes, sentence };
  },
};
