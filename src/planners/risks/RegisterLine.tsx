/** One risk in the register: its line, and its details when asked for. Drawn again only when it changed. */
import { lazy, memo } from 'react';
import { phases } from '#domain/project/phases.ts';
import { isMissing } from '#domain/project/values.ts';
import { operators, responses, riskCategories, riskStatuses, risks } from '#domain/sections/risks/model.ts';
import type { RegisterRow } from '#domain/sections/risks/register.ts';
import { bandOf } from '#domain/sections/risks/scoring.ts';
import { tripWireOf } from '#domain/sections/risks/trip-wire.ts';
import { LatePart } from '#ui/LatePart.tsx';
import { useRecord } from '#ui/use-project.ts';
import styles from './register.module.css';

/** Loads the details ahead, when a person is about to open them. */
export const loadRiskDetails = () => import('./RiskDetails.tsx');

const RiskDetails = lazy(async () => ({ default: (await loadRiskDetails()).RiskDetails }));

interface RegisterLineProps {
  row: RegisterRow;
  isOpen: boolean;
  canMoveUp: boolean;
  canMoveDown: boolean;
  onToggle(id: string): void;
  onDelete(id: string): void;
}

const isSame = (before: RegisterLineProps, after: RegisterLineProps) =>
  before.isOpen === after.isOpen &&
  before.canMoveUp === after.canMoveUp &&
  before.canMoveDown === after.canMoveDown &&
  Object.entries(after.row).every(([key, value]) => before.row[key as keyof RegisterRow] === value);

export const RegisterLine = memo(function RegisterLine(props: RegisterLineProps) {
  const { row, isOpen, onToggle } = props;
  const detailsId = `details-${row.id}`;
  const call = row.number === undefined ? '' : `R-${row.number}`;
  return (
    <tbody className={isOpen ? styles.opened : undefined}>
      <tr id={`record-${row.id}`} className={styles.line}>
        <th scope="row">
          <button
            type="button"
            className={styles.opener}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            data-record-heading={row.id}
            onPointerEnter={loadRiskDetails}
            onClick={() => onToggle(row.id)}
          >
            <span className={styles.number}>{call}</span>
            <span className={styles.title}>{row.title}</span>
          </button>
          <Marks row={row} />
        </th>
        <td className={styles.paper}>{row.story}</td>
        <td className={styles.figure}>
          <Score value={row.score} />
        </td>
        <td className={`${styles.figure} ${styles.wide}`}>
          <Score value={row.residual} />
        </td>
        <td>{riskStatuses.find(({ value }) => value === row.status)?.label.split(':', 1)[0]}</td>
        <td className={styles.wide}>{row.ownerName || <span className={styles.none}>nobody</span>}</td>
        <td className={`${styles.wide} ${styles.day}`}>{row.due ?? ''}</td>
        <PaperCells id={row.id} />
      </tr>
      {isOpen && (
        <tr className={styles.details} data-details={row.id}>
          <td colSpan={9} id={detailsId}>
            <LatePart fallback={<p>Loading the details …</p>}>
              <RiskDetails {...props} />
            </LatePart>
          </td>
        </tr>
      )}
    </tbody>
  );
}, isSame);

function Marks({ row }: { row: RegisterRow }) {
  const category = riskCategories.find(({ value }) => value === row.category)?.label;
  const phase = phases.find(({ id }) => id === row.phase)?.name;
  const place = [row.isOpportunity ? 'Opportunity' : '', category, phase].filter(Boolean).join(' · ');
  return (
    <span className={styles.marks}>
      {row.isLookNow && <strong className={styles.alarm}>Look now</strong>}
      {row.isOverdue && <strong className={styles.late}>Review overdue</strong>}
      {row.isDraft && <em>Draft</em>}
      {place !== '' && <span>{place}</span>}
    </span>
  );
}

function Score({ value }: { value: number | undefined }) {
  if (value === undefined) return <span className={styles.none}>not rated</span>;
  return (
    <span className={styles.score} data-band={bandOf(value)}>
      {value.toFixed(2)}
    </span>
  );
}

/** What only the printed register has room for. */
function PaperCells({ id }: { id: string }) {
  const risk = useRecord(risks.name, id) ?? {};
  const wire = tripWireOf(risk);
  const metric = useRecord('metrics', wire?.metric ?? '');
  const side = operators.find(({ value }) => value === wire?.op)?.label;
  const response = responses.find(({ value }) => value === risk.response)?.label.split(':', 1)[0];
  const done = [response, risk.mitigation].filter((part) => !isMissing(part)).join(': ');
  return (
    <>
      <td className={styles.paper}>{done}</td>
      <td className={styles.paper}>{wire && `${String(metric?.name ?? 'metric')} ${side} ${wire.value}`}</td>
    </>
  );
}
