/** Review rules that look at more than one section, or at the project as a whole. */
import { recordName } from '#domain/document/collection.ts';
import { CONFLICTS, openConflicts } from '#domain/document/conflicts.ts';
import {
  collectionOf,
  isCollection,
  isEmptyProject,
  type ProjectDocument,
  recordOf,
} from '#domain/document/project.ts';
import { danglingReferences } from '#domain/document/references.ts';
import { collectionDefinition, collections } from './collections.ts';
import type { Place, Rule } from './rule.ts';
import { sections } from './sections.ts';
import { isMissing } from './values.ts';

const GUIDE = 'start/how-to-use-this-playbook#what-happens-to-what-you-type';

/** Planner in which a record of the collection is edited. */
function plannerOf(collection: string): string {
  return (
    sections.find((section) => section.collections.some(({ name }) => name === collection))?.name ?? 'project'
  );
}

/** The quoted name of a record; one that belongs to another goes by that one's name. */
function nameOf(project: ProjectDocument, collection: string, id: string): string {
  const definition = collectionDefinition(collection);
  const named = definition?.keyedBy === undefined ? definition : collectionDefinition(definition.keyedBy);
  return named ? `“${recordName(named, id, recordOf(project, named.name, id) ?? {})}”` : `“${id}”`;
}

function labelOf(collection: string, field: string): string {
  return collectionDefinition(collection)?.fields[field]?.label ?? field;
}

export const crossRules: readonly Rule[] = [
  {
    id: 'project.open-conflict',
    severity: 'error',
    planner: 'project',
    guide: GUIDE,
    looksFor: 'Two versions of one answer that nobody has chosen between.',
    check: (project) =>
      openConflicts(project).map(({ id, collection, record, field, values }) => {
        const count = values.length === 2 ? 'Two' : String(values.length);
        const what =
          collection === ''
            ? `“${field}” of the project`
            : `“${labelOf(collection, field)}” of ${nameOf(project, collection, record)}`;
        return {
          collection: CONFLICTS,
          record: id,
          message: `${count} versions of ${what} are kept; choose one.`,
        };
      }),
  },
  {
    id: 'project.unreadable-value',
    severity: 'warning',
    planner: 'project',
    guide: GUIDE,
    looksFor: 'Words typed into a field that takes a number, a date or a choice.',
    check: (project) =>
      Object.entries(project).flatMap(([collection, records]) => {
        if (!isCollection(collection, records)) return [];
        return Object.entries(records).flatMap(([record, { typed }]) =>
          Object.entries(typed ?? {}).map(
            ([field, words]): Place => ({
              ...{ collection, record, field, planner: plannerOf(collection) },
              message: `“${words}” is not a value that “${labelOf(collection, field)}” of ${nameOf(project, collection, record)} can hold. It is kept as typed and left out of every sum.`,
            }),
          ),
        );
      }),
  },
  {
    id: 'project.dangling-reference',
    severity: 'warning',
    planner: 'project',
    guide: GUIDE,
    looksFor: 'Answers that name a record which is not there.',
    check: (project) => {
      const byField = new Map<string, Place>();
      for (const { collection, record, field, id, path, isKey } of danglingReferences(project, collections)) {
        const [own] = path;
        // Letters of roles and activities that are gone have rules of their own.
        if (isKey || typeof own !== 'string') continue;
        byField.set(`${collection}/${record}/${own}`, {
          ...{ collection, record, field: own, planner: plannerOf(collection) },
          message: `“${field.label}” of ${nameOf(project, collection, record)} names a record that is not there (${id}). Choose again, or empty it.`,
        });
      }
      return [...byField.values()];
    },
  },
  {
    id: 'project.without-title',
    severity: 'advice',
    planner: 'project',
    guide: 'start/how-to-use-this-playbook#where-to-begin',
    looksFor: 'A plan with content and no name.',
    check: (project) =>
      isMissing(project.title) && !isEmptyProject(project)
        ? [{ message: 'The project has no name yet. Files, papers and the list of projects go by it.' }]
        : [],
  },
  {
    id: 'project.no-sponsor',
    severity: 'warning',
    planner: 'roles',
    guide: 'people/sponsor#four-things-only-the-sponsor-can-do',
    looksFor: 'Plans with objectives and roles, and no sponsor among them.',
    check: (project) => {
      const roles = Object.values(collectionOf(project, 'roles'));
      const isPlanned = roles.length > 0 && Object.keys(collectionOf(project, 'objectives')).length > 0;
      return isPlanned && roles.every(({ kind }) => kind !== 'business-sponsor')
        ? [
            {
              collection: 'roles',
              message: 'There are objectives and roles, but no sponsor who can pay, decide and stop.',
            },
          ]
        : [];
    },
  },
  {
    id: 'project.people-without-impact',
    severity: 'warning',
    planner: 'responsible',
    guide: 'data/privacy-and-sourcing#do-we-need-an-impact-assessment',
    looksFor: 'Data about people in a plan that says nothing about its impact on them.',
    check: (project) => {
      const personal = Object.entries(collectionOf(project, 'datasets')).filter(
        ([, { personalData }]) => personalData === 'yes',
      );
      const isSaid = ['impact', 'affected'].some(
        (name) => Object.keys(collectionOf(project, name)).length > 0,
      );
      const [first] = personal;
      return first && !isSaid
        ? [
            {
              collection: 'impact',
              message: `${nameOf(project, 'datasets', first[0])} is about people, and the plan does not say yet whom the system touches and how it could harm them.`,
            },
          ]
        : [];
    },
  },
  {
    id: 'project.data-after-deadline',
    severity: 'error',
    planner: 'data',
    guide: 'data/sources-and-access#work-back-from-the-decision',
    looksFor: 'Data that is promised for a later day than every objective’s deadline.',
    check: (project) => {
      const deadlines = Object.values(collectionOf(project, 'objectives')).flatMap(({ deadline }) =>
        typeof deadline === 'string' && deadline !== '' ? [deadline] : [],
      );
      const last = deadlines.sort().at(-1);
      if (last === undefined) return [];
      return Object.entries(collectionOf(project, 'dependencies')).flatMap(
        ([record, { promised, arrived }]): Place[] =>
          typeof promised === 'string' && promised > last && isMissing(arrived)
            ? [
                {
                  ...{ collection: 'dependencies', record, field: 'promised' },
                  message: `${nameOf(project, 'dependencies', record)} is promised for ${promised}, after the last deadline of an objective, ${last}.`,
                },
              ]
            : [],
      );
    },
  },
];
