/** The sheets of the two talks that go with check-ins. */
import { Section } from '#ui/Section.tsx';
import { OneToOnes } from './OneToOnes.tsx';
import { Retrospectives } from './Retrospectives.tsx';

export function Talks() {
  return (
    <>
      <Section
        title="Retrospective"
        anchor="retrospective"
        lead="One sheet, and the courage to pick one change."
      >
        <Retrospectives />
      </Section>
      <Section
        title="One-to-one"
        anchor="one-to-one"
        lead="It is their meeting; status belongs elsewhere. What stands here leaves the project file only when you tick so below."
      >
        <OneToOnes />
      </Section>
    </>
  );
}
