/** What a team may begin with. Purposes and answers follow the guide's table “What goes where”, meetings its page on cadence. */

export const usualChannels = [
  { purpose: 'Routine update', answer: 'none' },
  { purpose: 'Question about detail', answer: 'next working day', stays: 'beside the thing itself' },
  { purpose: 'Decision', answer: 'by the deadline', stays: 'decision log' },
  { purpose: 'Long argument, design', answer: '2 working days', stays: 'wiki' },
  { purpose: 'Stuck for an hour', answer: 'when they surface', stays: 'two lines in the task' },
  { purpose: 'Production is down', answer: 'minutes', stays: 'incident record' },
  { purpose: 'Getting to know each other', answer: 'none', stays: 'nowhere' },
] as const;

export interface MeetingSet {
  id: string;
  label: string;
  meetings: readonly Record<string, unknown>[];
}

export const meetingSets: readonly MeetingSet[] = [
  {
    id: 'five',
    label: 'five meetings for a team of five to nine',
    meetings: [
      {
        name: 'Check-in',
        form: 'written',
        cadence: 'daily',
        minutes: 10,
        leaves: 'Blockers with an owner',
      },
      {
        name: 'Weekly sync',
        form: 'live',
        cadence: 'weekly',
        minutes: 45,
        leaves: 'Order of the next questions, what was dropped',
      },
      {
        name: 'Review',
        form: 'live',
        cadence: '2-weekly',
        minutes: 60,
        leaves: 'Decisions, changes to goal, date or risk',
      },
      {
        name: 'Retrospective',
        form: 'live',
        cadence: '4-weekly',
        minutes: 60,
        leaves: 'One change, with a name',
      },
      {
        name: 'Steering',
        form: 'live',
        cadence: 'monthly',
        minutes: 45,
        leaves: 'Go, stop or change; money; names for open decisions',
      },
    ],
  },
  {
    id: 'dds',
    label: 'the meetings of Data Driven Scrum',
    meetings: [
      {
        name: 'Daily meeting',
        form: 'live',
        cadence: 'daily',
        minutes: 15,
        leaves: 'Blockers with an owner',
      },
      {
        name: 'Breaking a question down',
        form: 'live',
        cadence: 'question',
        minutes: 60,
        leaves: 'Tasks to create, observe and analyse',
      },
      {
        name: 'Review',
        form: 'live',
        cadence: '2-weekly',
        minutes: 60,
        leaves: 'What was observed, and the next items',
      },
      {
        name: 'Retrospective',
        form: 'live',
        cadence: '4-weekly',
        minutes: 60,
        leaves: 'One change, with a name',
      },
    ],
  },
];
