/** A small checklist and projects that answer it. */
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import type { Checklist, ChecklistItem } from '#domain/sections/checklists/checklist.ts';

export const NOW = '2026-04-17T12:00:00Z';
export const TODAY = '2026-04-17';

export function anItem(id: string, more: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    id,
    number: 'A.1',
    title: `Title of ${id}`,
    question: `Is ${id} so?`,
    phases: ['data-understanding'],
    roles: ['data-engineer'],
    severity: 'major',
    sources: [],
    tags: [],
    ...more,
  };
}

export function aList(items: readonly ChecklistItem[], more: Partial<Checklist> = {}): Checklist {
  return {
    id: 'small-list',
    title: 'Small list',
    answers: 'questions',
    subject: 'project',
    category: 'data',
    sections: [{ id: 'first', title: 'First part', items }],
    retired: [],
    ...more,
  };
}

export function aProject(collections: Record<string, unknown> = {}): ProjectDocument {
  return { ...emptyProject('prj_test', NOW), ...collections };
}
