/** The parts of the impact statement, each with the findings that belong to it. */
import { IMPACT, impact } from '#domain/sections/responsible/model.ts';
import { FindingList } from '#ui/Findings.tsx';
import { useRecordFindings } from '#ui/findings-store.ts';
import { RecordField } from '#ui/RecordField.tsx';
import styles from './responsible.module.css';

type FieldName = keyof typeof impact.fields;
type Shown = readonly (readonly [FieldName, ('half' | 'narrow')?])[];

const USES: Shown = [
  ['intendedUses', 'half'],
  ['unsupportedUses', 'half'],
  ['restrictedUses', 'half'],
  ['withoutIt', 'half'],
  ['sensitiveUses'],
  ['sensitiveNote'],
];
const OVERSIGHT: Shown = [
  ['overseer', 'half'],
  ['oversightMoment', 'half'],
  ['authority', 'half'],
  ['time', 'half'],
  ['information', 'half'],
  ['training', 'half'],
  ['evidence'],
  ['evidenceOn', 'half'],
  ['stop'],
];
const REDRESS: Shown = [
  ['told', 'half'],
  ['objectionPath', 'half'],
  ['objectionOwner', 'half'],
  ['objectionDays', 'half'],
  ['remedy', 'half'],
  ['objectionsCounted', 'half'],
];
const BOARD: Shown = [['boardAsk'], ['boardBy', 'half'], ['signedBy', 'half'], ['signedOn', 'half']];

const PLACED: ReadonlySet<string> = new Set([...OVERSIGHT, ...REDRESS, ...BOARD].map(([name]) => name));

interface StatementPartProps {
  shown: Shown;
  /** Also shows the findings that belong to no field of another part. */
  isFirst?: boolean;
}

function StatementPart({ shown, isFirst = false }: StatementPartProps) {
  const names = new Set<string>(shown.map(([name]) => name));
  const findings = useRecordFindings(impact.name, IMPACT).filter(({ field }) =>
    field === undefined ? isFirst : names.has(field) || (isFirst && !PLACED.has(field)),
  );
  return (
    <div {...(isFirst ? { id: `record-${IMPACT}` } : {})}>
      <div className={styles.fields}>
        {shown.map(([name, width]) => (
          <RecordField key={name} of={impact} id={IMPACT} field={name} create {...(width ? { width } : {})} />
        ))}
      </div>
      <FindingList findings={findings} />
    </div>
  );
}

export const UseFields = () => <StatementPart shown={USES} isFirst />;
export const OversightFields = () => <StatementPart shown={OVERSIGHT} />;
export const RedressFields = () => <StatementPart shown={REDRESS} />;
export const BoardFields = () => <StatementPart shown={BOARD} />;
