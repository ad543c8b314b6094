/** Rules are silent where nothing is written, and that must not be taken for praise. */
import { sections } from '#domain/project/sections.ts';
import { plannerLink, siteLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';

/** @param planner the one whose findings are shown; empty for all of them */
export function NothingFound({ planner }: { planner: string }) {
  const project = useWholeProject();
  const chosen = sections.filter(({ name }) => planner === '' || name === planner);
  if (chosen.some((section) => section.progress(project).total > 0))
    return 'Nothing found. That means no rule objects; it does not mean that the plan is right.';
  return (
    <>
      Nothing is written down here yet, so there is nothing to review. Begin with{' '}
      {planner === '' ? (
        <a href={siteLink('/project/')}>the next three things</a>
      ) : (
        <a href={plannerLink(planner)}>{chosen[0]?.title}</a>
      )}
      .
    </>
  );
}
