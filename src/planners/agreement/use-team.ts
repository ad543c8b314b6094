/** The team and its day, read with low priority: typing never waits for what is calculated from it. */
import { useDeferredValue, useMemo } from 'react';
import type { ProjectDocument } from '#domain/document/project.ts';
import { agreements, meetings } from '#domain/sections/agreement/model.ts';
import { type Team, teamOf } from '#domain/sections/agreement/team.ts';
import { people } from '#domain/sections/roles/model.ts';
import { useWholeProject } from '#ui/use-project.ts';

/** The project as it was when there was last time to look; the same object while nothing of this section changed. */
export function useSettledProject(): ProjectDocument {
  const project = useDeferredValue(useWholeProject());
  const parts = [project[people.name], project[agreements.name], project[meetings.name], project.order];
  // biome-ignore lint/correctness/useExhaustiveDependencies: other sections may change without a new calculation.
  return useMemo(() => project, parts);
}

export function useTeam(): Team {
  const project = useSettledProject();
  return useMemo(() => teamOf(project), [project]);
}
