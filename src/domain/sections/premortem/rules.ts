/** Review rules about premortems. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing } from '#domain/project/values.ts';
import { ballotsOf, countDots, notesOf, ranked, TOP } from './meeting.ts';
import { premortems } from './model.ts';

const script = { planner: 'premortem', guide: 'risks/premortem#the-script' } as const;

function eachPremortem(
  project: ProjectDocument,
  look: (record: ProjectRecord, id: string, name: string) => { field?: string; message: string } | undefined,
): Place[] {
  return orderedIds(project, premortems.name).flatMap((id) => {
    const record = recordOf(project, premortems.name, id) ?? {};
    const day =
      typeof record.on === 'string' && record.on !== '' ? `The premortem of ${record.on}` : 'The premortem';
    const found = look(
      record,
      id,
      isMissing(record.on) && !isMissing(record.scenario)
        ? `The premortem “${recordName(premortems, id, record)}”`
        : day,
    );
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
      eachPremortem(project, (record, id, name) =>
        isMissing(record.scenario) && notesOf(project, id).length > 0
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
      eachPremortem(project, (_record, id, name) => {
        const { given, most } = countDots(project, id);
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
      eachPremortem(project, (_record, id, name) => {
        const missing = ranked(ballotsOf(project, id))
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
      eachPremortem(project, (record, id, name) =>
        isMissing(record.change) && ballotsOf(project, id).some(({ risk }) => risk !== '')
          ? {
              field: 'change',
              message: `${name} ended without one thing that is done differently. People will not come a second time.`,
            }
          : undefined,
      ),
  },
];
