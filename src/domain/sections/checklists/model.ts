/** Checklists in a project: answers to items, the kind of project, and items and lists people add themselves. */
import { defineCollection, type ReferencePlace } from '#domain/document/collection.ts';
import { choice, choices, day, flag, long, reference, text } from '#domain/document/field.ts';
import type { ProjectRecord } from '#domain/document/project.ts';

/** Answers to a question, and the states of a test. No answer at all means open. */
export const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'na', label: 'Not applicable' },
  { value: 'none', label: 'Not done' },
  { value: 'manual', label: 'By hand, written down' },
  { value: 'automated', label: 'Automated' },
] as const;

export type Answer = (typeof answers)[number]['value'];

export const severities = [
  { value: 'blocker', label: 'Blocker' },
  { value: 'major', label: 'Major' },
  { value: 'minor', label: 'Minor' },
] as const;

/** Prefixes by which ids of own lists and items are told from the ids of shipped ones. */
export const OWN_LIST = 'lst';
export const OWN_ITEM = 'chi';

const ownListField = reference('Checklist', 'checklists', 'take-along');
const ownItemField = reference('Item', 'checklistItems', 'take-along');

/** `list` and `key` hold ids of shipped lists and items too; only those of own ones are references. */
function ownReferences(record: ProjectRecord): ReferencePlace[] {
  const places: ReferencePlace[] = [];
  const { list, key } = record;
  if (typeof list === 'string' && list.startsWith(`${OWN_LIST}_`))
    places.push({ path: ['list'], field: ownListField, id: list });
  if (typeof key === 'string' && key.startsWith(`${OWN_ITEM}_`))
    places.push({ path: ['key'], field: ownItemField, id: key });
  return places;
}

export const checks = defineCollection({
  name: 'checks',
  prefix: 'chk',
  singular: 'check',
  plural: 'checks',
  nameField: 'title',
  referencesIn: (_id, record) => ownReferences(record),
  fields: {
    list: text('Checklist', { derived: true }),
    key: text('Item', { derived: true }),
    title: text('Short name', { derived: true }),
    subject: reference('About', ['datasets', 'models'], 'take-along', { derived: true }),
    asked: text('Question as it was asked', { derived: true }),
    answer: choice('Answer', answers),
    reason: text('Why it does not apply', { hint: 'One sentence, so that the next reader can disagree.' }),
    evidence: text('Evidence', { hint: 'What shows it: a link, a document, a number. Not “done”.' }),
    owner: reference('Owner', 'people', 'empty'),
    checkedOn: day('Checked on'),
    note: long('Note or discussion', { hint: 'Who disagreed, and why.' }),
    risk: reference('Risk', 'risks', 'empty'),
    riskDeclined: flag('No risk follows from it'),
  },
});

/** A checklist a person wrote or imported. */
export const ownLists = defineCollection({
  name: 'checklists',
  prefix: OWN_LIST,
  singular: 'own checklist',
  plural: 'own checklists',
  nameField: 'title',
  ordered: true,
  fields: {
    title: text('Title', { required: true }),
    origin: text('Where it comes from', { hint: 'Author, link or file, so that others can judge it.' }),
  },
});

/** An item a person added, to one of their own lists or to a shipped one. */
export const ownItems = defineCollection({
  name: 'checklistItems',
  prefix: OWN_ITEM,
  singular: 'own item',
  plural: 'own items',
  nameField: 'title',
  ordered: true,
  referencesIn: (_id, record) => ownReferences({ list: record.list }),
  fields: {
    list: text('Checklist', { derived: true }),
    section: text('Section', { hint: 'Items with the same section stand together.' }),
    number: text('Number', { hint: 'As in A.1; kept from an imported list.' }),
    title: text('Short name', { required: true, hint: 'Two or three words, as in “Informed consent”.' }),
    question: long('Question', { required: true, hint: 'So that “yes” is the good answer.' }),
    why: long('Why it matters'),
    severity: choice('Severity', severities),
  },
});

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** The kind of project: what is not answered hides nothing. */
export const PROFILE = 'profile_main';
export const profile = defineCollection({
  name: 'profile',
  prefix: 'profile',
  singular: 'kind of project',
  plural: 'kind of project',
  nameField: 'note',
  internal: true,
  fields: {
    people: choice('It informs decisions about people', yesNo),
    personalData: choice('It uses data about people', yesNo),
    forecast: choice('It says something about a later time', yesNo),
    labels: choice('People make the labels', yesNo),
    live: choice('Its output takes effect without a person looking at each case', yesNo),
    public: choice('People outside the organisation meet its output', yesNo),
    models: choices('The model is', [
      { value: 'own', label: 'Trained by us' },
      { value: 'bought', label: 'Bought or hosted by somebody else' },
      { value: 'foundation', label: 'A foundation model (language, images, sound)' },
    ]),
  },
});
