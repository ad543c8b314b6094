/** Review rules about how a risk is written, owned and scored. */
import { collectionOf, type ProjectDocument, type ProjectRecord } from '#domain/document/project.ts';
import { phases } from '#domain/project/phases.ts';
import type { Rule } from '#domain/project/rule.ts';
import { isMissing, listWords, numberIn } from '#domain/project/values.ts';
import { activities, lettersIn, raci } from '#domain/sections/roles/matrix-model.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { eachRisk } from './each-risk.ts';
import { risks } from './model.ts';
import { isNistTag } from './nist.ts';
import { expectedCost, HIGH_FROM, inherentScore, isLive, modelOf, residualScore } from './scoring.ts';

const GUIDE = 'risks/managing-risk-in-ml-projects';
const entry = { planner: 'risks', guide: `${GUIDE}#cause-event-impact` } as const;
const decision = { planner: 'risks', guide: `${GUIDE}#score-then-decide` } as const;

const THREAT_ONLY: ReadonlySet<unknown> = new Set(['avoid', 'reduce', 'transfer']);
const OPPORTUNITY_ONLY: ReadonlySet<unknown> = new Set(['exploit', 'enhance', 'share']);
/** What the owner, the score and the response are asked for by rules of their own. */
const ASKED_ELSEWHERE = new Set(['owner', 'likelihood', 'impactScore', 'response']);

/** Roles that hold A or R (or D) in an activity of the phase; `undefined` when the matrix says nothing about it. */
function rolesAtWork(project: ProjectDocument, phase: unknown): ReadonlySet<string> | undefined {
  const rows = Object.entries(collectionOf(project, activities.name))
    .filter(([, activity]) => activity.phase === phase)
    .map(([id]) => lettersIn(collectionOf(project, raci.name)[id]));
  const filled = rows.filter((row) => Object.values(row).some((letters) => letters.length > 0));
  if (filled.length === 0) return undefined;
  const isAtWork = (letters: readonly string[]) =>
    letters.some((letter) => 'ARD'.includes(letter.toUpperCase()));
  return new Set(
    filled.flatMap((row) =>
      Object.entries(row).flatMap(([role, letters]) => (isAtWork(letters) ? [role] : [])),
    ),
  );
}

/** Residual figures that exceed the first ones, in words; `''` when none does. */
function aboveInherent(risk: ProjectRecord, project: ProjectDocument): string {
  const pairs = [
    ['likelihood', numberIn(risk.likelihood), numberIn(risk.residualL)],
    ['impact', numberIn(risk.impactScore), numberIn(risk.residualI)],
  ] as const;
  const higher = pairs.filter(
    ([, before, after]) => before !== undefined && after !== undefined && after > before,
  );
  if (higher.length > 0) {
    return listWords(
      higher.map(([word, before, after]) => `${word} ${after} after mitigation, ${before} before`),
    );
  }
  const [before, after] = [
    inherentScore(risk, modelOf(project)),
    residualScore(risk, modelOf(project)).score,
  ];
  return isDefined(before) && isDefined(after) && after > before
    ? `score ${after} after mitigation, ${before} before`
    : '';
}

export const entryRules: readonly Rule[] = [
  {
    ...entry,
    id: 'risks.incomplete',
    severity: 'warning',
    looksFor: 'Risks that lack cause, event, impact or category.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        const missing = Object.entries(risks.fields).filter(
          ([field, { required }]) => required && !ASKED_ELSEWHERE.has(field) && isMissing(risk[field]),
        );
        const labels = missing.map(([, { label }]) => `“${label}”`);
        return missing[0]
          ? { startAt: missing[0][0], message: `${name} does not say yet: ${listWords(labels)}.` }
          : undefined;
      }),
  },
  {
    ...decision,
    id: 'risks.not-rated',
    severity: 'warning',
    looksFor: 'Risks without likelihood or impact, which no list can put in order.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        const missing = (['likelihood', 'impactScore'] as const).filter(
          (field) => numberIn(risk[field]) === undefined,
        );
        if (missing.length === 0) return undefined;
        const words = missing.map((field) => risks.fields[field].label.toLowerCase());
        return {
          field: missing[0] ?? 'likelihood',
          message: `${name} has no ${words.join(' and no ')} yet.`,
        };
      }),
  },
  {
    planner: 'risks',
    guide: `${GUIDE}#review-rhythm`,
    id: 'risks.no-owner',
    severity: 'warning',
    looksFor: 'Risks nobody answers for.',
    check: (project) =>
      eachRisk(project, (risk, name) =>
        isMissing(risk.owner) && isLive(risk)
          ? { field: 'owner', message: `Nobody owns ${name}, so nobody will act on it.` }
          : undefined,
      ),
  },
  {
    planner: 'risks',
    guide: `${GUIDE}#review-rhythm`,
    id: 'risks.owner-not-at-work',
    severity: 'warning',
    looksFor: 'Owners who neither do nor answer for anything in the phase of their risk.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        if (isMissing(risk.owner) || isMissing(risk.phase) || !isLive(risk)) return undefined;
        const atWork = rolesAtWork(project, risk.phase);
        if (!atWork || atWork.has(String(risk.owner))) return undefined;
        const role = collectionOf(project, 'roles')[String(risk.owner)]?.name ?? 'Its owner';
        const phase = phases.find(({ id }) => id === risk.phase)?.name.toLowerCase() ?? String(risk.phase);
        return {
          field: 'owner',
          message: `${String(role)} owns ${name}, but holds neither A nor R in ${phase}: who can act there?`,
        };
      }),
  },
  {
    ...decision,
    id: 'risks.no-response',
    severity: 'warning',
    looksFor: 'Rated risks that nobody has decided about.',
    check: (project) =>
      eachRisk(project, (risk, name) =>
        isMissing(risk.response) && isLive(risk) && isDefined(inherentScore(risk, modelOf(project)))
          ? { field: 'response', message: `${name} is scored, but no response is chosen.` }
          : undefined,
      ),
  },
  {
    ...decision,
    id: 'risks.response-of-other-kind',
    severity: 'error',
    looksFor: 'Responses that fit only a threat on an opportunity, or the other way round.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        const isOpportunity = risk.kind === 'opportunity';
        if (!(isOpportunity ? THREAT_ONLY : OPPORTUNITY_ONLY).has(risk.response)) return undefined;
        const [is, fits] = isOpportunity ? ['an opportunity', 'threats'] : ['a threat', 'opportunities'];
        return {
          field: 'response',
          message: `${name} is ${is}; “${String(risk.response)}” is a response to ${fits}.`,
        };
      }),
  },
  {
    ...decision,
    id: 'risks.grave-without-mitigation',
    severity: 'warning',
    looksFor: 'Threats that score high, or could do the worst, and nothing is written against them.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        const score = inherentScore(risk, modelOf(project));
        const isGrave = (isDefined(score) && score >= HIGH_FROM) || risk.impactScore === 5;
        if (!isGrave || !isLive(risk) || risk.kind === 'opportunity' || risk.status === 'accepted')
          return undefined;
        if (!isMissing(risk.mitigation) || !isMissing(risk.mitigationTasks)) return undefined;
        const why = isDefined(score) && score >= HIGH_FROM ? `scores ${score}` : 'has the worst impact';
        return {
          field: 'mitigation',
          message: `${name} ${why}, and nothing is written down that is done about it.`,
        };
      }),
  },
  {
    ...decision,
    id: 'risks.residual-above-inherent',
    severity: 'error',
    looksFor: 'Risks that are larger after mitigation than before.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        const words = aboveInherent(risk, project);
        if (words === '' || risk.kind === 'opportunity') return undefined;
        return { field: 'residualL', message: `${name} grows through its mitigation: ${words}.` };
      }),
  },
  {
    ...decision,
    id: 'risks.mitigation-without-effect',
    severity: 'advice',
    looksFor: 'Mitigations that do not say what is left of the risk.',
    check: (project) =>
      eachRisk(project, (risk, name) =>
        !isMissing(risk.mitigation) &&
        isLive(risk) &&
        residualScore(risk, modelOf(project)).from === 'nothing'
          ? {
              field: 'mitigationShare',
              message: `${name} has a mitigation, but nothing says how much risk is left.`,
            }
          : undefined,
      ),
  },
  {
    ...decision,
    id: 'risks.half-a-cost',
    severity: 'advice',
    looksFor: 'Risks with a probability and no cost, or the other way round.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        const [probability, cost] = [numberIn(risk.probability), numberIn(risk.cost)];
        if ((probability === undefined) === (cost === undefined) || isDefined(expectedCost(risk)))
          return undefined;
        const missing = probability === undefined ? 'probability' : 'cost';
        return {
          field: missing,
          message: `${name} is left out of the expected cost: its ${missing} is missing.`,
        };
      }),
  },
  {
    ...entry,
    id: 'risks.same-name',
    severity: 'advice',
    looksFor: 'Two risks with one name.',
    check: (project) => {
      const seen = new Set<string>();
      return eachRisk(project, (risk, name) => {
        const title = isMissing(risk.title) ? '' : String(risk.title).trim().toLowerCase();
        if (title === '' || !seen.has(title)) {
          seen.add(title);
          return undefined;
        }
        return {
          field: 'title',
          message: `${name} stands in the register twice. Join them, or tell them apart.`,
        };
      });
    },
  },
  {
    planner: 'risks',
    guide: GUIDE,
    id: 'risks.unknown-nist-tag',
    severity: 'advice',
    looksFor: 'Tags that the NIST AI RMF does not know.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        const unknown = Array.isArray(risk.nistTags)
          ? risk.nistTags.filter((tag) => !isNistTag(String(tag)))
          : [];
        if (unknown.length === 0) return undefined;
        return {
          field: 'nistTags',
          message: `${name} has tags the NIST AI RMF 1.0 does not know: ${unknown.join(', ')}.`,
        };
      }),
  },
];
