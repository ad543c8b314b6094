/** Where a project stands, in plain sentences: charter, risks, dates, and what nobody has decided. */
import { recordName } from '#domain/document/collection.ts';
import {
  collectionOf,
  type Day,
  type ProjectDocument,
  type ProjectRecord,
} from '#domain/document/project.ts';
import { charters } from '#domain/sections/charter/model.ts';
import { openFields, openPartWords } from '#domain/sections/charter/open-fields.ts';
import { signedWords } from '#domain/sections/charter/rules.ts';
import { signaturesOf, standingCharter } from '#domain/sections/charter/snapshots.ts';
import { objectives } from '#domain/sections/goals/model.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { bandOf, inherentScore, isLive, modelOf } from '#domain/sections/risks/scoring.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import type { BriefPart } from './brief.ts';
import { changesSince } from './charter-brief.ts';
import { countBySeverity } from './findings.ts';
import type { Finding } from './rule.ts';
import { sections } from './sections.ts';
import { listWords } from './values.ts';

export function standPart(project: ProjectDocument, findings: readonly Finding[], today: Day): BriefPart {
  const { error, warning } = countBySeverity(findings);
  const isBlank = sections.every((section) => section.progress(project).total === 0);
  const found = isBlank
    ? 'Nothing is written down yet that a review could look at.'
    : error + warning === 0
      ? 'The review of the plan finds no contradiction and no gap. That does not mean that the plan is right.'
      : `The review of the plan finds ${count(error, 'contradiction')} and ${count(warning, 'gap')}.`;
  const passed = Object.values(collectionOf(project, objectives.name)).filter(
    ({ deadline }) => typeof deadline === 'string' && deadline !== '' && deadline < today,
  );
  const late = passed.map((record) => `The deadline for “${record.statement}” was ${record.deadline}.`);
  const open = openFields(project).map((part) => openPartWords(part));
  const undecided = open.length > 0 ? [`Not yet decided: ${listWords(open)}.`] : [];
  return {
    heading: 'Where we stand',
    items: [charterWords(project), riskWords(project), ...late, found, ...undecided],
  };
}

/** “no gap”, “1 gap”, “3 gaps”. */
function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 || number === 0 ? '' : 's'}`;
}

function charterWords(project: ProjectDocument): string {
  const standing = standingCharter(project);
  if (!standing) return 'There is no charter yet.';
  const name = recordName(charters, standing.id, standing.charter);
  if (signaturesOf(standing.charter).length === 0) return `“${name}” waits for a signature.`;
  const changes = changesSince(project, standing.charter).length;
  const since = changes === 0 ? 'and still holds' : `; since then ${count(changes, 'thing')} changed in it`;
  return `“${name}” is signed by ${signedWords(project, standing.charter)}${changes === 0 ? ' ' : ''}${since}.`;
}

/** Threats are what a reader takes for risks, and what the tables list; opportunities are counted apart. */
function riskWords(project: ProjectDocument): string {
  const live = Object.values(collectionOf(project, risks.name)).filter(isLive);
  const threats = live.filter(({ kind }) => kind !== 'opportunity');
  const chances = live.length - threats.length;
  const model = modelOf(project);
  const isHigh = (risk: ProjectRecord) => {
    const score = inherentScore(risk, model);
    return isDefined(score) && bandOf(score) === 'high';
  };
  const words =
    threats.length === 0
      ? 'No risk is open in the register.'
      : `${count(threats.length, 'risk')} ${areOrIs(threats.length)} open, ${threats.filter(isHigh).length || 'none'} of them high.`;
  if (chances === 0) return words;
  return `${words} ${chances === 1 ? '1 opportunity is' : `${chances} opportunities are`} open too.`;
}

const areOrIs = (number: number): string => (number === 1 ? 'is' : 'are');
