/** Chooses another record by name, or adds one without leaving the form. */
import { useEffect, useRef, useState } from 'react';
import { recordName } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { collectionDefinition } from '#domain/project/collections.ts';
import { add } from './edits.ts';
import styles from './field.module.css';
import { useProject } from './use-project.ts';

interface ReferenceControlProps {
  field: Field;
  value: string;
  onChoose(id: string): void;
  shared: Record<string, unknown> & { id: string };
}

const SEPARATOR = '\u0000';
const ADD = '\u0001';

export function ReferenceControl({ field, value, onChoose, shared }: ReferenceControlProps) {
  const target = typeof field.to === 'string' ? field.to : (field.to?.[0] ?? '');
  const definition = collectionDefinition(target);
  const [adding, setAdding] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const listed = useProject((project) =>
    orderedIds(project, target)
      .map(
        (id) =>
          `${id}${SEPARATOR}${definition ? recordName(definition, id, recordOf(project, target, id) ?? {}) : id}`,
      )
      .join('\n'),
  );
  const options =
    listed === '' ? [] : listed.split('\n').map((line) => line.split(SEPARATOR) as [string, string]);
  const isMissing = value !== '' && !options.some(([id]) => id === value);
  if (!definition) return null;
  if (adding) {
    return (
      <NewRecord
        words={`Name of the new ${definition.singular}`}
        onDone={(name) => {
          setAdding(false);
          if (name !== '') onChoose(add(definition, { [definition.nameField]: name }));
          // React draws the list in a microtask of its own, which is waiting already.
          queueMicrotask(() => select.current?.focus());
        }}
      />
    );
  }
  return (
    <select
      {...shared}
      ref={select}
      className={styles.control}
      value={value}
      onChange={(event) => (event.target.value === ADD ? setAdding(true) : onChoose(event.target.value))}
    >
      <option value="">Not decided</option>
      {isMissing && <option value={value}>Missing record {value}</option>}
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value={ADD}>Add a new {definition.singular} …</option>
    </select>
  );
}

export function NewRecord({ words, onDone }: { words: string; onDone(name: string): void }) {
  const [name, setName] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <span className={styles.withUnit}>
      <input
        ref={input}
        type="text"
        className={styles.control}
        aria-label={words}
        placeholder={words}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            onDone(name.trim());
          }
          if (event.key === 'Escape') onDone('');
        }}
      />
      <button type="button" className={styles.small} onClick={() => onDone(name.trim())}>
        {name.trim() === '' ? 'Cancel' : 'Add'}
      </button>
    </span>
  );
}
