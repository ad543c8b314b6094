/** What is in the way today. Since when and who clears it stand behind a disclosure, so that the minute stays one. */
import { recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { shortDay, workingDays } from '#domain/sections/checkin/day-words.ts';
import { blockerIn, personName, textOf } from '#domain/sections/checkin/entries.ts';
import { checkins } from '#domain/sections/checkin/model.ts';
import { calendarOf, daysWaited } from '#domain/sections/checkin/work-calendar.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { FieldOf } from '#ui/FieldOf.tsx';
import { filledOnly } from '#ui/field-text.ts';
import { plannerLink } from '#ui/site-link.ts';
import { useProject } from '#ui/use-project.ts';
import styles from './checkin.module.css';
import type { OpenCheckin } from './use-checkin.ts';
import type { Desk } from './use-desk.ts';

const inner = checkins.fields.blocker.fields ?? {};

export function BlockerField({ checkin, desk }: { checkin: OpenCheckin; desk: Desk }) {
  const { id, record, save } = checkin;
  const { person, day } = desk;
  const blocker = blockerIn(record);
  const text = textOf(blocker.text);
  const set = (patch: Record<string, unknown>) => {
    const next = filledOnly({ ...(isMissing(blocker.text) ? { since: day } : {}), ...blocker, ...patch });
    save({ blocker: isMissing(next.text) ? undefined : next });
  };
  const field = (name: string, width: 'full' | 'half') => {
    const definition = inner[name];
    const place = `${id}.blocker.${name}`;
    return definition && <FieldOf {...{ definition, name, place, width }} holder={blocker} save={set} />;
  };
  return (
    <>
      {field('text', 'full')}
      {(text !== '' || person === '') && (
        <div className={styles.blocker}>
          {text !== '' && (
            <label className={styles.gone} data-print="no">
              <input
                type="checkbox"
                checked={!isMissing(blocker.goneOn)}
                onChange={(event) => set({ goneOn: event.target.checked ? day : undefined })}
              />
              It is gone
            </label>
          )}
          <details className={styles.more} open={person === '' || undefined}>
            <summary>
              <BlockerWords blocker={blocker} desk={desk} />
            </summary>
            <div className={styles.fields}>
              {field('since', 'half')}
              {field('owner', 'half')}
            </div>
          </details>
          <RiskOf id={textOf(blocker.risk)} />
        </div>
      )}
    </>
  );
}

function BlockerWords({ blocker, desk }: { blocker: Record<string, unknown>; desk: Desk }) {
  const { person, day } = desk;
  const words = useProject((project) => {
    const since = textOf(blocker.since) || day;
    const owner = textOf(blocker.owner);
    const age = day === '' || since >= day ? 0 : daysWaited(calendarOf(project, person), since, day);
    const when = age === 0 ? 'New' : `Since ${shortDay(since)}, ${workingDays(age)}`;
    return `${when}; ${owner === '' ? 'nobody clears it yet' : `${personName(project, owner)} clears it`}`;
  });
  return person === '' ? 'Since when, and who clears it' : words;
}

export function RiskOf({ id }: { id: string }) {
  const title = useProject((project) => recordOf(project, risks.name, id)?.title);
  if (id === '' || title === undefined) return null;
  return (
    <p className={styles.risk}>
      In the register: <a href={plannerLink('risks', { record: id })}>{String(title)}</a>
    </p>
  );
}
