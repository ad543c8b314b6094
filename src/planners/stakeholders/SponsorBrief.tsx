/** One page for the sponsor, made from the whole project. */
import { useMemo } from 'react';
import { sponsorBrief } from '#domain/sections/stakeholders/sponsor-brief.ts';
import { dayOf } from '#stores/environment.ts';
import { BriefView } from '#ui/BriefView.tsx';
import { useWholeProject } from '#ui/use-project.ts';

export function SponsorBrief() {
  const project = useWholeProject();
  const brief = useMemo(() => sponsorBrief(project, dayOf(new Date())), [project]);
  return <BriefView brief={brief} />;
}
