/** Review rules about stakeholders and the communication plan. */
import { recordName } from '#domain/document/collection.ts';
import {
  collectionOf,
  type Day,
  type ProjectDocument,
  type ProjectRecord,
} from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, listWords } from '#domain/project/values.ts';
import { lettersAt, matrixOf } from '#domain/sections/roles/matrix.ts';
import { dueOf, isRecurring } from './cadence.ts';
import { communicationTitle } from './communication-words.ts';
import { engagementGap, gapInWords, HIGH, quadrantOf } from './engagement.ts';
import { communications, stakeholders } from './model.ts';
import { isAudience } from './suggestions.ts';

const MAP = 'people/stakeholders';
const PLAN = 'people/communication-plan';

type Look = (
  record: ProjectRecord,
  words: string,
  id: string,
) => Omit<Place, 'collection' | 'record'> | undefined;

function eachStakeholder(project: ProjectDocument, look: Look): Place[] {
  return Object.entries(collectionOf(project, stakeholders.name)).flatMap(([id, record]) => {
    const place = look(record, recordName(stakeholders, id, record), id);
    return place ? [{ collection: stakeholders.name, record: id, ...place }] : [];
  });
}

function eachCommunication(project: ProjectDocument, look: Look): Place[] {
  return Object.entries(collectionOf(project, communications.name)).flatMap(([id, record]) => {
    const place = look(record, `“${communicationTitle(project, id)}”`, id);
    return place ? [{ collection: communications.name, record: id, ...place }] : [];
  });
}

const hasPower = (record: ProjectRecord) => typeof record.power === 'number' && record.power >= HIGH;

function stakeholderRule(
  rule: Omit<Rule, 'planner' | 'check'>,
  look: (project: ProjectDocument) => Look,
): Rule {
  return { ...rule, planner: 'stakeholders', check: (project) => eachStakeholder(project, look(project)) };
}

function messageRule(
  rule: Omit<Rule, 'planner' | 'check'>,
  look: (project: ProjectDocument, today: Day) => Look,
): Rule {
  return {
    ...rule,
    planner: 'stakeholders',
    check: (project, { today }) => eachCommunication(project, look(project, today)),
  };
}

export const stakeholderRules: readonly Rule[] = [
  stakeholderRule(
    {
      id: 'stakeholders.not-placed',
      severity: 'advice',
      guide: `${MAP}#power-and-interest`,
      looksFor: 'Stakeholders without a score for power or interest.',
    },
    () => (record, name) =>
      quadrantOf(record)
        ? undefined
        : {
            field: isMissing(record.power) ? 'power' : 'interest',
            message: `${name} has no place on the map yet: power and interest from 1 to 5.`,
          },
  ),
  stakeholderRule(
    {
      id: 'stakeholders.power-without-message',
      severity: 'warning',
      guide: `${PLAN}#the-table`,
      looksFor: 'Stakeholders with power whom no communication reaches.',
    },
    (project) => (record, name, id) =>
      hasPower(record) && !isAudience(project, id)
        ? { message: `${name} has the power to stop the project, and no communication reaches them.` }
        : undefined,
  ),
  stakeholderRule(
    {
      id: 'stakeholders.power-against',
      severity: 'warning',
      guide: `${MAP}#engagement-now-and-wanted`,
      looksFor: 'Stakeholders with power who are unaware or resistant.',
    },
    () => (record, name) =>
      hasPower(record) && (record.current === 'resistant' || record.current === 'unaware')
        ? {
            field: 'current',
            message: `${name} has power and is ${record.current}. Talk to them before the next gate.`,
          }
        : undefined,
  ),
  stakeholderRule(
    {
      id: 'stakeholders.gap-without-message',
      severity: 'advice',
      guide: `${MAP}#engagement-now-and-wanted`,
      looksFor: 'Gaps in engagement that no communication works on.',
    },
    (project) => (record, name, id) => {
      const gap = engagementGap(record);
      return gap !== undefined && gap > 0 && !hasPower(record) && !isAudience(project, id)
        ? {
            field: 'desired',
            message: `${name} should move ${gapInWords(gap)}, and no communication works on it.`,
          }
        : undefined;
    },
  ),
  stakeholderRule(
    {
      id: 'stakeholders.beneficiary-not-told',
      severity: 'advice',
      guide: `${PLAN}#the-table`,
      looksFor: 'Stakeholders for whom an objective is meant and whom no communication reaches.',
    },
    (project) => (record, name, id) => {
      const benefits = Object.values(collectionOf(project, 'objectives')).some(
        ({ beneficiary }) => beneficiary === id,
      );
      return benefits && !hasPower(record) && !isAudience(project, id)
        ? { message: `An objective is meant for ${name}, and no communication reaches them.` }
        : undefined;
    },
  ),
  messageRule(
    {
      id: 'stakeholders.communication-incomplete',
      severity: 'warning',
      guide: `${PLAN}#the-table`,
      looksFor: 'Communications without audience, purpose or owner.',
    },
    () => (record, words) => {
      const open = Object.entries(communications.fields).filter(
        ([field, { required }]) => required && isMissing(record[field]),
      );
      const [first] = open;
      const missing = open.map(([, { label }]) => label.toLowerCase());
      return first && { field: first[0], message: `${words} does not say yet: ${listWords(missing)}.` };
    },
  ),
  messageRule(
    {
      id: 'stakeholders.communication-undated',
      severity: 'warning',
      guide: `${PLAN}#who-sends-it`,
      looksFor: 'Communications that recur and have no next day.',
    },
    (_project, today) => (record, words) =>
      isRecurring(record) && dueOf(record, today).kind === 'undated'
        ? { field: 'next', message: `${words} has no next day. A message without a day is not sent.` }
        : undefined,
  ),
  messageRule(
    {
      id: 'stakeholders.communication-late',
      severity: 'warning',
      guide: `${PLAN}#who-sends-it`,
      looksFor: 'Communications whose day has passed.',
    },
    (_project, today) => (record, words) => {
      const due = dueOf(record, today);
      return due.kind === 'late'
        ? { field: 'next', message: `${words} was due on ${due.day}. Send it, or change the day.` }
        : undefined;
    },
  ),
  messageRule(
    {
      id: 'stakeholders.uncertainty-unsaid',
      severity: 'advice',
      guide: `${PLAN}#say-what-you-do-not-know-yet`,
      looksFor: 'Communications that report metrics and do not say what is not known.',
    },
    () => (record, words) =>
      !isMissing(record.metrics) && isMissing(record.uncertaintyNote)
        ? {
            field: 'uncertaintyNote',
            message: `${words} reports numbers and does not say what nobody knows yet.`,
          }
        : undefined,
  ),
  messageRule(
    {
      id: 'stakeholders.sender-without-letter',
      severity: 'advice',
      guide: `${PLAN}#who-sends-it`,
      looksFor: 'Senders who hold no letter in the role matrix.',
    },
    (project) => {
      const matrix = matrixOf(project);
      const holds = (role: string) =>
        matrix.activities.some(({ id }) => lettersAt(matrix, id, role).length > 0);
      const isBegun = matrix.roles.some(({ id }) => holds(id));
      return (record, words) => {
        const role = matrix.roles.find(({ id }) => id === record.owner);
        return isBegun && role && !holds(role.id)
          ? {
              field: 'owner',
              message: `${words} is sent by ${role.name}, who holds no letter in the matrix and passes on hearsay.`,
            }
          : undefined;
      };
    },
  ),
];
