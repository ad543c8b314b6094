/**
 * The impact questions and their weights. Every weight is shown beside its answer. The way of scoring is adapted from
 * Canada's Algorithmic Impact Assessment (source: canada-aia); questions, weights and words are ours, so that a level
 * here is not a level there. Keys are permanent: answers are kept by them.
 */
export interface ImpactOption {
  value: string;
  label: string;
  /** Points: of impact for what the system does, of mitigation for what is done about it. */
  points: number;
}

export interface ImpactQuestion {
  key: string;
  part: 'impact' | 'mitigation';
  question: string;
  why?: string;
  options: readonly ImpactOption[];
  /** Asked unless the other question has one of these answers. */
  unless?: { key: string; answers: readonly string[] };
  nist: readonly string[];
}

const option = (value: string, label: string, points: number): ImpactOption => ({ value, label, points });

const impactQuestions: readonly Omit<ImpactQuestion, 'part'>[] = [
  {
    key: 'role',
    question: 'What part does the output play in a decision?',
    options: [
      option('informs', 'It informs; nobody has to follow it', 0),
      option('advises', 'It recommends; a person decides each case', 1),
      option('prepares', 'It decides; a person looks at some cases', 2),
      option('decides', 'It decides alone', 4),
    ],
    nist: ['MAP 3.5'],
  },
  {
    key: 'stakes',
    question: 'What is at stake for one person?',
    options: [
      option('comfort', 'Convenience', 0),
      option('money', 'Time or a little money', 1),
      option('chances', 'Work, credit, housing, schooling or care', 3),
      option('life', 'Health, safety, liberty or life', 4),
    ],
    nist: ['MAP 5.1'],
  },
  {
    key: 'undo',
    question: 'Can a wrong result be undone for that person?',
    options: [
      option('at-once', 'At once, without harm', 0),
      option('effort', 'With effort', 2),
      option('hardly', 'Hardly, or late', 3),
      option('never', 'No', 4),
    ],
    nist: ['MAP 5.1'],
  },
  {
    key: 'lasts',
    question: 'How long does the effect last?',
    options: [
      option('days', 'Days', 0),
      option('months', 'Months', 1),
      option('years', 'Years', 3),
      option('life', 'For life', 4),
    ],
    nist: ['MAP 5.1'],
  },
  {
    key: 'people',
    question: 'How many people does it touch in a year?',
    options: [
      option('none', 'Nobody directly', 0),
      option('hundred', 'Up to 100', 1),
      option('ten-thousand', 'Up to 10,000', 2),
      option('more', 'More', 3),
    ],
    nist: ['MAP 5.1'],
  },
  {
    key: 'dependent',
    question: 'Are there children among them, or people who depend on others?',
    options: [option('no', 'No', 0), option('some', 'Some', 2), option('mainly', 'Mainly', 4)],
    nist: ['MAP 5.1'],
  },
  {
    key: 'avoid',
    question: 'Can a person avoid it?',
    options: [
      option('easily', 'Easily', 0),
      option('at-a-price', 'At a disadvantage', 2),
      option('no', 'No', 3),
    ],
    nist: ['MAP 5.1'],
  },
  {
    key: 'power',
    question: 'Who uses it on whom?',
    options: [
      option('self', 'People on themselves, or nobody on anybody', 0),
      option('customers', 'An organisation on its customers', 1),
      option('staff', 'An employer on staff or applicants', 2),
      option('citizens', 'A public body on citizens', 3),
    ],
    nist: ['MAP 1.1'],
  },
  {
    key: 'personal',
    question: 'Does it use data about people?',
    options: [
      option('no', 'No', 0),
      option('yes', 'Yes', 1),
      option('sensitive', 'Yes, and of a sensitive kind', 3),
    ],
    nist: ['MEASURE 2.10'],
  },
  {
    key: 'inferred',
    question: 'Does it infer something that the person did not tell?',
    options: [
      option('no', 'No', 0),
      option('yes', 'Yes', 2),
      option('intimate', 'Health, feelings, beliefs or character', 4),
    ],
    unless: { key: 'personal', answers: ['no'] },
    nist: ['MEASURE 2.10', 'MAP 5.1'],
  },
  {
    key: 'purpose',
    question: 'Was the data collected for this purpose?',
    options: [
      option('yes', 'Yes, and people were told', 0),
      option('other', 'For another purpose', 2),
      option('unknown', 'Nobody knows', 3),
    ],
    unless: { key: 'personal', answers: ['no'] },
    nist: ['MAP 4.1', 'MEASURE 2.10'],
  },
  {
    key: 'past',
    question: 'Does it learn from past decisions of people?',
    why: 'What was unfair then comes back as the truth to be predicted.',
    options: [
      option('no', 'No, from what happened', 0),
      option('partly', 'In part', 1),
      option('yes', 'Yes', 2),
    ],
    nist: ['MEASURE 2.11'],
  },
  {
    key: 'reasons',
    question: 'Can the main reasons for one result be given?',
    options: [option('yes', 'Yes', 0), option('roughly', 'Roughly', 1), option('no', 'No', 3)],
    nist: ['MEASURE 2.9'],
  },
  {
    key: 'changes',
    question: 'Does it change by itself in use?',
    options: [
      option('no', 'No', 0),
      option('checked', 'It is retrained, and checked before it is used', 1),
      option('by-itself', 'It learns as it goes', 3),
    ],
    nist: ['MEASURE 2.4'],
  },
  {
    key: 'widely',
    question: 'What happens when it is wrong for many at once?',
    options: [
      option('little', 'Little', 0),
      option('delay', 'Delays', 1),
      option('outage', 'A service stands still', 2),
      option('harm', 'Many people are harmed before anyone looks', 4),
    ],
    nist: ['MEASURE 2.6'],
  },
  {
    key: 'readers',
    question: 'Do others build on the output?',
    options: [
      option('no', 'No', 0),
      option('known', 'Yes, by name', 1),
      option('unknown', 'We do not know', 2),
    ],
    nist: ['MAP 3.3'],
  },
  {
    key: 'groups',
    question: 'Is any group served worse?',
    options: [
      option('no-sign', 'Tested by group: no sign of it', 0),
      option('untested', 'Not tested, or too few cases to tell', 2),
      option('yes', 'Yes', 3),
    ],
    nist: ['MEASURE 2.11'],
  },
];

const done = [option('yes', 'Yes', 2), option('partly', 'In part', 1), option('no', 'No', 0)];

const mitigationQuestions: readonly (readonly [key: string, question: string, nist: string[]])[] = [
  ['asked', 'Were people affected asked, and did something change because of it?', ['MAP 5.2']],
  ['reviewed', 'Has somebody outside the team reviewed it?', ['MEASURE 1.3']],
  ['tested-groups', 'Are results known by group, with counts?', ['MEASURE 2.11']],
  [
    'data-written',
    'Is the data described, with its gaps, and its quality measured?',
    ['MAP 2.3', 'MEASURE 2.1'],
  ],
  ['privacy', 'Has somebody entitled assessed privacy?', ['MEASURE 2.10']],
  ['security', 'Has somebody tried to attack or misuse it?', ['MEASURE 2.7']],
  [
    'overseen',
    'Does a person with power, time and training oversee it, and is there proof that it works?',
    ['MAP 3.5'],
  ],
  ['traceable', 'Can each result be traced to model, data and time?', ['MEASURE 2.8']],
  ['told', 'Are people told that it is used?', ['MEASURE 2.8']],
  [
    'objection',
    'Can people object, to a person who can change the result, within a set time?',
    ['MEASURE 3.3'],
  ],
  ['switch', 'Can it be switched off, and was that tried?', ['MANAGE 2.4']],
  ['watched', 'Is it watched in use, by group, by somebody named?', ['MANAGE 4.1']],
];

export const questions: readonly ImpactQuestion[] = [
  ...impactQuestions.map((question): ImpactQuestion => ({ ...question, part: 'impact' })),
  ...mitigationQuestions.map(
    ([key, question, nist]): ImpactQuestion => ({ key, question, nist, options: done, part: 'mitigation' }),
  ),
];

/** Id of the record that holds the answer to a question. */
export function answerId(key: string): string {
  return `impq_${key}`;
}
