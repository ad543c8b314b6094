/** Review rules of the matrix: the checks of `checkRaci`, and what other sections ask of it. */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { Place, Rule, Severity } from '#domain/project/rule.ts';
import { listWords } from '#domain/project/values.ts';
import { isEmptyRow, matrixChecks, matrixOf } from './matrix.ts';
import { activities } from './matrix-model.ts';
import { people, roles } from './model.ts';

const GUIDE = 'people/roles';

interface Check {
  id: string;
  severity: Severity;
  guide: string;
  looksFor: string;
}

const CHECKS: readonly Check[] = [
  {
    id: 'no-accountable',
    severity: 'error',
    guide: `${GUIDE}#one-accountable-person`,
    looksFor: 'Activities for which no role is accountable.',
  },
  {
    id: 'several-accountable',
    severity: 'error',
    guide: `${GUIDE}#one-accountable-person`,
    looksFor: 'Activities for which several roles are accountable.',
  },
  {
    id: 'no-responsible',
    severity: 'error',
    guide: `${GUIDE}#responsible-consulted-informed`,
    looksFor: 'Activities that no role does.',
  },
  {
    id: 'many-responsible',
    severity: 'warning',
    guide: `${GUIDE}#responsible-consulted-informed`,
    looksFor: 'Activities that many roles do.',
  },
  {
    id: 'everyone-consulted',
    severity: 'warning',
    guide: `${GUIDE}#responsible-consulted-informed`,
    looksFor: 'Activities on which everyone is consulted.',
  },
  {
    id: 'consulted-and-informed',
    severity: 'warning',
    guide: `${GUIDE}#responsible-consulted-informed`,
    looksFor: 'Cells with C and I.',
  },
  {
    id: 'responsible-and-consulted',
    severity: 'warning',
    guide: `${GUIDE}#responsible-consulted-informed`,
    looksFor: 'Cells with R and C.',
  },
  {
    id: 'unknown-letter',
    severity: 'warning',
    guide: `${GUIDE}#responsible-consulted-informed`,
    looksFor: 'Letters that the chosen set does not have.',
  },
  {
    id: 'idle-role',
    severity: 'warning',
    guide: `${GUIDE}#overload-and-idle-roles`,
    looksFor: 'Roles without a letter in any row.',
  },
  {
    id: 'accountable-for-most',
    severity: 'warning',
    guide: `${GUIDE}#overload-and-idle-roles`,
    looksFor: 'Roles accountable for more than half of the rows.',
  },
  {
    id: 'role-without-holder',
    severity: 'warning',
    guide: `${GUIDE}#roles-without-a-holder`,
    looksFor: 'Roles that nobody holds.',
  },
  {
    id: 'overloaded-part-timer',
    severity: 'warning',
    guide: `${GUIDE}#overload-and-idle-roles`,
    looksFor: 'Roles with little working time and many rows to answer for.',
  },
  {
    id: 'unknown-activity',
    severity: 'warning',
    guide: GUIDE,
    looksFor: 'Letters left behind by a deleted activity.',
  },
  {
    id: 'unknown-role',
    severity: 'warning',
    guide: GUIDE,
    looksFor: 'Letters left behind by a deleted role.',
  },
];

/** Where a finding of the matrix belongs. A cell goes by its row, with the role as the field. */
function placesOf(project: ProjectDocument, rule: string): Place[] {
  const matrix = matrixOf(project);
  return matrixChecks(project)
    .filter((finding) => finding.rule === rule)
    .filter(({ activity }) => activity === undefined || !isUntouched(matrix, activity))
    .map(({ activity, role, message }): Place => {
      if (activity === undefined)
        return { collection: roles.name, ...(role ? { record: role } : {}), message };
      return { collection: activities.name, record: activity, ...(role ? { field: role } : {}), message };
    });
}

/** An activity that exists and has no letter at all; all of these make one finding together. */
function isUntouched(matrix: ReturnType<typeof matrixOf>, activity: string): boolean {
  return matrix.activities.some(({ id }) => id === activity) && isEmptyRow(matrix, activity);
}

const emptyRows: Rule = {
  id: 'roles.no-letters',
  severity: 'error',
  planner: 'roles',
  guide: `${GUIDE}#one-accountable-person`,
  looksFor: 'Activities without any letter: nobody is accountable and nobody does them.',
  check: (project) => {
    const matrix = matrixOf(project);
    const empty = matrix.activities.filter(({ id }) => isEmptyRow(matrix, id));
    const [first] = empty;
    if (!first) return [];
    const names = empty.slice(0, 3).map(({ name }) => `“${name}”`);
    const rest = empty.length - names.length;
    const named = rest > 0 ? `${names.join(', ')} and ${rest} more` : listWords(names);
    const message =
      empty.length === 1
        ? `${named} has no letter: nobody is accountable and nobody does it.`
        : `${empty.length} activities have no letter, so nobody is accountable and nobody does them: ${named}.`;
    return [{ collection: activities.name, record: first.id, message }];
  },
};

const idlePerson: Rule = {
  id: 'roles.person-without-role',
  severity: 'advice',
  planner: 'roles',
  guide: `${GUIDE}#what-each-role-owns`,
  looksFor: 'People who hold no role.',
  check: (project) => {
    const held = new Set(matrixOf(project).roles.flatMap(({ holders }) => holders));
    return Object.entries(collectionOf(project, people.name))
      .filter(([id]) => !held.has(id))
      .map(([id, record]) => ({
        collection: people.name,
        record: id,
        message: `${recordName(people, id, record)} holds no role, so no activity names them.`,
      }));
  },
};

export const roleRules: readonly Rule[] = [
  emptyRows,
  ...CHECKS.map(
    ({ id, severity, guide, looksFor }): Rule => ({
      id: `roles.${id}`,
      severity,
      planner: 'roles',
      guide,
      looksFor,
      check: (project) => placesOf(project, id),
    }),
  ),
  idlePerson,
];
