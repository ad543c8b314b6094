/** The first five become risks: cause, event and impact written while everybody is still there. */
import { recordOf } from '#domain/document/project.ts';
import { type Ballot, ranked, TOP } from '#domain/sections/premortem/meeting.ts';
import { changeRisk } from '#domain/sections/risks/lifecycle.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { nameOf } from '#ui/edits.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useProject } from '#ui/use-project.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { makeRisk } from './edit-meeting.ts';
import styles from './premortem.module.css';
import { useBallots } from './use-meeting.ts';

export function MakeRisks({ id }: { id: string }) {
  const ballots = ranked(useBallots(id).ballots);
  const withDots = ballots.filter(({ dots, risk }) => dots > 0 || risk !== '');
  const shown = withDots.length > 0 ? withDots : ballots;
  if (shown.length === 0) return <p className={styles.hint}>Nothing was collected yet.</p>;
  return (
    <ol className={styles.outcomes}>
      {shown.map((ballot, place) => (
        <Outcome key={ballot.id} ballot={ballot} isTop={place < TOP} />
      ))}
    </ol>
  );
}

function Outcome({ ballot, isTop }: { ballot: Ballot; isTop: boolean }) {
  const { words, notes, dots, risk } = ballot;
  const exists = useProject((project) => risk !== '' && recordOf(project, risks.name, risk) !== undefined);
  const make = () => {
    makeRisk(ballot);
    announce(`“${words}” is now a risk, as a draft. Say cause, event and impact.`);
    focusWhenDrawn(`[data-outcome="${ballot.id}"] textarea`);
  };
  return (
    <li data-outcome={ballot.id}>
      <h3>
        {words} <span className={styles.minutes}>{dots === 1 ? '1 dot' : `${dots} dots`}</span>
      </h3>
      {ballot.collection === 'premortemGroups' && notes.length > 0 && (
        <p className={styles.hint}>{notes.join(' · ')}</p>
      )}
      {exists ? (
        <div className={styles.fields}>
          {(['cause', 'event', 'impact', 'owner'] as const).map((field) => (
            <RecordField
              key={field}
              of={risks}
              id={risk}
              field={field}
              context={words}
              width={field === 'owner' ? 'half' : 'full'}
              save={(patch) =>
                projectStore.change(
                  `Change ${nameOf(risks, risk)}`,
                  (before) => changeRisk(before, risk, patch, projectStore.now),
                  `risks.${risk}.${field}`,
                )
              }
            />
          ))}
          <p className={styles.draft}>
            <a href={siteLink(`/planners/risks/#record-${risk}`)}>
              Rate it in the register<span className="visually-hidden">: {words}</span>
            </a>
          </p>
        </div>
      ) : (
        <Button weight={isTop ? 'normal' : 'quiet'} onClick={make}>
          Make it a risk<span className="visually-hidden">: {words}</span>
        </Button>
      )}
    </li>
  );
}
