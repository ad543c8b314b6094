/** Review rules about the people of the agreement: their zones, their hours and what they share. */
import { readClock, sayMinutes } from '#domain/calendar/clock.ts';
import { findZone, unknownZone } from '#domain/calendar/zone-names.ts';
import { collectionOf, type Day, isPlainObject, type ProjectDocument } from '#domain/document/project.ts';
import type { Place, Rule } from '#domain/project/rule.ts';
import { isMissing, listWords } from '#domain/project/values.ts';
import { people } from '#domain/sections/roles/model.ts';
import { minutesInCore, readCore } from './core-hours.ts';
import { agreements } from './model.ts';
import { clockTable, overlapOn } from './overlap.ts';
import { agreementOf, type Member, teamOf, type Unready } from './team.ts';
import { agreementId } from './which.ts';

const ZONES = 'remote/time-zones';

/** A project that began to agree on how it works. */
function isBegun(project: ProjectDocument): boolean {
  return [agreements.name, 'meetings'].some((name) => Object.keys(collectionOf(project, name)).length > 0);
}

function unreadyRule(
  rule: Pick<Rule, 'id' | 'severity' | 'looksFor'>,
  isMeant: (unready: Unready) => boolean,
): Rule {
  return {
    ...rule,
    planner: 'agreement',
    guide: `${ZONES}#count-the-shared-hours`,
    check: (project) =>
      isBegun(project)
        ? teamOf(project)
            .unready.filter(isMeant)
            .map(({ id, field, why }) => ({ collection: people.name, record: id, field, message: why }))
        : [],
  };
}

const inAgreement = (project: ProjectDocument, place: Omit<Place, 'collection' | 'record'>): Place[] => [
  { collection: agreements.name, record: agreementId(project), ...place },
];

/** Pairs named in one sentence at most. */
const FEW = 3;

function strangers(members: readonly Member[], today: Day): string[] {
  return members.flatMap((one, index) =>
    members
      .slice(index + 1)
      .filter((other) => overlapOn([one, other], today).minutes === 0)
      .map((other) => `${one.name} and ${other.name}`),
  );
}

/** Today and the first days that follow each clock change of the year ahead. */
function daysAhead(members: readonly Member[], today: Day): Day[] {
  return [today, ...clockTable(members, today).map(({ settled }) => settled)];
}

export const peopleRules: readonly Rule[] = [
  unreadyRule(
    {
      id: 'agreement.person-without-zone',
      severity: 'warning',
      looksFor: 'People of the agreement without a time zone that can be read.',
    },
    ({ field }) => field === 'tz',
  ),
  unreadyRule(
    {
      id: 'agreement.hours-unreadable',
      severity: 'warning',
      looksFor: 'Working hours that cannot be read.',
    },
    ({ field }) => field !== 'tz',
  ),
  {
    id: 'agreement.zones-without-agreement',
    severity: 'advice',
    planner: 'agreement',
    guide: 'remote/async-and-sync#the-agreement',
    looksFor: 'People in several time zones and no working agreement.',
    check: (project) => {
      const zones = new Set(teamOf(project).members.map(({ zone }) => zone));
      return zones.size > 1 && !isBegun(project)
        ? [
            {
              message: `People work in ${zones.size} time zones, and nothing is agreed on how they work together.`,
            },
          ]
        : [];
    },
  },
  {
    id: 'agreement.pair-without-overlap',
    severity: 'warning',
    planner: 'agreement',
    guide: `${ZONES}#how-long-a-question-takes`,
    looksFor: 'Pairs who share no working hour.',
    check: (project, { today }) => {
      if (!isBegun(project)) return [];
      const pairs = strangers(teamOf(project).members, today);
      const more = pairs.length - FEW;
      const words = listWords(pairs.slice(0, FEW).map((pair) => `“${pair}”`));
      return pairs.length === 0
        ? []
        : inAgreement(project, {
            message: `No shared working hour today: ${words}${more > 0 ? ` and ${more} more pairs` : ''}. A question takes a day each way, so let them hand over in writing.`,
          });
    },
  },
  {
    id: 'agreement.core-hours-unreadable',
    severity: 'warning',
    planner: 'agreement',
    guide: `${ZONES}#count-the-shared-hours`,
    looksFor: 'Core hours that cannot be read.',
    check: (project) => {
      const core = isPlainObject(agreementOf(project).coreHours) ? agreementOf(project).coreHours : {};
      const { start, end, tz } = core as Record<string, unknown>;
      if (isMissing(start) && isMissing(end)) return [];
      const strange = [start, end].find((time) => readClock(time) === undefined);
      if (isMissing(start) || isMissing(end))
        return inAgreement(project, {
          field: 'coreHours',
          message: `The core hours have no ${isMissing(start) ? 'beginning' : 'end'} yet.`,
        });
      if (strange !== undefined)
        return inAgreement(project, {
          field: 'coreHours',
          message: `“${String(strange)}” cannot be read as a time of the core hours. Write it as 14:00.`,
        });
      return isMissing(tz) || findZone(tz) !== undefined
        ? []
        : inAgreement(project, { field: 'coreHours', message: `Core hours: ${unknownZone(String(tz))}` });
    },
  },
  {
    id: 'agreement.core-hours-missed',
    severity: 'warning',
    planner: 'agreement',
    guide: `${ZONES}#count-the-shared-hours`,
    looksFor:
      'Core hours during which somebody does not work, today or after a clock change in the year ahead.',
    check: (project, { today }) => {
      const core = readCore(agreementOf(project));
      if (!core) return [];
      const { members } = teamOf(project);
      for (const day of daysAhead(members, today)) {
        const missed = members
          .map((member) => ({ member, ...minutesInCore(core, member, day) }))
          .filter(({ minutes, of }) => minutes < of);
        if (missed.length === 0) continue;
        const words = listWords(
          missed.map(
            ({ member, minutes, of }) => `${member.name} works ${sayMinutes(minutes)} of ${sayMinutes(of)}`,
          ),
        );
        return inAgreement(project, {
          field: 'coreHours',
          message: `Core hours ${day === today ? 'today' : `from ${day} on, when clocks have changed`}: ${words}.`,
        });
      }
      return [];
    },
  },
];
