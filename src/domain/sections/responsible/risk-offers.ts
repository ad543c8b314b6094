/** Drafts of risks that follow from harm, a failure, a missing safeguard or a gap between groups. */
import { type Patch, putRecord } from '#domain/document/edit.ts';
import type { Instant, ProjectDocument, ProjectRecord } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { addRisk } from '#domain/sections/risks/lifecycle.ts';
import { questions } from './impact-questions.ts';

/** Wording of a risk, and the words for where it came from. */
export interface RiskOffer {
  fields: Patch;
  source: string;
}

const text = (value: unknown) => (isMissing(value) ? '' : String(value).trim());
const filled = (fields: Patch): Patch =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

/** From a group of people who could be harmed. */
export function offerFromHarm(record: ProjectRecord): RiskOffer {
  const who = text(record.who) || 'People affected';
  return {
    fields: filled({
      title: `Harm to ${who}`,
      event: text(record.harm),
      impact: `${who}: ${text(record.harm) || 'harm not yet described'}`,
      mitigation: text(record.lessens),
      category: 'ethics-fairness',
    }),
    source: `people affected: ${who}`,
  };
}

export function offerFromFailure(record: ProjectRecord): RiskOffer {
  const what = text(record.what) || 'A failure';
  const isAttack = record.kind === 'attack';
  return {
    fields: filled({
      title: what,
      event: what,
      impact: text(record.whom) === '' ? '' : `${text(record.whom)} would suffer`,
      mitigation: [text(record.noticed), text(record.reaction)].filter(Boolean).join('\n'),
      category: isAttack ? 'security' : 'ethics-fairness',
    }),
    source: `failures and misuse: ${what}`,
  };
}

/** From a safeguard that is answered “no”. */
export function offerFromSafeguard(key: string, record: ProjectRecord): RiskOffer {
  const question = questions.find((each) => each.key === key);
  const words = question?.question ?? key;
  return {
    fields: {
      title: `Safeguard missing: ${words}`,
      cause: `“${words}” was answered no.${text(record.discussion) === '' ? '' : ` ${text(record.discussion)}`}`,
      category: 'ethics-fairness',
      ...(question ? { nistTags: [...question.nist] } : {}),
    },
    source: `impact question: ${words}`,
  };
}

export function offerFromGap(record: ProjectRecord, sentence: string): RiskOffer {
  const attribute = text(record.attribute) || 'group';
  return {
    fields: {
      title: `Groups by ${attribute} are treated unequally`,
      cause: sentence,
      event: `A group by ${attribute} gets worse results than others`,
      category: 'ethics-fairness',
      phase: 'evaluation',
      nistTags: ['MEASURE 2.11'],
    },
    source: `fairness by ${attribute}`,
  };
}

/** Adds the risk and ties the record it came from to it. */
export function takeOffer(
  project: ProjectDocument,
  { fields, source }: RiskOffer,
  risk: string,
  from: { collection: string; record: string },
  now: Instant,
): ProjectDocument {
  return putRecord(addRisk(project, risk, fields, now, source), from.collection, from.record, { risk }, now);
}
