/** The team, read with low priority: typing never waits for what is calculated from it. */
import { useDeferredValue, useMemo } from 'react';
import type { ProjectDocument } from '#domain/document/project.ts';
import { meetings } from '#domain/sections/agreement/model.ts';
import { agreementOf, type Team, teamOf } from '#domain/sections/agreement/team.ts';
import { people } from '#domain/sections/roles/model.ts';
import { useProject } from '#ui/use-project.ts';

let last: { parts: readonly unknown[]; project: ProjectDocument } | undefined;

/** The same project while nothing changed that this page calculates with; its other words may be older. */
function whatCounts(project: ProjectDocument): ProjectDocument {
  const { people: named, holidays, responseTimes } = agreementOf(project);
  const parts = [project[people.name], project[meetings.name], project.order, named, holidays, responseTimes];
  const known = last?.parts;
  if (!last || !parts.every((part, index) => part === known?.[index])) last = { parts, project };
  return last.project;
}

export function useSettledProject(): ProjectDocument {
  return useDeferredValue(useProject(whatCounts));
}

export function useTeam(): Team {
  const project = useSettledProject();
  return useMemo(() => teamOf(project), [project]);
}
