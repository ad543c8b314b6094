/** One field of one record: label, control, hint and error, made from the field's definition. */
import { createContext, useContext } from 'react';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { change, put } from './edits.ts';
import { FieldOf } from './FieldOf.tsx';
import { useRecord } from './use-project.ts';

interface RecordFieldProps {
  of: CollectionDefinition;
  id: string;
  field: string;
  /** Words for screen readers that tell this field from the same one of another record. Left out: the record's. */
  context?: string | undefined;
  /** Replaces the label of the definition. */
  label?: string;
  /** The record may not exist yet; it is made by the first change. */
  create?: boolean;
  width?: 'full' | 'half' | 'narrow';
  /** The label is for screen readers only and the hint is left out, as in a list of lines. */
  isBare?: boolean;
  /** Replaces the plain edit, where a change has consequences. */
  save?(patch: Record<string, unknown>): void;
}

/** The words of the record that a list draws, for the names of its fields. */
export const RecordWords = createContext<string | undefined>(undefined);

export function useRecordWords(): string | undefined {
  return useContext(RecordWords);
}

export function RecordField({
  of,
  id,
  field,
  context,
  label,
  create = false,
  width,
  isBare,
  save,
}: RecordFieldProps) {
  const definition = of.fields[field];
  const record = useRecord(of.name, id);
  const listed = useRecordWords();
  if (!definition) throw new Error(`${of.name} has no field ${field}`);
  return (
    <FieldOf
      {...{ definition, label, width, isBare }}
      context={context ?? listed}
      name={field}
      holder={record}
      save={save ?? ((patch) => (create ? put : change)(of, id, patch))}
      place={`${id}.${field}`}
    />
  );
}
