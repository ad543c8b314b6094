/** Review rules about sessions and what was agreed in them. */
import { recordName } from '#domain/document/collection.ts';
import {
  type Day,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing } from '#domain/project/values.ts';
import { sessionActions, sessions } from './model.ts';
import { actionsOf, entriesOf, isFinished, isOverdue, sessionWords } from './outcome.ts';

type Found = { field?: string; message: string } | undefined;

const afterwards = { planner: 'sessions', guide: 'remote/async-and-sync#live-and-worth-it' } as const;
const writing = { planner: 'sessions', guide: 'remote/documentation#the-decision-log' } as const;

function eachSession(
  project: ProjectDocument,
  look: (session: ProjectRecord, id: string, words: string) => Found,
): Place[] {
  return orderedIds(project, sessions.name).flatMap((id) => {
    const session = recordOf(project, sessions.name, id) ?? {};
    const found = look(session, id, sessionWords(session));
    return found ? [{ collection: sessions.name, record: id, ...found }] : [];
  });
}

function eachAction(project: ProjectDocument, look: (action: ProjectRecord, name: string) => Found): Place[] {
  return orderedIds(project, sessionActions.name).flatMap((id) => {
    const action = recordOf(project, sessionActions.name, id) ?? {};
    if (action.done === true) return [];
    const found = look(action, `The action “${recordName(sessionActions, id, action)}”`);
    return found ? [{ collection: sessionActions.name, record: id, ...found }] : [];
  });
}

/** The session began on an earlier day than today. */
const beganBefore = ({ startedAt }: ProjectRecord, today: Day) =>
  typeof startedAt === 'string' && startedAt.slice(0, 10) < today;

const lastsDays = ({ steps }: ProjectRecord) =>
  Array.isArray(steps) && steps.some((step) => typeof step?.day === 'number' && step.day > 1);

export const sessionRules: readonly Rule[] = [
  {
    ...afterwards,
    id: 'sessions.action-without-owner',
    severity: 'warning',
    looksFor: 'Actions of a session that nobody has taken.',
    check: (project) =>
      eachAction(project, ({ who }, name) =>
        isMissing(who)
          ? {
              field: 'who',
              message: `${name} has nobody who does it. An action of everybody is done by nobody.`,
            }
          : undefined,
      ),
  },
  {
    ...afterwards,
    id: 'sessions.action-without-day',
    severity: 'advice',
    looksFor: 'Actions of a session without a day.',
    check: (project) =>
      eachAction(project, ({ by }, name) =>
        isMissing(by) ? { field: 'by', message: `${name} has no day by which it is done.` } : undefined,
      ),
  },
  {
    ...afterwards,
    id: 'sessions.action-overdue',
    severity: 'warning',
    looksFor: 'Actions of a session whose day has passed.',
    check: (project, { today }) =>
      eachAction(project, (action, name) =>
        isOverdue(action, today)
          ? { field: 'by', message: `${name} was due on ${action.by} and is not done.` }
          : undefined,
      ),
  },
  {
    ...writing,
    id: 'sessions.ended-with-nothing',
    severity: 'warning',
    looksFor: 'Sessions that ended with neither a decision nor an action.',
    check: (project) =>
      eachSession(project, (session, id, words) =>
        isFinished(session) &&
        entriesOf(session, 'decisions').length === 0 &&
        actionsOf(project, id).length === 0
          ? {
              field: 'decisions',
              message: `${words} ended with neither a decision nor an action. Write down what it changed, or ask what it was for.`,
            }
          : undefined,
      ),
  },
  {
    ...afterwards,
    id: 'sessions.left-running',
    severity: 'advice',
    looksFor: 'Sessions of an earlier day that nobody has finished.',
    check: (project, { today }) =>
      eachSession(project, (session, _id, words) =>
        !isFinished(session) && !lastsDays(session) && beganBefore(session, today)
          ? {
              message: `${words} was begun and never finished. Finish it, so that its summary is in the plan.`,
            }
          : undefined,
      ),
  },
  {
    ...writing,
    id: 'sessions.parked-and-forgotten',
    severity: 'advice',
    looksFor: 'Things set aside in a finished session that nobody has said anything more about.',
    check: (project) =>
      eachSession(project, (session, _id, words) => {
        const open = entriesOf(session, 'parking').filter(({ outcome = '' }) => outcome === '');
        const first = open[0]?.text;
        if (!isFinished(session) || first === undefined) return undefined;
        const rest = open.length === 1 ? '' : ` and ${open.length - 1} more`;
        return {
          field: 'parking',
          message: `${words} set “${first}”${rest} aside, and nothing says what becomes of it.`,
        };
      }),
  },
];
