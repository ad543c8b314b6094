/** Records the program keeps for the whole project: conflicts to decide and findings a person dismissed. */
import { recordName } from '#domain/document/collection.ts';
import { CONFLICTS, openConflicts } from '#domain/document/conflicts.ts';
import { isCollection, type ProjectDocument } from '#domain/document/project.ts';
import type { Place, Rule } from './rule.ts';
import type { Section } from './section.ts';
import { conflicts, dismissals } from './upkeep-model.ts';

const openConflict: Rule = {
  id: 'project.open-conflict',
  severity: 'error',
  planner: 'project',
  guide: 'start/how-to-use-this-playbook',
  looksFor: 'Two versions of one answer that nobody has chosen between.',
  check: (project) =>
    openConflicts(project).map((conflict) => ({
      collection: CONFLICTS,
      record: conflict.id,
      message: `Two versions of “${conflict.field}” are kept; choose one.`,
    })),
};

const unreadableValue: Rule = {
  id: 'project.unreadable-value',
  severity: 'warning',
  planner: 'project',
  guide: 'start/how-to-use-this-playbook',
  looksFor: 'Text typed into a field that takes a number or a date.',
  check: (project) => unreadable(project),
};

function unreadable(project: ProjectDocument): Place[] {
  return Object.entries(project).flatMap(([collection, records]) => {
    if (!isCollection(collection, records)) return [];
    return Object.entries(records).flatMap(([record, value]) =>
      Object.entries(value.typed ?? {}).map(([field, typed]) => ({
        collection,
        record,
        field,
        message: `“${typed}” in “${field}” of ${recordName({ singular: 'a record', nameField: 'name' } as never, record, value)} is not a value it can hold. It is kept as typed and left out of calculations.`,
      })),
    );
  });
}

export const upkeep: Section = {
  name: 'project',
  title: 'Project',
  collections: [dismissals, conflicts],
  rules: [openConflict, unreadableValue],
  markdown: () => '',
  dates: () => [],
  progress: () => ({ done: 0, total: 0 }),
};
