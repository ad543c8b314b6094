/** What work in progress does to waiting time: Little's law for a small team with a fixed capacity. */
import { type FigureDefinition, type Shape, scale, WIDTH } from './figure.ts';

/**
 * @param cards cards in progress
 * @param people each works on one card at a time
 * @param days working days one card takes when somebody works on it
 * @returns cards finished per day, and days from start to finish of one card (cards / throughput, Little's law)
 */
export function flow(
  cards: number,
  people: number,
  days: number,
): { perDay: number; cycle: number; waiting: number } {
  const perDay = Math.min(cards, people) / days;
  const cycle = cards / perDay;
  return { perDay, cycle, waiting: cycle - days };
}

export const workInProgress: FigureDefinition = {
  title: 'Start more cards',
  height: 180,
  controls: [
    {
      id: 'cards',
      label: 'Cards in progress',
      minimum: 1,
      maximum: 16,
      step: 1,
      value: 9,
      say: (value) => `${value}`,
    },
    {
      id: 'people',
      label: 'People who do the work',
      minimum: 1,
      maximum: 8,
      step: 1,
      value: 3,
      say: (value) => `${value}`,
    },
  ],
  draw({ cards = 9, people = 3 }) {
    const days = 5;
    const all = Array.from({ length: 16 }, (_, index) => flow(index + 1, people, days));
    const highest = Math.max(...all.map((each) => each.cycle));
    const y = scale([0, highest], [0, 120]);
    const here = flow(cards, people, days);
    const shapes: Shape[] = [
      {
        kind: 'axis',
        points: [
          [8, 150],
          [WIDTH - 8, 150],
        ],
      },
      ...all.flatMap((each, index): Shape[] => {
        const x = 12 + index * 21;
        const isHere = index + 1 === cards;
        return [
          { kind: 'soft-bar', x, y: 150 - y(each.cycle), width: 15, height: y(each.cycle) },
          { kind: 'bar', x, y: 150 - y(days), width: 15, height: y(days) },
          ...(isHere
            ? [
                {
                  kind: 'label',
                  x: x + 7,
                  y: 144 - y(each.cycle),
                  text: `${each.cycle.toFixed(0)} days`,
                  anchor: 'middle',
                } as const,
              ]
            : []),
        ];
      }),
      { kind: 'soft-label', x: 8, y: 170, text: '1 card in progress' },
      { kind: 'soft-label', x: WIDTH - 8, y: 170, text: '16', anchor: 'end' },
    ];
    const busy = here.waiting > 0 ? `${here.waiting.toFixed(0)} of them waiting` : 'none of them waiting';
    const sentence = `${cards} cards, ${people} people, 5 days of work a card: the team finishes ${(here.perDay * 5).toFixed(1)} cards a week, and one card takes ${here.cycle.toFixed(0)} days, ${busy}. Dark is work, pale is waiting. Formula: cards in progress / cards finished per day.`;
    return { shapes, sentence };
  },
};
