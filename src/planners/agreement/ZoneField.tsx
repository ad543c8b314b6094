/** A time zone: typed or picked, taken from this device, and put into its full name when the field is left. */
import { useId } from 'react';
import { findZone, unknownZone } from '#domain/calendar/zone-names.ts';
import { recordOf } from '#domain/document/project.ts';
import { people } from '#domain/sections/roles/model.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { change } from '#ui/edits.ts';
import fieldStyles from '#ui/field.module.css';
import { RecordField } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import styles from './agreement.module.css';

export function ZoneField({ id, context }: { id: string; context: string }) {
  const typed = useRecord(people.name, id)?.tz;
  const text = typeof typed === 'string' ? typed : '';
  const isUnknown = text.trim() !== '' && findZone(text) === undefined;
  const noteId = useId();

  function tidy(): void {
    const held = recordOf($project.get(), people.name, id)?.tz;
    const zone = findZone(held);
    if (zone !== undefined && zone !== held) change(people, id, { tz: zone });
  }

  function takeDevice(): void {
    const zone = findZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (zone === undefined) return;
    change(people, id, { tz: zone });
    announce(`${context} is in ${zone}.`);
    // The button goes, now that there is a zone; the field is focused once it shows it.
    focusWhenDrawn(`[data-field="${id}.tz"]`);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is operated here; it only notices that the field inside was left.
    <div className={styles.zone} onBlur={tidy}>
      <RecordField of={people} id={id} field="tz" width="full" context={context} />
      <p id={noteId} className={fieldStyles.error} role="status" hidden={!isUnknown}>
        {isUnknown && unknownZone(text)}
      </p>
      {text.trim() === '' && (
        <button
          type="button"
          className={`${fieldStyles.small} ${styles.device}`}
          data-print="no"
          onClick={takeDevice}
        >
          Use this device’s zone<span className="visually-hidden"> for {context}</span>
        </button>
      )}
    </div>
  );
}
