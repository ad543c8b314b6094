/**
 * One page for the sponsor, made from what the project holds: what changes for the business, what the numbers mean, which
 * decisions are theirs, what could go wrong, and what nobody knows yet.
 */

import { recordName } from '#domain/document/collection.ts';
import { withoutConfidential } from '#domain/document/confidential.ts';
import {
  collectionOf,
  type Day,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import type { Brief, BriefPart } from '#domain/project/brief.ts';
import { collections } from '#domain/project/collections.ts';
import { wordsOf } from '#domain/project/display.ts';
import { reviewProject } from '#domain/project/review.ts';
import { isMissing } from '#domain/project/values.ts';
import { metrics, objectives } from '#domain/sections/goals/model.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { inherentScore, isLive, modelOf } from '#domain/sections/risks/scoring.ts';
import { matrixOf } from '#domain/sections/roles/matrix.ts';
import { activities } from '#domain/sections/roles/matrix-model.ts';
import { roles } from '#domain/sections/roles/model.ts';
import { rowsOfRole } from '#domain/sections/roles/views.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import { engagementGap, gapInWords, quadrantOf } from './engagement.ts';
import { communications, stakeholders } from './model.ts';
import { translateMetric } from './translation.ts';

/** Roles that decide on the project’s money: those of kind sponsor. */
export function sponsorRoles(project: ProjectDocument): string[] {
  return orderedIds(project, roles.name).filter(
    (id) => recordOf(project, roles.name, id)?.kind === 'business-sponsor',
  );
}

/** @param today the day printed, and the one the review compares deadlines with */
export function sponsorBrief(whole: ProjectDocument, today: Day): Brief {
  const project = withoutConfidential(whole, collections);
  return {
    title: `Sponsor brief: ${project.title || 'project without a title'}`,
    subtitle: `Made on ${today} from revision ${project.rev} of the project.`,
    parts: [
      objectivePart(project),
      numbersPart(project),
      decisionsPart(project),
      riskPart(project),
      doorsPart(project),
      unknownPart(project),
      openPart(project, today),
      QUESTIONS,
    ],
  };
}

function objectivePart(project: ProjectDocument): BriefPart {
  const words = wordsOf(project);
  const items = orderedIds(project, objectives.name).map((id) => {
    const record = recordOf(project, objectives.name, id) ?? {};
    const say = (field: keyof typeof objectives.fields) =>
      words.value(objectives.fields[field], record[field]);
    const [from, to, unit] = [say('baseline'), say('target'), say('unit')];
    const change = from || to ? `: from ${from || '?'} to ${to || '?'} ${unit}`.trimEnd() : '';
    const when = say('deadline') ? ` by ${say('deadline')}` : ', no date yet';
    const how = say('measuredHow')
      ? ` Measured by: ${say('measuredHow')}.`
      : ' Nothing says yet how it is measured.';
    return `${recordName(objectives, id, record)}${change}${when}.${how}`;
  });
  return { heading: 'What gets better', items, empty: 'No objective is written down yet.' };
}

function numbersPart(project: ProjectDocument): BriefPart {
  const rows = orderedIds(project, metrics.name).map((id) => {
    const { today, measured, needed, caution } = translateMetric(project, id, 'decision-maker');
    const name = recordName(metrics, id, recordOf(project, metrics.name, id) ?? {});
    return [name, measured ?? today ?? 'not measured yet', needed ?? 'not decided yet', caution ?? ''];
  });
  return {
    heading: 'What the numbers mean',
    table: { head: ['Metric', 'Now', 'Needed', 'It cannot tell'], rows },
    empty: 'No metric is written down yet.',
  };
}

function decisionsPart(project: ProjectDocument): BriefPart {
  const matrix = matrixOf(project);
  const due = activities.fields.due;
  const rows = sponsorRoles(project).flatMap((role) =>
    rowsOfRole(matrix, role)
      .filter(({ letters }) => letters.includes('A'))
      .map(({ activity, phaseName }) => [
        activity.name,
        phaseName,
        wordsOf(project).value(due, recordOf(project, activities.name, activity.id)?.due) || 'no date yet',
      ]),
  );
  return {
    heading: 'What you decide',
    lead: 'You are accountable for these: nobody else can say yes.',
    table: { head: ['Decision', 'Phase', 'Due'], rows },
    empty: 'The role matrix names no decision of the sponsor yet.',
  };
}

const MOST_RISKS = 3;

function riskPart(project: ProjectDocument): BriefPart {
  const model = modelOf(project);
  const weight = (risk: ProjectRecord) => {
    const score = inherentScore(risk, model);
    return isDefined(score) ? score : 0;
  };
  const live = Object.values(collectionOf(project, risks.name))
    .filter((risk) => isLive(risk) && risk.kind !== 'opportunity')
    .sort((a, b) => weight(b) - weight(a));
  const items = live.slice(0, MOST_RISKS).map((risk) => {
    const effect = isMissing(risk.impact) ? '' : `: ${String(risk.impact).trim()}`;
    return `${String(risk.title ?? 'Risk without a name')}${effect} (likelihood ${say(risk.likelihood)}, impact ${say(risk.impactScore)} of 5)`;
  });
  return {
    heading: 'What could go wrong',
    ...(live.length > MOST_RISKS
      ? {
          lead: `The ${MOST_RISKS} heaviest of ${live.length} live threats, by the score of the risk register.`,
        }
      : {}),
    items,
    empty: 'No risk is written down yet.',
  };
}

const say = (value: unknown) => (typeof value === 'number' ? plainNumber(value) : '?');

function doorsPart(project: ProjectDocument): BriefPart {
  const sponsors: unknown[] = sponsorRoles(project).flatMap(
    (role) => recordOf(project, roles.name, role)?.holders ?? [],
  );
  const items = orderedIds(project, stakeholders.name).flatMap((id) => {
    const record = recordOf(project, stakeholders.name, id) ?? {};
    if (sponsors.includes(record.person)) return [];
    const gap = engagementGap(record);
    const quadrant = quadrantOf(record);
    if (gap === undefined || gap <= 0 || !quadrant) return [];
    const cares = isMissing(record.cares) ? '' : ` They care about: ${String(record.cares).trim()}`;
    return [
      `${recordName(stakeholders, id, record)} (${quadrant.name.toLowerCase()}) should move ${gapInWords(gap)}.${cares}`,
    ];
  });
  return {
    heading: 'Doors only you can open',
    items,
    empty: 'Nobody on the stakeholder map is further away than wanted.',
  };
}

function unknownPart(project: ProjectDocument): BriefPart {
  const notes = Object.values(collectionOf(project, communications.name)).map(({ uncertaintyNote }) =>
    typeof uncertaintyNote === 'string' ? uncertaintyNote.trim() : '',
  );
  return {
    heading: 'What we do not know yet',
    items: [...new Set(notes.filter((note) => note !== ''))],
    empty: 'No communication says yet what is not known. That is seldom true.',
  };
}

const MOST_FINDINGS = 5;

function openPart(project: ProjectDocument, today: Day): BriefPart {
  const errors = reviewProject(project, today).filter(
    ({ severity, dismissed }) => severity === 'error' && !dismissed,
  );
  return {
    heading: 'What the plan still contradicts',
    ...(errors.length > MOST_FINDINGS
      ? { lead: `The first ${MOST_FINDINGS} of ${errors.length} errors of the plan review.` }
      : {}),
    items: errors.slice(0, MOST_FINDINGS).map(({ message }) => message),
    empty: 'The plan review finds no error.',
  };
}

/** The questions of the sponsor sheet that no field of the project answers. */
const QUESTIONS: BriefPart = {
  heading: 'To settle in the next half-hour',
  isChecklist: true,
  items: [
    'Which error would embarrass you most in public?',
    'Under which conditions do we stop, and what would make you proud of stopping?',
    'Which question does the next part of the money answer?',
    'Who decides, with full authority, when you are away?',
    'Who takes over as sponsor if you move on?',
  ],
};
