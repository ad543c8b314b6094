/** The sponsor brief, made when it is asked for. */
import { useState } from 'react';
import type { Brief } from '#domain/project/brief.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { BriefView } from '#ui/BriefView.tsx';
import { Button } from '#ui/Button.tsx';
import { useToday } from '#ui/use-today.ts';

export function SponsorBrief() {
  const today = useToday();
  const [brief, setBrief] = useState<Brief>();
  const make = async () => {
    const { sponsorBrief } = await import('#domain/sections/stakeholders/sponsor-brief.ts');
    setBrief(sponsorBrief($project.get(), today));
    announce('The sponsor brief stands below.');
  };
  return (
    <>
      <p data-print="no">
        <Button onClick={() => void make()}>{brief ? 'Make it again' : 'Make the sponsor brief'}</Button>
      </p>
      {brief && <BriefView brief={brief} />}
    </>
  );
}
