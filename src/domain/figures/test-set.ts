/** How far a measured recall may lie from the true one, by the size of the test set: Wilson intervals. */
import { wilsonInterval } from '#domain/stats/intervals.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { type FigureDefinition, percent, type Shape, scale, WIDTH, whole } from './figure.ts';

const MEASURED = 0.8;

/** 95 % Wilson interval of a measured recall of 80 % when the test set holds so many events. */
export function recallInterval(events: number): { low: number; high: number } {
  const counted = Math.max(1, Math.round(events));
  const interval = wilsonInterval(Math.round(counted * MEASURED), counted, 0.95);
  return isDefined(interval) ? interval : { low: 0, high: 1 };
}

export const testSet: FigureDefinition = {
  title: 'Shrink the test set',
  height: 150,
  controls: [
    {
      id: 'cases',
      label: 'Cases with a label',
      minimum: 500,
      maximum: 20000,
      step: 500,
      value: 4000,
      say: whole,
    },
    {
      id: 'share',
      label: 'Kept for the test',
      minimum: 5,
      maximum: 50,
      step: 5,
      value: 5,
      say: (value) => `${value} %`,
    },
    {
      id: 'rate',
      label: 'Cases with the event',
      minimum: 1,
      maximum: 30,
      step: 1,
      value: 5,
      say: (value) => `${value} %`,
    },
  ],
  draw({ cases = 4000, share = 5, rate = 5 }) {
    const x = scale([0, 1], [8, WIDTH - 8]);
    const tested = (cases * share) / 100;
    const events = Math.max(1, Math.round((tested * rate) / 100));
    const { low, high } = recallInterval(events);
    const shapes: Shape[] = [
      {
        kind: 'axis',
        points: [
          [8, 96],
          [WIDTH - 8, 96],
        ],
      },
      { kind: 'soft-bar', x: x(low), y: 54, width: x(high) - x(low), height: 30 },
      {
        kind: 'marker',
        points: [
          [x(MEASURED), 42],
          [x(MEASURED), 96],
        ],
      },
      { kind: 'label', x: x(MEASURED), y: 34, text: 'measured 80 %', anchor: 'middle' },
      { kind: 'label', x: x(low), y: 114, text: percent(low), anchor: 'middle' },
      { kind: 'label', x: x(high), y: 114, text: percent(high), anchor: 'middle' },
      { kind: 'soft-label', x: 8, y: 138, text: 'recall 0 %' },
      { kind: 'soft-label', x: WIDTH - 8, y: 138, text: '100 %', anchor: 'end' },
    ];
    const sentence = `The test set holds ${whole(tested)} cases and ${whole(events)} ${events === 1 ? 'event' : 'events'}. A measured recall of 80 % could come from a true recall between ${percent(low)} and ${percent(high)} (95 % Wilson interval).`;
    return { shapes, sentence };
  },
};
