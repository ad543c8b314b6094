/** Two people's views of the same matrix: only the cells where they differ. */
import type { ProjectDocument } from '#domain/document/project.ts';
import { type PhaseId, phaseName } from '#domain/project/phases.ts';
import { lettersAt, type Matrix, matrixOf } from './matrix.ts';

export interface CellDifference {
  phase: string;
  activity: string;
  role: string;
  mine: readonly string[];
  theirs: readonly string[];
}

export interface MatrixComparison {
  differences: CellDifference[];
  /** Cells that exist on both sides, and how many of them hold the same letters. */
  compared: number;
  same: number;
  onlyMine: { activities: string[]; roles: string[] };
  onlyTheirs: { activities: string[]; roles: string[] };
}

interface Named {
  id: string;
  name: string;
}

/** Records are matched by id; those without a partner by name. */
export function compareMatrices(mine: ProjectDocument, theirs: ProjectDocument): MatrixComparison {
  const [left, right] = [matrixOf(mine), matrixOf(theirs)];
  const roles = match(left.roles, right.roles);
  const activities = match(left.activities, right.activities);
  const differences: CellDifference[] = [];
  for (const [activity, otherActivity] of activities.pairs) {
    for (const [role, otherRole] of roles.pairs) {
      const letters = [
        lettersAt(left, activity.id, role.id),
        lettersAt(right, otherActivity.id, otherRole.id),
      ] as const;
      if (asText(letters[0]) === asText(letters[1])) continue;
      differences.push({
        phase: activity.phase === '' ? '' : phaseName(activity.phase as PhaseId),
        activity: activity.name,
        role: role.name,
        mine: letters[0],
        theirs: letters[1],
      });
    }
  }
  const compared = activities.pairs.length * roles.pairs.length;
  return {
    differences,
    compared,
    same: compared - differences.length,
    onlyMine: { activities: names(activities.onlyLeft), roles: names(roles.onlyLeft) },
    onlyTheirs: { activities: names(activities.onlyRight), roles: names(roles.onlyRight) },
  };
}

const asText = (letters: readonly string[]) => [...new Set(letters)].sort().join();
const names = (records: readonly Named[]) => records.map(({ name }) => name);
const key = ({ name, phase }: Named & { phase?: string }) => `${phase ?? ''} ${name.trim().toLowerCase()}`;

function match<Left extends Named>(
  left: readonly Left[],
  right: readonly Matrix['activities'][number][] | readonly Named[],
) {
  const free = new Map<string, Named>(right.map((record) => [record.id, record]));
  const pairs: [Left, Named][] = [];
  const open: Left[] = [];
  for (const record of left) {
    const partner = free.get(record.id);
    if (partner) pairs.push([record, partner]);
    else open.push(record);
    free.delete(record.id);
  }
  const onlyLeft: Left[] = [];
  for (const record of open) {
    const partner = [...free.values()].find((other) => key(other) === key(record));
    if (partner) pairs.push([record, partner]);
    else onlyLeft.push(record);
    if (partner) free.delete(partner.id);
  }
  const order = new Map(left.map((record, index) => [record.id, index]));
  pairs.sort(([a], [b]) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return { pairs, onlyLeft, onlyRight: [...free.values()] };
}
