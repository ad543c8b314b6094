/** Review rules about premortems. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing } from '#domain/project/values.ts';
import { allBallots, type Ballot, countDots, ranked, TOP } from './meeting.ts';
import { premortems } from './model.ts';

const script = { planner: 'premortem', guide: 'risks/premortem#the-script' } as const;

/** What a rule may look at in one meeting. */
interface Meeting {
  record: ProjectRecord;
  /** How a sentence calls it. */
  name: string;
  ballots: readonly Ballot[];
}

function eachPremortem(
  project: ProjectDocument,
  look: (meeting: Meeting) => { field?: string; message: string } | undefined,
): Place[] {
  const ballots = allBallots(project);
  return orderedIds(project, premortems.name).flatMap((id) => {
    const record = recordOf(project, premortems.name, id) ?? {};
    const day =
      typeof record.on === 'string' && record.on !== '' ? `The premortem of ${record.on}` : 'The premortem';
    const isNamed = isMissing(record.on) && !isMissing(record.scenario);
    const name = isNamed ? `The premortem “${recordName(premortems, id, record)}”` : day;
    const found = look({ record, name, ballots: ballots.get(id) ?? [] });
    return found ? [{ collection: premortems.name, record: id, ...found }] : [];
  });
}

export const premortemRules: readonly Rule[] = [
  {
    ...script,
    id: 'premortem.no-sentence',
    severity: 'warning',
    looksFor: 'Premortems with notes and no sentence of failure.',
    check: (project) =>
      eachPremortem(project, ({ record, name, ballots }) =>
        isMissing(record.scenario) && ballots.some(({ notes }) => notes.length > 0)
          ? {
              field: 'scenario',
              message: `${name} has no sentence of failure, so nobody can tell later what the causes are causes of.`,
            }
          : undefined,
      ),
  },
  {
    ...script,
    id: 'premortem.too-many-dots',
    severity: 'warning',
    looksFor: 'More dots than people had.',
    check: (project) =>
      eachPremortem(project, ({ record, name, ballots }) => {
        const { given, most } = countDots(record, ballots);
        return most !== undefined && given > most
          ? { field: 'dots', message: `${name} counts ${given} dots, but people had ${most}.` }
          : undefined;
      }),
  },
  {
    ...script,
    id: 'premortem.top-without-risk',
    severity: 'warning',
    looksFor: 'Causes with the most dots that became no risk.',
    check: (project) =>
      eachPremortem(project, ({ name, ballots }) => {
        const missing = ranked(ballots)
          .slice(0, TOP)
          .filter(({ dots, risk }) => dots > 0 && risk === '');
        const first = missing[0];
        if (!first) return undefined;
        const rest = missing.length === 1 ? '' : ` and ${missing.length - 1} more`;
        return { message: `${name}: “${first.words}”${rest} got dots and became no risk.` };
      }),
  },
  {
    ...script,
    id: 'premortem.no-change',
    severity: 'advice',
    looksFor: 'Premortems after which nothing was changed on the same day.',
    check: (project) =>
      eachPremortem(project, ({ record, name, ballots }) =>
        isMissing(record.change) && ballots.some(({ risk }) => risk !== '')
          ? {
              field: 'change',
              message: `${name} ended without one thing that is done differently. People will not come a second time.`,
            }
          : undefined,
      ),
  },
];
