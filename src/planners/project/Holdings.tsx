/** What this browser holds: projects, files and earlier states. */
import { Section } from '#ui/Section.tsx';
import { Backups } from './Backups.tsx';
import { type Example, Examples } from './Examples.tsx';
import { Keeping } from './Keeping.tsx';
import { ProjectList } from './ProjectList.tsx';
import { Share } from './Share.tsx';
import { SharedPreview } from './SharedPreview.tsx';

export function Holdings({ examples }: { examples: readonly Example[] }) {
  return (
    <>
      <Section title="Projects" lead="Every project stays in this browser until you delete it.">
        <ProjectList />
        <Examples examples={examples} />
      </Section>
      <Section title="Share">
        <Share />
      </Section>
      <SharedPreview />
      <Section title="Kept safe">
        <Keeping />
      </Section>
      <Section title="Earlier states">
        <Backups />
      </Section>
    </>
  );
}
