/**
 * The status of a project for one of two readers, from the same data: executives read the goal, where it stands, what they
 * must decide, risks and dates; the team reads its planners, its findings and every change. No per cent done: questions and
 * decisions add up, effort does not.
 */
import { recordName } from '#domain/document/collection.ts';
import { withoutConfidential } from '#domain/document/confidential.ts';
import {
  collectionOf,
  type Day,
  orderedIds,
  type ProjectDocument,
  recordOf,
} from '#domain/document/project.ts';
import { charters } from '#domain/sections/charter/model.ts';
import { signaturesOf, standingCharter } from '#domain/sections/charter/snapshots.ts';
import { objectives } from '#domain/sections/goals/model.ts';
import type { Brief, BriefPart } from './brief.ts';
import { changesSince } from './charter-brief.ts';
import { RISK_HEAD, topRisks } from './charter-parts.ts';
import { collections } from './collections.ts';
import { type DescribedChange, describeChanges } from './describe-changes.ts';
import { displayValue, NOT_DECIDED } from './display.ts';
import { countBySeverity, inTurn } from './findings.ts';
import { planDates } from './plan-dates.ts';
import type { Finding, Severity } from './rule.ts';
import { sections } from './sections.ts';
import { standPart } from './status-words.ts';
import { isMissing } from './values.ts';

export type Audience = 'executives' | 'team';

export interface StatusOptions {
  audience: Audience;
  today: Day;
  findings: readonly Finding[];
  /** An earlier state to compare with; the charter that stands when left out. */
  since?: { name: string; project: ProjectDocument };
}

/** How many of each list are printed. */
const MOST: Record<Audience, { risks: number; dates: number; changes: number; findings: number }> = {
  executives: { risks: 3, dates: 5, changes: 6, findings: 6 },
  team: { risks: 10, dates: 12, changes: 60, findings: 60 },
};

export function statusReport(whole: ProjectDocument, options: StatusOptions): Brief {
  const project = withoutConfidential(whole, collections);
  const { audience, today } = options;
  const open = options.findings.filter(({ dismissed }) => !dismissed);
  const findings = audience === 'executives' ? inTurn(open) : open;
  const most = MOST[audience];
  const decisions = decisionsPart(project, findings, most.findings);
  const dates = datesPart(project, today, most.dates);
  const threats = risksPart(project, most.risks);
  const changes = changesPart(whole, options, most.changes);
  const parts =
    audience === 'executives'
      ? [goalPart(project), standPart(project, findings, today), decisions, threats, dates, changes]
      : [
          plannersPart(project, findings),
          changes,
          findingsPart(findings, most.findings),
          decisions,
          threats,
          dates,
        ];
  return {
    title: `Status${audience === 'team' ? ' for the team' : ''}: ${project.title || 'project without a title'}`,
    subtitle: `${today}, from revision ${project.rev} of the project.`,
    parts,
  };
}

function goalPart(project: ProjectDocument): BriefPart {
  const items = orderedIds(project, objectives.name).map((id) => {
    const record = recordOf(project, objectives.name, id) ?? {};
    const say = (field: keyof typeof objectives.fields) =>
      displayValue(project, objectives.fields[field], record[field]) || NOT_DECIDED;
    const unit = isMissing(record.unit) ? '' : ` ${String(record.unit)}`;
    return `${recordName(objectives, id, record)}: from ${say('baseline')} to ${say('target')}${unit} by ${say('deadline')}. Answers for it: ${say('owner')}.`;
  });
  return { heading: 'The goal', items, empty: 'No objective is written down yet.' };
}

/** What somebody has to decide: contradictions, proposals in the decision log, signatures. */
function decisionsPart(project: ProjectDocument, findings: readonly Finding[], most: number): BriefPart {
  const proposed = Object.values(collectionOf(project, 'decisions')).filter(
    ({ status }) => status === 'proposed',
  );
  const standing = standingCharter(project);
  const unsigned =
    standing && signaturesOf(standing.charter).length === 0
      ? [`Sign “${recordName(charters, standing.id, standing.charter)}”, or say what must change first.`]
      : [];
  const all = [
    ...proposed.map(({ title }) => `Decide: ${String(title ?? 'a proposal without a title')}`),
    ...unsigned,
    ...findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    ...findings.filter(({ rule }) => /no-owner$/.test(rule)).map(({ message }) => message),
  ];
  return { heading: 'Decisions needed', ...shortList(all, most), empty: 'None that the plan knows of.' };
}

function risksPart(project: ProjectDocument, most: number): BriefPart {
  const { rows, more } = topRisks(project, most);
  return {
    ...{ heading: 'Risks', table: { head: RISK_HEAD, rows }, empty: 'No risk is open in the register.' },
    ...(more > 0 ? { lead: `The first ${rows.length} of ${rows.length + more}.` } : {}),
  };
}

function datesPart(project: ProjectDocument, today: Day, most: number): BriefPart {
  const rows = planDates(project)
    .filter(({ day }) => day >= today)
    .slice(0, most)
    .map(({ day, title }) => [day, title]);
  return { heading: 'Next dates', table: { head: ['Day', 'What'], rows }, empty: 'No date lies ahead.' };
}

function changesPart(project: ProjectDocument, { since }: StatusOptions, most: number): BriefPart {
  const standing = standingCharter(project);
  const name =
    since?.name ?? (standing ? `“${recordName(charters, standing.id, standing.charter)}”` : undefined);
  if (name === undefined) {
    const empty = 'There is nothing to compare with yet. Take a snapshot of the charter.';
    return { heading: 'What changed', items: [], empty };
  }
  const changes: readonly DescribedChange[] = since
    ? describeChanges(since.project, project)
    : changesSince(project, standing?.charter ?? {});
  const sentences = changes.map(({ sentence }) => sentence);
  return { heading: `What changed since ${name}`, ...shortList(sentences, most), empty: 'Nothing.' };
}

/** Fields that the records at hand need. Says how much is written, not how far the project is. */
function plannersPart(project: ProjectDocument, findings: readonly Finding[]): BriefPart {
  const rows = sections
    .filter(({ name }) => name !== 'project')
    .map(({ name, title, ...section }) => {
      const { done, total } = section.progress(project);
      const counts = countBySeverity(findings.filter(({ planner }) => planner === name));
      const filled = total === 0 ? 'not begun' : `${done} of ${total}`;
      return [title, filled, String(counts.error), String(counts.warning), String(counts.advice)];
    });
  return {
    heading: 'Planner by planner',
    lead: 'Filled in counts what the records at hand need. It says how much is written down, not how far the project is.',
    table: { head: ['Planner', 'Filled in', 'Errors', 'Warnings', 'Advice'], rows },
  };
}

const SEVERITY: Record<Severity, string> = { error: 'Error', warning: 'Warning', advice: 'Advice' };

function findingsPart(findings: readonly Finding[], most: number): BriefPart {
  const rows = findings.slice(0, most).map(({ severity, planner, message }) => {
    const section = sections.find(({ name }) => name === planner);
    return [SEVERITY[severity], section?.title ?? planner, message];
  });
  return {
    ...{ heading: 'Findings', table: { head: ['How bad', 'Planner', 'What'], rows }, empty: 'None.' },
    ...(findings.length > rows.length ? { lead: `The first ${rows.length} of ${findings.length}.` } : {}),
  };
}

function shortList(all: readonly string[], most: number): { items: string[]; lead?: string } {
  const items = all.slice(0, most);
  return { items, ...(all.length > most ? { lead: `The first ${most} of ${all.length}.` } : {}) };
}
