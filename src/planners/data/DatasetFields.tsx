/** The fields of one dataset, from what it is to how it was split, with its band and what it can be saved as. */
import { lazy } from 'react';
import { datasets } from '#domain/sections/data/model.ts';
import { GroupField } from '#ui/GroupField.tsx';
import { LatePart } from '#ui/LatePart.tsx';
import { RecordField, useRecordWords } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import styles from './data.module.css';

export const loadReadiness = () => import('./ReadinessLine.tsx');
const ReadinessLine = lazy(async () => ({ default: (await loadReadiness()).ReadinessLine }));
const CardFiles = lazy(async () => ({ default: (await import('./CardFiles.tsx')).CardFiles }));

type Width = 'full' | 'half' | 'narrow';
type FieldName = keyof typeof datasets.fields;

const FOOTING: readonly (readonly [FieldName, Width])[] = [
  ['licence', 'half'],
  ['licenceLink', 'half'],
  ['personalData', 'narrow'],
  ['legalBasis', 'narrow'],
  ['retention', 'narrow'],
  ['sensitiveAttributes', 'full'],
];
const SHAPE: readonly (readonly [FieldName, Width])[] = [
  ['rows', 'narrow'],
  ['columns', 'narrow'],
  ['refresh', 'narrow'],
  ['latency', 'narrow'],
  ['timeSpan', 'full'],
  ['missingWorst', 'narrow'],
  ['duplicates', 'narrow'],
];
const LEARNING: readonly (readonly [FieldName, Width])[] = [
  ['temporal', 'narrow'],
  ['timeSplit', 'narrow'],
  ['leakageCheck', 'narrow'],
  ['labels', 'narrow'],
  ['labelDefinition', 'full'],
  ['labelRate', 'narrow'],
  ['classBalance', 'narrow'],
  ['agreement', 'narrow'],
];
const CARD: readonly (readonly [FieldName, Width])[] = [
  ['languages', 'half'],
  ['tasks', 'half'],
  ['limits', 'full'],
];

export function DatasetFields({ id }: { id: string }) {
  const record = useRecord(datasets.name, id);
  const context = useRecordWords();
  const part = (title: string, fields: readonly (readonly [FieldName, Width])[]) => (
    <fieldset className={styles.part}>
      <legend>
        {title}
        {context && <span className="visually-hidden"> of {context}</span>}
      </legend>
      <div className={styles.grid}>
        {fields.map(([name, width]) =>
          datasets.fields[name].kind === 'group' ? (
            <GroupField key={name} of={datasets} id={id} field={name} />
          ) : (
            <RecordField key={name} of={datasets} id={id} field={name} width={width} />
          ),
        )}
      </div>
    </fieldset>
  );
  const field = (name: FieldName, width: Width) => (
    <RecordField of={datasets} id={id} field={name} width={width} />
  );
  return (
    <>
      {field('name', 'half')}
      {field('owner', 'half')}
      {field('description', 'full')}
      {field('purpose', 'full')}
      {field('location', 'half')}
      {field('contact', 'half')}
      {record && (
        <LatePart fallback={<div className={styles.readiness} />}>
          <ReadinessLine id={id} name={context} />
        </LatePart>
      )}
      {field('band', 'half')}
      {part('Footing', FOOTING)}
      {part('Shape', SHAPE)}
      {part('Learning from it', LEARNING)}
      {part('For those who come after', CARD)}
      {record && (
        <LatePart>
          <CardFiles id={id} name={context} />
        </LatePart>
      )}
    </>
  );
}
