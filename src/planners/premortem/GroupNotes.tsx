/** Sorting notes into groups: by a list beside each note, or by dragging it onto a group. */
import { type DragEvent, useState } from 'react';
import { premortemGroups } from '#domain/sections/premortem/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { add, remove } from '#ui/edits.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { groupFromNote, groupNote } from './edit-meeting.ts';
import styles from './premortem.module.css';
import { type NoteRow, useGroups, useNotes } from './use-meeting.ts';

const DRAGGED = 'text/premortem-note';
const NEW = '\u0001';

export function GroupNotes({ id }: { id: string }) {
  const notes = useNotes(id);
  const groups = useGroups(id);
  const alone = notes.filter(({ group }) => group === '');
  const put = (note: NoteRow, group: string) => {
    if (group === NEW) {
      const made = groupFromNote(id, note.id, note.text);
      announce(`Made a group of “${note.text}”.`);
      focusWhenDrawn(`[data-group="${made}"] textarea`);
      return;
    }
    groupNote(note.id, group);
    const name = groups.find((each) => each.id === group)?.name;
    announce(name ? `Moved “${note.text}” to “${name}”.` : `“${note.text}” stands alone again.`);
    focusWhenDrawn(`[data-note="${note.id}"] select`);
  };
  const drop = (noteId: string, group: string) => {
    const note = notes.find((each) => each.id === noteId);
    if (note && note.group !== group) put(note, group);
  };
  const shared = { notes, groups, onPut: put, onDrop: drop };
  return (
    <div className={styles.board}>
      <Column {...shared} title={`Not grouped (${alone.length})`} group="" inside={alone} />
      {groups.map((group) => (
        <Column
          key={group.id}
          {...shared}
          title={group.name}
          group={group.id}
          inside={notes.filter((note) => note.group === group.id)}
        />
      ))}
      <p>
        <Button
          onClick={() => {
            const made = add(premortemGroups, { premortem: id });
            focusWhenDrawn(`[data-group="${made}"] textarea`);
          }}
        >
          Add an empty group
        </Button>
      </p>
    </div>
  );
}

interface ColumnProps {
  title: string;
  /** Empty for the notes that stand alone. */
  group: string;
  inside: readonly NoteRow[];
  notes: readonly NoteRow[];
  groups: readonly { id: string; name: string }[];
  onPut(note: NoteRow, group: string): void;
  onDrop(note: string, group: string): void;
}

function Column({ title, group, inside, groups, onPut, onDrop }: ColumnProps) {
  const [isOver, setOver] = useState(false);
  const deleteGroup = () => {
    remove(premortemGroups, group);
    announce(`Deleted the group “${title}”; its notes stand alone. Undo brings it back.`);
    focusWhenDrawn('[data-group=""] h3');
  };
  return (
    <section
      className={isOver ? `${styles.column} ${styles.over}` : styles.column}
      data-group={group}
      aria-label={title}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer.getData(DRAGGED), group);
      }}
    >
      {group === '' ? (
        <h3 tabIndex={-1}>{title}</h3>
      ) : (
        <div className={styles.columnHead} id={`record-${group}`}>
          <RecordField of={premortemGroups} id={group} field="name" label="Name of the group" />
          <Button weight="quiet" onClick={deleteGroup}>
            Delete the group<span className="visually-hidden"> {title}</span>
          </Button>
        </div>
      )}
      {inside.length === 0 && (
        <p className={styles.hint}>{group === '' ? 'Every note has a group.' : 'No note in it yet.'}</p>
      )}
      <ul>
        {inside.map((note) => (
          <li
            key={note.id}
            data-note={note.id}
            className={styles.card}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, note.id)}
          >
            <span>{note.text}</span>
            <select
              aria-label={`Group of “${note.text}”`}
              value={note.group}
              onChange={(event) => onPut(note, event.target.value)}
            >
              <option value="">No group</option>
              {groups.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
              <option value={NEW}>A group of its own …</option>
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
