/** Writes down that a person agrees to exactly this snapshot. */
import { useState } from 'react';
import { charters } from '#domain/sections/charter/model.ts';
import { signCharter } from '#domain/sections/charter/snapshots.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { FieldOf } from '#ui/FieldOf.tsx';
import { useToday } from '#ui/use-today.ts';
import styles from './charter.module.css';

interface Draft {
  person?: string;
  role?: string;
  on?: string;
}

const { person: personField, role: roleField, on: dayField } = charters.fields.signed.fields ?? {};

export function SignForm({ id, name }: { id: string; name: string }) {
  const today = useToday();
  const [draft, setDraft] = useState<Draft>({});
  const holder = { ...draft, on: draft.on ?? today };
  const save = (patch: Draft) => setDraft((before) => ({ ...before, ...patch }));
  const { person, role, on } = holder;

  function sign(): void {
    if (!person || on === '') return;
    projectStore.change(`Sign ${name}`, (project) =>
      signCharter(project, id, { person, on, ...(role ? { role } : {}) }, projectStore.now),
    );
    setDraft({});
    announce(`Signed ${name}.`);
  }

  return (
    <details className={styles.sign}>
      <summary>
        Sign it<span className="visually-hidden">: {name}</span>
      </summary>
      <p className={styles.facts}>
        This writes down that the person agreed to this fingerprint. It is no legal signature: whoever can
        change the project can write it. What it shows is which text was agreed to.
      </p>
      <div className={styles.fields}>
        {personField && (
          <FieldOf
            definition={personField}
            name="person"
            holder={holder}
            save={save}
            place={`${id}.person`}
            context={name}
            width="half"
          />
        )}
        {roleField && (
          <FieldOf
            definition={roleField}
            name="role"
            holder={holder}
            save={save}
            place={`${id}.role`}
            context={name}
            width="half"
          />
        )}
        {dayField && (
          <FieldOf
            definition={dayField}
            name="on"
            holder={holder}
            save={save}
            place={`${id}.on`}
            context={name}
            width="half"
          />
        )}
      </div>
      <p>
        <Button disabled={!person || on === ''} onClick={sign}>
          Sign<span className="visually-hidden"> {name}</span>
        </Button>
      </p>
    </details>
  );
}
