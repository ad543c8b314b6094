/** The few things worth doing next: what contradicts itself, then what the plan has no word about yet, then gaps. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import { collectionDefinition } from './collections.ts';
import { inTurn } from './findings.ts';
import { type MendPlace, mendPlace, mendWords } from './mend.ts';
import type { Finding, Severity } from './rule.ts';
import { isMissing } from './values.ts';

/** Where it is done is a planner and a place in it; the planner `project` is the dashboard itself. */
export interface NextThing extends MendPlace {
  what: string;
  why: string;
  collection?: string;
  /** Guide page that explains it, `part/page` with an optional `#heading`. */
  guide?: string;
  /** Set when the review found it. */
  severity?: Severity;
}

interface Basic extends NextThing {
  isThere(project: ProjectDocument): boolean;
}

const has = (collection: string) => (project: ProjectDocument) =>
  Object.keys(collectionOf(project, collection)).length > 0;

/** What every plan needs a first word about, in the order of the life cycle. */
const BASICS: readonly Basic[] = [
  {
    isThere: ({ title }) => !isMissing(title),
    planner: 'project',
    what: 'Name the project',
    why: 'The name stands on every page you print and every file you save.',
  },
  {
    isThere: has('objectives'),
    planner: 'goals',
    collection: 'objectives',
    guide: 'frame/goals-and-metrics#two-layers',
    what: 'Write the first objective',
    why: 'Until it says what gets better for whom, nobody can tell whether the project is worth its money.',
  },
  {
    isThere: has('metrics'),
    planner: 'goals',
    collection: 'metrics',
    guide: 'frame/goals-and-metrics#what-a-metric-must-say',
    what: 'Add the metric the team would watch first',
    why: 'An objective without a metric cannot be checked while there is still time to turn.',
  },
  {
    isThere: has('metricLinks'),
    planner: 'goals',
    collection: 'metricLinks',
    guide: 'frame/goals-and-metrics#tie-each-metric-to-a-goal',
    what: 'Link a metric to an objective',
    why: 'The link says why a better number helps anybody.',
  },
  {
    isThere: has('roles'),
    planner: 'roles',
    collection: 'roles',
    guide: 'people/roles#what-each-role-owns',
    what: 'Name the roles and who holds them',
    why: 'Objectives, metrics and risks need somebody who answers for them.',
  },
  {
    isThere: has('stakeholders'),
    planner: 'stakeholders',
    collection: 'stakeholders',
    guide: 'people/stakeholders',
    what: 'List who gains, who loses and who can stop it',
    why: 'People who first hear of the project at its launch tend to stop it there.',
  },
  {
    isThere: has('datasets'),
    planner: 'data',
    collection: 'datasets',
    guide: 'data/sources-and-access',
    what: 'Name the first dataset and who owns it',
    why: 'Access takes longer than modelling; the question has to be asked before it is needed.',
  },
  {
    isThere: has('risks'),
    planner: 'risks',
    collection: 'risks',
    guide: 'risks/managing-risk-in-ml-projects#cause-event-impact',
    what: 'Write down the first risks',
    why: 'A risk that is named gets an owner; one that is not gets an excuse.',
  },
  {
    isThere: has('impact'),
    planner: 'responsible',
    collection: 'impact',
    guide: 'responsible/ethics-in-every-phase',
    what: 'Say whom the system touches and how it could harm them',
    why: 'Harm is cheap to prevent in the plan and dear to mend after launch.',
  },
];

export const MOST_THINGS = 3;

/**
 * @param findings of the review, dismissed ones among them
 * @returns up to three: errors, from each planner in turn, then missing basics in the order of the life cycle, then warnings; never two about the
 *   same record
 */
export function nextThings(project: ProjectDocument, findings: readonly Finding[]): NextThing[] {
  const open = inTurn(findings.filter((finding) => !finding.dismissed));
  const of = (severity: Severity) =>
    open.filter((finding) => finding.severity === severity).map((finding) => asThing(project, finding));
  const basics = BASICS.filter(
    ({ collection, isThere }) =>
      (collection === undefined || collectionDefinition(collection) !== undefined) && !isThere(project),
  ).map(({ isThere: _isThere, ...thing }) => thing);
  const seen = new Set<string>();
  return [...of('error'), ...basics, ...of('warning')]
    .filter(({ record, what }) => {
      const key = record ?? what;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MOST_THINGS);
}

/** What the review found is the reason; what to do about it is in its place. */
function asThing(project: ProjectDocument, finding: Finding): NextThing {
  const { message, collection, guide, severity } = finding;
  return {
    ...{ what: mendWords(project, finding), why: message, guide, severity, ...mendPlace(finding) },
    ...(collection === undefined ? {} : { collection }),
  };
}
