/** Review rules about what is in the way, and about changes a retrospective promised. */
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing } from '#domain/project/values.ts';
import { type Blocker, isOverdue, NOT_A_RISK, openBlockers, RISK_AFTER } from './blockers.ts';
import { type Change, changesOf } from './changes.ts';
import { workingDays } from './day-words.ts';
import { personName, textOf } from './entries.ts';
import { checkins, retrospectives } from './model.ts';

const blockers = {
  planner: 'checkin',
  severity: 'warning',
  guide: 'remote/check-ins#what-happens-to-blockers',
} as const;
const sheet = { planner: 'checkin', guide: 'flow/scrum#the-review-and-the-retrospective' } as const;

/** How a sentence speaks of a blocker. */
export function blockerWords(project: ProjectDocument, { text, person, age }: Blocker): string {
  return `“${text}” has been in the way of ${personName(project, person)} for ${workingDays(age)}`;
}

function places(found: readonly Blocker[], say: (blocker: Blocker) => string): Place[] {
  return found.map((blocker) => ({
    collection: checkins.name,
    record: blocker.origin,
    message: say(blocker),
  }));
}

function eachChange(
  project: ProjectDocument,
  look: (change: Change, on: string) => string | undefined,
): Place[] {
  return orderedIds(project, retrospectives.name).flatMap((id) => {
    const record = recordOf(project, retrospectives.name, id);
    const on = textOf(record?.on) || 'no day';
    const messages = changesOf(record).flatMap((change) => look(change, on) ?? []);
    const [first] = messages;
    if (first === undefined) return [];
    const more = messages.length === 1 ? '' : ` And ${messages.length - 1} more.`;
    return [{ collection: retrospectives.name, record: id, field: 'changes', message: `${first}${more}` }];
  });
}

export const blockerRules: readonly Rule[] = [
  {
    ...blockers,
    id: NOT_A_RISK,
    looksFor: `Blockers older than ${RISK_AFTER} working days that are in no risk.`,
    check: (project, { today }) =>
      places(
        openBlockers(project, today).filter(isOverdue),
        (blocker) => `${blockerWords(project, blocker)} and is in no risk. It should be in the register.`,
      ),
  },
  {
    ...blockers,
    id: 'checkin.blocker-unowned',
    looksFor: 'Blockers that were there yesterday and that nobody clears.',
    check: (project, { today }) =>
      places(
        openBlockers(project, today).filter(({ age, owner }) => age >= 1 && owner === ''),
        (blocker) => `${blockerWords(project, blocker)}, and nobody is named who clears it.`,
      ),
  },
  {
    ...sheet,
    id: 'checkin.change-without-name',
    severity: 'warning',
    looksFor: 'Changes of a retrospective without a name or a day.',
    check: (project) =>
      eachChange(project, ({ what, who, by, isDone }, on) =>
        what !== '' && !isDone && (who === '' || by === '')
          ? `“${what}” of the retrospective of ${on} has ${missing(who, by)}.`
          : undefined,
      ),
  },
  {
    ...sheet,
    id: 'checkin.change-late',
    severity: 'warning',
    looksFor: 'Changes of a retrospective whose day has passed.',
    check: (project, { today }) =>
      eachChange(project, ({ what, by, isDone }, on) =>
        !isDone && by !== '' && by < today
          ? `“${what}” was promised in the retrospective of ${on} for ${by}, and is not done.`
          : undefined,
      ),
  },
  {
    ...sheet,
    id: 'checkin.no-change',
    severity: 'advice',
    looksFor: 'Retrospectives that were held and changed nothing.',
    check: (project) =>
      orderedIds(project, retrospectives.name).flatMap((id) => {
        const record = recordOf(project, retrospectives.name, id);
        const isHeld = ['learned', 'keep', 'slowed', 'longest'].some((field) => !isMissing(record?.[field]));
        if (!isHeld || changesOf(record).some(({ what }) => what !== '')) return [];
        const message = `The retrospective of ${textOf(record?.on) || 'no day'} has words and no change. One change, with a name.`;
        return [{ collection: retrospectives.name, record: id, field: 'changes', message }];
      }),
  },
];

function missing(who: string, by: string): string {
  if (who === '' && by === '') return 'neither a name nor a day';
  return who === '' ? 'no name' : 'no day';
}
