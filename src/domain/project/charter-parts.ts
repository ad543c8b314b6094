/** The parts of the charter, in their order. A part that nobody has filled says so and never vanishes. */
import { recordName } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import { CHARTER_TEXT, type CharterTextField, charterText } from '#domain/sections/charter/model.ts';
import { metrics, objectives } from '#domain/sections/goals/model.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { inherentScore, isLive, modelOf } from '#domain/sections/risks/scoring.ts';
import { roles } from '#domain/sections/roles/model.ts';
import { sessionActions } from '#domain/sections/sessions/model.ts';
import { stakeholders } from '#domain/sections/stakeholders/model.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import type { BriefPart } from './brief.ts';
import { displayValue, NOT_DECIDED } from './display.ts';
import { planDates } from './plan-dates.ts';
import { isMissing, numberIn } from './values.ts';

/** Risks a charter prints. */
const MOST_RISKS = 5;
/** Dates of work to be done, which are no milestones of the project. */
const TO_DO: ReadonlySet<string> = new Set([risks.name, sessionActions.name]);
/** Milestones a charter prints. */
const MOST_MILESTONES = 12;

const OPEN = `${NOT_DECIDED.slice(0, 1).toUpperCase()}${NOT_DECIDED.slice(1)}.`;

type Row = [id: string, record: ProjectRecord];

function recordsOf(project: ProjectDocument, collection: string): Row[] {
  return orderedIds(project, collection).map((id) => [id, recordOf(project, collection, id) ?? {}]);
}

/** @param project the body of a charter, read as a project */
export function charterParts(project: ProjectDocument): BriefPart[] {
  return [
    purposePart(project),
    objectivesPart(project),
    criteriaPart(project),
    linesPart(project, 'inScope'),
    linesPart(project, 'outOfScope'),
    linesPart(project, 'deliverables'),
    milestonesPart(project),
    linesPart(project, 'assumptions'),
    linesPart(project, 'constraints'),
    risksPart(project),
    rolesPart(project),
    stakeholdersPart(project),
    linesPart(project, 'budget'),
  ];
}

function textOf(project: ProjectDocument, field: CharterTextField): string {
  const value = recordOf(project, charterText.name, CHARTER_TEXT)?.[field];
  return typeof value === 'string' ? value.trim() : '';
}

function linesOf(project: ProjectDocument, field: CharterTextField): string[] {
  return textOf(project, field)
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((line) => line !== '');
}

/** What stands where nothing was written, and the field that asks for it. */
function asked(field: CharterTextField): Pick<BriefPart, 'empty' | 'section' | 'at'> {
  return { empty: OPEN, section: 'charter', at: { record: CHARTER_TEXT, field } };
}

function purposePart(project: ProjectDocument): BriefPart {
  const text = textOf(project, 'purpose') || (project.description ?? '').trim();
  return { heading: charterText.fields.purpose.label, text, ...asked('purpose') };
}

function linesPart(project: ProjectDocument, field: CharterTextField): BriefPart {
  const items = linesOf(project, field);
  return { heading: charterText.fields[field].label, items, ...asked(field), isNarrow: true };
}

/** A value in words, or that it is not decided. */
function say(project: ProjectDocument, field: Field, value: unknown): string {
  return displayValue(project, field, value) || NOT_DECIDED;
}

function withUnit(words: string, unit: unknown): string {
  const isPlain = words === NOT_DECIDED || isMissing(unit) || unit === 'share';
  return isPlain ? words : `${words} ${String(unit)}`;
}

function objectivesPart(project: ProjectDocument): BriefPart {
  const { fields } = objectives;
  const rows = recordsOf(project, objectives.name).map(([id, record]) => [
    recordName(objectives, id, record),
    withUnit(say(project, fields.baseline, record.baseline), record.unit),
    withUnit(say(project, fields.target, record.target), record.unit),
    say(project, fields.deadline, record.deadline),
    say(project, fields.owner, record.owner),
  ]);
  const head = ['Objective', 'Today', 'Target', 'By when', 'Answers for it'];
  return { heading: 'Objectives', table: { head, rows }, empty: OPEN, section: 'goals' };
}

/** What a metric must reach, in words. */
export function boundOf(project: ProjectDocument, metric: ProjectRecord): string {
  const { fields } = metrics;
  if (metric.direction === 'within')
    return `${say(project, fields.low, metric.low)} to ${say(project, fields.high, metric.high)}`;
  const threshold = displayValue(project, fields.threshold, metric.threshold);
  if (threshold === '') return NOT_DECIDED;
  return withUnit(`${metric.direction === 'down' ? 'at most' : 'at least'} ${threshold}`, metric.unit);
}

function criteriaPart(project: ProjectDocument): BriefPart {
  const rows = recordsOf(project, metrics.name).map(([id, metric]) => [
    recordName(metrics, id, metric),
    withUnit(say(project, metrics.fields.baseline, metric.baseline), metric.unit),
    boundOf(project, metric),
    say(project, metrics.fields.owner, metric.owner),
  ]);
  const head = ['Metric', 'Today', 'Must reach', 'Answers for it'];
  return {
    ...{ heading: charterText.fields.successCriteria.label, items: linesOf(project, 'successCriteria') },
    ...{ table: { head, rows }, ...asked('successCriteria') },
  };
}

function milestonesPart(project: ProjectDocument): BriefPart {
  const dates = planDates(project).filter(({ collection }) => !TO_DO.has(collection));
  const rows = dates.slice(0, MOST_MILESTONES).map(({ day, title }) => [day, title]);
  const more = dates.length - rows.length;
  return {
    ...{ heading: 'Milestones', table: { head: ['Day', 'What'], rows }, empty: OPEN, section: 'goals' },
    isNarrow: true,
    ...(more > 0 ? { lead: `The first ${rows.length} of ${dates.length} dates.` } : {}),
  };
}

/** Live threats, the highest score first; those that are not rated come last. */
export function topRisks(project: ProjectDocument, most: number): { rows: string[][]; more: number } {
  const model = modelOf(project);
  const scored = recordsOf(project, risks.name)
    .filter(([, risk]) => isLive(risk) && risk.kind !== 'opportunity')
    .map(([id, risk]) => {
      const result = inherentScore(risk, model);
      return { id, risk, score: isDefined(result) ? result : undefined };
    })
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const rows = scored.slice(0, most).map(({ id, risk, score }) => {
    const number = numberIn(risk.number);
    return [
      `${number === undefined ? '' : `R-${number} `}${recordName(risks, id, risk)}`,
      score === undefined ? 'not rated' : plainNumber(score),
      // The label goes on after a colon with what the response means.
      say(project, risks.fields.response, risk.response).replace(/:.*$/, ''),
      say(project, risks.fields.owner, risk.owner),
    ];
  });
  return { rows, more: scored.length - rows.length };
}

/** Scores go from 0 to 10, whatever the model. */
export const RISK_HEAD = ['Risk', 'Score of 10', 'Response', 'Answers for it'];

function risksPart(project: ProjectDocument): BriefPart {
  const { rows, more } = topRisks(project, MOST_RISKS);
  return {
    ...{ heading: 'Top risks', table: { head: RISK_HEAD, rows }, empty: OPEN, section: 'risks' },
    ...(more > 0 ? { lead: `The first ${rows.length} of ${rows.length + more}.` } : {}),
  };
}

function rolesPart(project: ProjectDocument): BriefPart {
  const rows = recordsOf(project, roles.name).map(([id, role]) => [
    recordName(roles, id, role),
    say(project, roles.fields.holders, role.holders),
  ]);
  return {
    ...{ heading: 'Roles', table: { head: ['Role', 'Held by'], rows }, empty: OPEN, section: 'roles' },
    isNarrow: true,
  };
}

function stakeholdersPart(project: ProjectDocument): BriefPart {
  const items = recordsOf(project, stakeholders.name).map(([id, record]) => {
    const decides = isMissing(record.decisionAuthority)
      ? ''
      : `; decides: ${String(record.decisionAuthority)}`;
    const group = isMissing(record.group) ? '' : ` (${String(record.group)})`;
    return `${recordName(stakeholders, id, record)}${group}${decides}`;
  });
  return { heading: 'Stakeholders', items, empty: OPEN, section: 'stakeholders', isNarrow: true };
}
