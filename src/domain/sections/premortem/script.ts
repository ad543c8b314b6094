/**
 * The script of the hour: how long each step takes, what the facilitator says, and what to do in a room or on a call.
 * It follows content/guide/risks/premortem.mdx (sources: klein-2007, mitchell-1989); minutes and wording are ours.
 */
import type { StageId } from './model.ts';

export interface Step {
  id: StageId;
  /** 0: the step has no clock. */
  minutes: number;
  /** What the facilitator says or sees to, in order. */
  say: readonly string[];
  room: string;
  call: string;
}

export const steps: readonly Step[] = [
  {
    id: 'prepare',
    minutes: 0,
    say: [
      'Invite six to twelve people who see different things: one user, one who will run it, one who speaks for those affected.',
      'The facilitator has no stake in the project. The sponsor listens.',
      'Make the failure concrete, dated and public, so that nobody can shrug it off.',
    ],
    room: 'Cards and pens on every seat, a wall to stick them to.',
    call: 'Send the one-page description and the sentence of failure the day before. Collect the first causes on a form without names, open for a day across time zones.',
  },
  {
    id: 'imagine',
    minutes: 5,
    say: [
      'Read the sentence aloud, twice. It has happened; we were all there.',
      'No discussion of whether it is likely.',
      'We do not ask what could go wrong. It went wrong. Why?',
    ],
    room: 'Everybody puts the laptop away.',
    call: 'Cameras are optional. Put the sentence on the screen and leave it there.',
  },
  {
    id: 'write',
    minutes: 10,
    say: [
      'Alone and in silence: one cause on each card, at least five each.',
      'Something from the data. Something from people. Something from the world. Something that we are proud of.',
      'What did we know and not say? Which number did we choose because it looked good?',
    ],
    room: 'Nobody talks, the facilitator neither. Ten minutes feel long; let them.',
    call: 'Write on paper or in a private note, not in the chat. Microphones off.',
  },
  {
    id: 'collect',
    minutes: 15,
    say: [
      'One card each in every round, the most junior first, the sponsor not at all.',
      'No comments. “We have that one already” is a comment; read it all the same.',
      'Go round until nobody has a card left.',
    ],
    room: 'Whoever reads hands the card over. Type it as it was said.',
    call: 'The facilitator reads the cards that came in before, in random order, then calls people by name.',
  },
  {
    id: 'folded',
    minutes: 5,
    say: [
      'One more card each, handed in folded: the cause you would rather not sign.',
      'The facilitator reads them aloud and throws the paper away.',
    ],
    room: 'Everybody hands one in, also an empty one, so that nobody stands out.',
    call: 'A form without names does this better than any room.',
  },
  {
    id: 'group',
    minutes: 5,
    say: [
      'Put what belongs together into one group and name it as a cause.',
      'When in doubt, leave them apart. Groups of one are fine.',
    ],
    room: 'Two people at the wall, the others watch.',
    call: 'Share the screen; one person moves, everybody speaks.',
  },
  {
    id: 'vote',
    minutes: 5,
    say: [
      'Each person places the dots: most for what is likely, one for what would be the worst.',
      'The sponsor votes last, or not at all.',
    ],
    room: 'Dots with a pen on the wall. Then type the counts.',
    call: 'Everybody writes the dots down first, then sends them at the same moment.',
  },
  {
    id: 'risks',
    minutes: 10,
    say: [
      'Take the first five, one for each pair: cause, event, impact. Three minutes are for reading out.',
      'What would be the first sign? What can be done this month? Who takes it?',
    ],
    room: 'Whoever takes one says so aloud.',
    call: 'Whoever takes one types their own name.',
  },
  {
    id: 'change',
    minutes: 5,
    say: [
      'The sponsor names one thing that is done differently from today.',
      'Then turn it round, if there is time: it has succeeded beyond hope. Why?',
    ],
    room: 'Report what became of the change by evening.',
    call: 'Put the change into the channel on the same day.',
  },
];

export function stepOf(id: unknown): Step {
  return steps.find((step) => step.id === id) ?? (steps[0] as Step);
}

export function stepAfter(id: StageId, by: 1 | -1): Step | undefined {
  return steps[steps.findIndex((step) => step.id === id) + by];
}

export const totalMinutes = steps.reduce((sum, { minutes }) => sum + minutes, 0);
