/** The fields of one metric, with the formula it stands for and its source. */

import { formulaOf, metricFormulas } from '#domain/sections/goals/formulas.ts';
import { metrics } from '#domain/sections/goals/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useRecord } from '#ui/use-project.ts';
import styles from './goals.module.css';

export function MetricFields({ id }: { id: string }) {
  const direction = useRecord(metrics.name, id)?.direction;
  const formulaKey = useRecord(metrics.name, id)?.formulaKey;
  const dataSplit = useRecord(metrics.name, id)?.dataSplit;
  const isWithin = direction === 'within';
  return (
    <>
      <RecordField of={metrics} id={id} field="name" />
      <RecordField of={metrics} id={id} field="kind" width="half" />
      <RecordField of={metrics} id={id} field="formulaKey" width="half" />
      {formulaKey === 'custom' && <RecordField of={metrics} id={id} field="formulaText" />}
      <FormulaNote id={id} />
      <RecordField of={metrics} id={id} field="direction" width="half" />
      <RecordField of={metrics} id={id} field="unit" width="half" />
      <RecordField of={metrics} id={id} field="baseline" width="narrow" />
      {isWithin ? (
        <>
          <RecordField of={metrics} id={id} field="low" width="narrow" />
          <RecordField of={metrics} id={id} field="high" width="narrow" />
        </>
      ) : (
        <>
          <RecordField of={metrics} id={id} field="threshold" width="narrow" />
          <RecordField of={metrics} id={id} field="stretch" width="narrow" />
        </>
      )}
      <RecordField of={metrics} id={id} field="classShare" width="narrow" />
      <RecordField of={metrics} id={id} field="thresholdWhy" width="half" />
      <RecordField of={metrics} id={id} field="window" width="half" />
      <RecordField of={metrics} id={id} field="dataSplit" width="half" />
      {dataSplit === 'online' && <RecordField of={metrics} id={id} field="loggedAt" width="half" />}
      <RecordField of={metrics} id={id} field="slices" width="half" />
      <RecordField of={metrics} id={id} field="minSampleSize" width="half" />
      <RecordField of={metrics} id={id} field="owner" width="half" />
    </>
  );
}

function FormulaNote({ id }: { id: string }) {
  const record = useRecord(metrics.name, id);
  if (!record) return null;
  const formula = formulaOf(record);
  const known = typeof record.formulaKey === 'string' ? metricFormulas[record.formulaKey] : undefined;
  if (formula === '') return null;
  return (
    <p className={styles.formula}>
      <span className={styles.formulaText}>{formula}</span>
      {known && <span> {known.caution} </span>}
      {known?.source && <a href={siteLink(`/sources/#${known.source}`)}>Source of the formula</a>}
    </p>
  );
}
