/** A register of 500 risks: what stands between a key press and the lines on the page, and what is made of it. */
import { collectionOf, orderedIds, type ProjectDocument } from '#domain/document/project.ts';
import { wordsOf } from '#domain/project/display.ts';
import { registerCsv } from '#domain/sections/risks/csv.ts';
import { heatMap } from '#domain/sections/risks/heat-map.ts';
import { changeRisk } from '#domain/sections/risks/lifecycle.ts';
import { risksMarkdown } from '#domain/sections/risks/markdown.ts';
import { filterRows, NO_FILTER, registerRows, sortRows } from '#domain/sections/risks/register.ts';
import { riskRules } from '#domain/sections/risks/rules.ts';
import { expectedCosts } from '#domain/sections/risks/scoring.ts';

export const name = 'risks (500)';

const RISKS = 500;
const TODAY = '2026-06-01';

/** The project with its own risks copied until there are 500; one without any stays as it is. */
function filled(project: ProjectDocument): ProjectDocument {
  const samples = Object.values(collectionOf(project, 'risks'));
  if (samples.length === 0) return project;
  const ids = Array.from({ length: RISKS }, (_, index) => `risk_${index}`);
  const risks = ids.map((id, index) => [id, { ...samples[index % samples.length], number: index + 1 }]);
  return { ...project, risks: Object.fromEntries(risks), order: { ...project.order, risks: ids } };
}

export function stepsFor(project: ProjectDocument): Record<string, () => unknown> {
  const register = filled(project);
  const [first = ''] = orderedIds(register, 'risks');
  const rows = registerRows(register, TODAY);
  const words = wordsOf(register);
  return {
    'change a risk': () => changeRisk(register, first, { likelihood: 2 }, register.updatedAt),
    'lines of the register': () => registerRows(register, TODAY),
    'find by words': () => filterRows(rows, { ...NO_FILTER, words: 'record 4 neither' }),
    'put in order': () => sortRows(rows, 'residual'),
    'both heat maps': () => [heatMap(register, 'before'), heatMap(register, 'after')],
    'add up expected costs': () => expectedCosts(register),
    'review the risks': () => riskRules.map(({ check }) => check(register, { today: TODAY })),
    'make the CSV': () => registerCsv(register, words),
    'make the Markdown': () => risksMarkdown(register, words),
  };
}
