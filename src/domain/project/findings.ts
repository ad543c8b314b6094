/** Findings: what given rules say of one project. */
import { CONFLICTS } from '#domain/document/conflicts.ts';
import { type Day, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import { DISMISSALS } from './upkeep-model.ts';

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, advice: 2 };

/**
 * @param today the day deadlines and reviews are compared with
 * @returns findings, errors first; dismissed ones carry the reason
 */
export function findingsOf(project: ProjectDocument, today: Day, rules: readonly Rule[]): Finding[] {
  const findings = rules.flatMap((rule) =>
    rule.check(project, { today }).map((place): Finding => {
      const key = [rule.id, place.record, place.collection === CONFLICTS ? undefined : place.field]
        .filter((part) => part !== undefined)
        .join(':');
      const reason = recordOf(project, DISMISSALS, key)?.reason;
      return {
        ...place,
        key,
        rule: rule.id,
        severity: rule.severity,
        planner: place.planner ?? rule.planner,
        guide: rule.guide,
        ...(typeof reason === 'string' ? { dismissed: { reason } } : {}),
      };
    }),
  );
  return findings.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const finding of findings) if (!finding.dismissed) counts[finding.severity] += 1;
  return counts;
}

/** The same findings, worst first, but of one severity from each planner in turn: a short list then shows several. */
export function inTurn(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const turnOf = ({ severity, planner }: Finding) => {
    const key = `${severity} ${planner}`;
    const turn = counts.get(key) ?? 0;
    counts.set(key, turn + 1);
    return turn;
  };
  return findings
    .map((finding) => ({ finding, turn: turnOf(finding) }))
    .sort((a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity] || a.turn - b.turn)
    .map(({ finding }) => finding);
}
