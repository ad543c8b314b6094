/** The register as CSV, with what the program works out: scores, expected cost, the next review. */
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isDefined, type Result } from '#domain/stats/not-defined.ts';
import { csvTable } from '#domain/text/csv.ts';
import { risks } from './model.ts';
import { reviewDue, rhythmOf } from './review-rhythm.ts';
import { expectedCost, inherentScore, modelOf, residualScore } from './scoring.ts';
import { tripWireOf } from './trip-wire.ts';

const PLAIN = [
  'title',
  'kind',
  'cause',
  'event',
  'impact',
  'category',
  'phase',
  'status',
  'owner',
  'response',
  'mitigation',
] as const;
const LATER = [
  'acceptedBy',
  'acceptedOn',
  'lastReviewed',
  'proximity',
  'links',
  'nistTags',
  'source',
] as const;

/** Numbers stay numbers; texts that a spreadsheet would run as a formula are made harmless. */
export function registerCsv(project: ProjectDocument, words: Words): string {
  const model = modelOf(project);
  const rhythm = rhythmOf(project);
  const say = (field: keyof typeof risks.fields, value: unknown) => words.value(risks.fields[field], value);
  const rows = orderedIds(project, risks.name).map((id) => {
    const risk = recordOf(project, risks.name, id) ?? {};
    const wire = tripWireOf(risk);
    return [
      id,
      numeric(risk.number),
      ...PLAIN.map((field) => say(field, risk[field])),
      numeric(risk.likelihood),
      numeric(risk.impactScore),
      figure(inherentScore(risk, model)),
      numeric(risk.mitigationShare),
      numeric(risk.residualL),
      numeric(risk.residualI),
      figure(residualScore(risk, model).score),
      numeric(risk.probability),
      numeric(risk.cost),
      figure(expectedCost(risk)),
      wire ? words.name('metrics', wire.metric) : '',
      wire?.op ?? '',
      wire?.value ?? '',
      reviewDue(risk, rhythm) ?? '',
      ...LATER.map((field) => say(field, risk[field])),
    ];
  });
  const label = (field: keyof typeof risks.fields) => risks.fields[field].label;
  return csvTable(
    [
      'id',
      'Number',
      ...PLAIN.map(label),
      'Likelihood',
      'Impact score',
      `Score (model ${model})`,
      'Share taken away',
      'Likelihood afterwards',
      'Impact afterwards',
      'Score afterwards',
      'Probability',
      'Cost',
      'Expected cost',
      'Trip wire metric',
      'Trip wire side',
      'Trip wire value',
      'Next review',
      ...LATER.map(label),
    ],
    rows,
  );
}

const numeric = (value: unknown): number | string => (typeof value === 'number' ? value : '');
const figure = (result: Result): number | string => (isDefined(result) ? result : '');
