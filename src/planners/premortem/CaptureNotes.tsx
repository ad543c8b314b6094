/** Fast entry while people read out: type, Enter, next. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { numberIn } from '#domain/project/values.ts';
import { premortemNotes, premortems } from '#domain/sections/premortem/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { remove } from '#ui/edits.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import { focusInstead } from '#ui/when-drawn.ts';
import { addNote } from './edit-meeting.ts';
import styles from './premortem.module.css';
import { useNotes } from './use-meeting.ts';

export function CaptureNotes({ id, isFolded }: { id: string; isFolded: boolean }) {
  const inputId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [text, setText] = useState('');
  const people = numberIn(useRecord(premortems.name, id)?.people);
  const notes = useNotes(id).filter((note) => note.isFolded === isFolded);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    addNote(id, words, isFolded);
    setText('');
    announce(`Noted: ${words}`);
  };
  const deleteNote = (note: string, place: number) => {
    remove(premortemNotes, note);
    announce('Deleted the note. Undo brings it back.');
    focusInstead(() => {
      const inputs = list.current?.querySelectorAll<HTMLElement>('textarea');
      return inputs?.[Math.min(place, inputs.length - 1)] ?? input.current;
    });
  };
  return (
    <div className={styles.capture}>
      <form onSubmit={submit} className={styles.entry}>
        <label htmlFor={inputId}>It failed because …</label>
        <input
          ref={input}
          id={inputId}
          type="text"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">Add the note</Button>
      </form>
      <p className={styles.hint} data-note-count>
        {notes.length === 0
          ? 'No note yet. Type what is read out and press Enter.'
          : turnWords(notes.length, people, isFolded)}
      </p>
      <ol ref={list} className={styles.notes} reversed>
        {notes
          .map((note, place) => ({ note, place }))
          .toReversed()
          .map(({ note, place }) => (
            <li key={note.id} id={`record-${note.id}`}>
              <RecordField of={premortemNotes} id={note.id} field="text" label={`Note ${place + 1}`} isBare />
              <Button weight="quiet" onClick={() => deleteNote(note.id, notes.length - 1 - place)}>
                Delete<span className="visually-hidden"> note {place + 1}</span>
              </Button>
            </li>
          ))}
      </ol>
    </div>
  );
}

function turnWords(count: number, people: number | undefined, isFolded: boolean): string {
  const words = `${count} ${count === 1 ? 'note' : 'notes'}.`;
  if (people === undefined || isFolded) return words;
  return `${words} Round ${Math.floor(count / people) + 1}, turn ${(count % people) + 1} of ${people} if everybody had one.`;
}
