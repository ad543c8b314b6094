/** Writing down while people talk: choose what it is, type, Enter, next. Everything can be changed at the end. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { sessionActions, sessions } from '#domain/sections/sessions/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { FieldOf } from '#ui/FieldOf.tsx';
import styles from './capture.module.css';
import { addAction, addEntry } from './edit-run.ts';
import { Written } from './Written.tsx';

const KINDS = [
  { value: 'decisions', label: 'Decision' },
  { value: 'actions', label: 'Action' },
  { value: 'parking', label: 'Parking lot' },
  { value: 'links', label: 'Link' },
] as const;

type Kind = (typeof KINDS)[number]['value'];

const WORDS: Record<Kind, string> = {
  decisions: 'What was decided',
  actions: 'What is to be done',
  parking: 'What is set aside for now',
  links: 'What the link is',
};

export function Capture({ id }: { id: string }) {
  const [kind, setKind] = useState<Kind>('decisions');
  const [text, setText] = useState('');
  const [extra, setExtra] = useState<Record<string, unknown>>({});
  const input = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    const address = String(extra.address ?? '').trim();
    if (words === '' && address === '') return;
    if (kind === 'actions') addAction(id, { what: words, who: extra.who, by: extra.by });
    else addEntry(id, kind, { text: words, ...(kind === 'links' ? { address } : {}) });
    announce(`Written down: ${words || address}`);
    setText('');
    setExtra({});
    input.current?.focus();
  };
  const inner = (definition: (typeof sessionActions.fields)['who'], name: string) => (
    <FieldOf
      definition={definition}
      name={name}
      holder={extra}
      save={(patch) => setExtra({ ...extra, ...patch })}
      place={`capture.${name}`}
      width="half"
    />
  );
  return (
    <section className={styles.capture} aria-label="Write it down" data-print="no">
      <form onSubmit={save}>
        <fieldset className={styles.kinds}>
          <legend>Write it down</legend>
          {KINDS.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name={`${inputId}-kind`}
                checked={kind === value}
                onChange={() => setKind(value)}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <div className={styles.entry}>
          <label htmlFor={inputId}>{WORDS[kind]}</label>
          <input
            ref={input}
            id={inputId}
            type="text"
            autoComplete="off"
            data-capture
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit">Add</Button>
        </div>
        {kind === 'actions' && (
          <div className={styles.extra}>
            {inner(sessionActions.fields.who, 'who')}
            {inner(sessionActions.fields.by, 'by')}
          </div>
        )}
        {kind === 'links' && sessions.fields.links.fields?.address && (
          <div className={styles.extra}>{inner(sessions.fields.links.fields.address, 'address')}</div>
        )}
      </form>
      <Written id={id} />
    </section>
  );
}
