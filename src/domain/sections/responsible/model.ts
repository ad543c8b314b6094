/** Responsible use: what the system is for, whom it touches, what may go wrong, who oversees it, how to object. */
import { defineCollection } from '#domain/document/collection.ts';
import { choice, choices, day, long, reference, text, whole } from '#domain/document/field.ts';

export const sensitiveUses = [
  { value: 'access', label: 'Access to work, housing, credit, care or schooling' },
  { value: 'law', label: 'Policing, justice, borders or benefits' },
  { value: 'safety', label: 'Life, health or safety' },
  { value: 'children', label: 'Children, or people who depend on others' },
  { value: 'biometric', label: 'Faces, voices or other body data' },
  { value: 'emotion', label: 'Feelings, character or beliefs inferred' },
  { value: 'watching', label: 'Watching people at work or in public' },
  { value: 'speech', label: 'What people may say or get to see' },
] as const;

/** One record for the whole project. */
export const IMPACT = 'impact_main';
export const impact = defineCollection({
  name: 'impact',
  prefix: 'imp',
  singular: 'impact statement',
  plural: 'impact statements',
  nameField: 'intendedUses',
  fields: {
    intendedUses: long('Intended uses', {
      required: true,
      hint: 'Who uses it, on whom, to decide what. One line each.',
    }),
    unsupportedUses: long('Uses it was not made for', {
      required: true,
      hint: 'What somebody will try although it was never tested for it.',
    }),
    restrictedUses: long('Uses we forbid', { hint: 'And how that is enforced.' }),
    sensitiveUses: choices('Sensitive uses', sensitiveUses),
    sensitiveNote: long('What makes it sensitive here'),
    withoutIt: long('What happens to people if it is not built', {
      hint: 'The other side of the balance.',
    }),
    overseer: reference('Who oversees it', 'roles', 'empty', { hint: 'The role that can say no.' }),
    oversightMoment: choice('When a person looks', [
      { value: 'before', label: 'Before each decision takes effect' },
      { value: 'exceptions', label: 'At exceptions the system raises' },
      { value: 'sample', label: 'At a sample, afterwards' },
      { value: 'monitor', label: 'At the whole, through monitoring' },
      { value: 'none', label: 'Nobody looks' },
    ]),
    authority: long('Authority', {
      hint: 'May they overrule it, alone, without having to justify it more than agreeing?',
    }),
    time: long('Time', { hint: 'Minutes per case, cases per day, and whether that fits.' }),
    information: long('Information', { hint: 'What they see that the model does not, and how sure it is.' }),
    training: long('Training', { hint: 'What they learn about where the system is wrong.' }),
    evidence: long('Evidence that it works', {
      hint: 'A test with planted errors, how often people overrule and are right, with its date.',
    }),
    evidenceOn: day('Evidence from'),
    stop: long('How it is switched off', { hint: 'Who may, how long it takes, what people do meanwhile.' }),
    told: long('How people learn that it is used'),
    objectionPath: long('How people object', { hint: 'In their language, without cost, to a person.' }),
    objectionOwner: reference('Who answers', 'roles', 'empty'),
    objectionDays: whole('Answered within', { minimum: 1, unit: 'days' }),
    remedy: long('What can be put right', { hint: 'And who is told when the system itself was wrong.' }),
    objectionsCounted: long('How objections are counted and read'),
    boardAsk: long('What the review board is asked', {
      hint: 'A question they can answer with yes, no or conditions.',
    }),
    boardBy: day('Answer needed by'),
    signedBy: reference('Signed off by', 'people', 'empty'),
    signedOn: day('Signed off on'),
  },
});

export const severities = [
  { value: '1', label: '1 · slight' },
  { value: '2', label: '2 · passing' },
  { value: '3', label: '3 · lasting' },
  { value: '4', label: '4 · severe' },
  { value: '5', label: '5 · cannot be undone' },
] as const;

export const affected = defineCollection({
  name: 'affected',
  prefix: 'aff',
  singular: 'affected group',
  plural: 'affected groups',
  nameField: 'who',
  ordered: true,
  fields: {
    who: text('Who', { required: true, hint: 'Users, those decided about, and those who are merely near.' }),
    stakeholder: reference('Listed as stakeholder', 'stakeholders', 'empty'),
    benefit: long('How they could gain'),
    harm: long('How they could be harmed', { required: true }),
    severity: whole('How bad at worst', { minimum: 1, maximum: 5, choices: severities }),
    heard: choice('Were they asked?', [
      { value: 'yes', label: 'Yes, themselves' },
      { value: 'proxy', label: 'Only people who speak for them' },
      { value: 'no', label: 'No' },
    ]),
    lessens: long('What lessens the harm'),
    risk: reference('Risk', 'risks', 'empty'),
  },
});

export const failures = defineCollection({
  name: 'failures',
  prefix: 'fail',
  singular: 'failure or misuse',
  plural: 'failures and misuses',
  nameField: 'what',
  ordered: true,
  fields: {
    what: text('What goes wrong', { required: true }),
    kind: choice('Kind', [
      { value: 'failure', label: 'Failure: it is wrong' },
      { value: 'over-reliance', label: 'Over-reliance: it is trusted too much' },
      { value: 'misuse', label: 'Misuse: it is used for something else' },
      { value: 'attack', label: 'Attack: somebody makes it fail' },
    ]),
    whom: text('Who suffers'),
    noticed: long('How it would be noticed', { required: true }),
    reaction: long('What happens then', { required: true }),
    risk: reference('Risk', 'risks', 'empty'),
  },
});

/** One record per impact question, under the id `impq_<key of the question>`. */
export const impactAnswers = defineCollection({
  name: 'impactAnswers',
  prefix: 'impq',
  singular: 'impact answer',
  plural: 'impact answers',
  nameField: 'question',
  fields: {
    question: text('Question', { derived: true }),
    answer: text('Answer', { required: true }),
    discussion: long('Discussion', { hint: 'Who saw it differently, and why.' }),
    evidence: text('Evidence', { hint: 'A document, a link, a test.' }),
    owner: reference('Owner', 'roles', 'empty'),
    decidedOn: day('Answered on'),
    risk: reference('Risk', 'risks', 'empty'),
  },
});
