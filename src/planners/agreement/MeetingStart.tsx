/** Meetings to begin with, while there is none. They take the core hours as their time where these are agreed. */
import { addRecord } from '#domain/document/edit.ts';
import type { ProjectDocument } from '#domain/document/project.ts';
import { meetings } from '#domain/sections/agreement/model.ts';
import { type MeetingSet, meetingSets } from '#domain/sections/agreement/templates.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { focusRecord } from '#ui/RecordList.tsx';
import { useIds, useProject } from '#ui/use-project.ts';
import styles from './agreement.module.css';
import { coreTime } from './core-time.ts';

function addSet(set: MeetingSet): void {
  const ids = set.meetings.map(() => projectStore.newId(meetings.prefix));
  projectStore.change(`Add ${set.label}`, (before) => {
    const time = coreTime(before);
    return set.meetings.reduce<ProjectDocument>(
      (next, fields, index) =>
        addRecord(
          next,
          meetings.name,
          ids[index] ?? '',
          fields.form === 'live' && fields.cadence !== 'question' ? { ...fields, ...time } : fields,
          projectStore.now,
        ),
      before,
    );
  });
  announce(`Added ${set.label}. Give each live one its first day and time.`);
  focusRecord(ids[0] ?? '');
}

export function MeetingStart() {
  const isEmpty = useIds(meetings.name).length === 0;
  const hasTime = useProject((project) => coreTime(project).start !== undefined);
  if (!isEmpty) return null;
  return (
    <p className={styles.actions} data-print="no">
      {meetingSets.map((set) => (
        <Button key={set.id} onClick={() => addSet(set)}>
          Start with {set.label}
        </Button>
      ))}
      {hasTime && (
        <span className={styles.soft}>They take the beginning of the core hours as their time.</span>
      )}
    </p>
  );
}
