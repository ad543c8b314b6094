/** Chooses several other records by name, or adds one without leaving the form. */
import { useRef, useState } from 'react';
import { recordName } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { collectionDefinition } from '#domain/project/collections.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { add } from './edits.ts';
import styles from './field.module.css';
import { NewRecord } from './ReferenceControl.tsx';
import { useProject } from './use-project.ts';

interface ReferencesControlProps {
  field: Field;
  id: string;
  place: string;
  words: string;
  chosen: readonly string[];
  onChoose(ids: string[]): void;
}

const SEPARATOR = '\u0000';

export function ReferencesControl({ field, chosen, onChoose, ...group }: ReferencesControlProps) {
  const targets = typeof field.to === 'string' ? [field.to] : (field.to ?? []);
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const listed = useProject((project) =>
    targets
      .flatMap((target) => {
        const definition = collectionDefinition(target);
        if (!definition) return [];
        return orderedIds(project, target).map(
          (id) => `${id}${SEPARATOR}${recordName(definition, id, recordOf(project, target, id) ?? {})}`,
        );
      })
      .join('\n'),
  );
  const options = listed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(SEPARATOR) as [string, string])
    .map(([value, label]) => ({ value, label }));
  const missing = chosen
    .filter((id) => !options.some(({ value }) => value === id))
    .map((id) => ({ value: id, label: `Missing record ${id}` }));
  const definition = collectionDefinition(targets[0] ?? '');
  if (!definition) return null;
  const finish = (name: string) => {
    setAdding(false);
    if (name !== '') onChoose([...chosen, add(definition, { [definition.nameField]: name })]);
    queueMicrotask(() => opener.current?.focus());
  };
  return (
    <ChoiceGroup
      {...group}
      options={[...options, ...missing]}
      chosen={chosen}
      onChoose={onChoose}
      empty={`No ${definition.singular} in the project yet.`}
    >
      {adding ? (
        <NewRecord words={`Name of the new ${definition.singular}`} onDone={finish} />
      ) : (
        <button ref={opener} type="button" className={styles.small} onClick={() => setAdding(true)}>
          Add a new {definition.singular}
          <span className="visually-hidden"> to {group.words}</span>
        </button>
      )}
    </ChoiceGroup>
  );
}
