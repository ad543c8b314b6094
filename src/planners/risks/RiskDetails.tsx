/** Everything about one risk, to be read and changed. */
import type { ReactNode } from 'react';
import { recordOf } from '#domain/document/project.ts';
import { collectionDefinition } from '#domain/project/collections.ts';
import { risks } from '#domain/sections/risks/model.ts';
import type { RegisterRow } from '#domain/sections/risks/register.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { move, nameOf } from '#ui/edits.ts';
import { RecordFindings } from '#ui/Findings.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import styles from './details.module.css';
import { addRiskTo, editRisk } from './edit-risk.ts';
import { RiskHistory } from './RiskHistory.tsx';
import { RiskNumbers } from './RiskNumbers.tsx';
import { RiskReview } from './RiskReview.tsx';
import { StatusMoves } from './StatusMoves.tsx';
import { TripWireFields } from './TripWireFields.tsx';

interface RiskDetailsProps {
  row: RegisterRow;
  canMoveUp: boolean;
  canMoveDown: boolean;
  onDelete(id: string): void;
}

type FieldName = keyof typeof risks.fields;

export function RiskDetails({ row, canMoveUp, canMoveDown, onDelete }: RiskDetailsProps) {
  const { id, title } = row;
  const field = (name: FieldName, width?: 'half' | 'narrow') => (
    <RecordField
      of={risks}
      id={id}
      field={name}
      context={title}
      save={(patch) => editRisk(id, patch)}
      {...(width ? { width } : {})}
    />
  );
  return (
    <div className={styles.details}>
      <RecordFindings collection={risks.name} id={id} />
      <Part title="The risk">
        {field('title')}
        {field('cause')}
        {field('event')}
        {field('impact')}
        {field('kind', 'narrow')}
        {field('category', 'narrow')}
        {field('phase', 'narrow')}
        {field('proximity', 'narrow')}
      </Part>
      <Part title="How bad it is">
        {field('likelihood', 'half')}
        {field('impactScore', 'half')}
        {field('probability', 'half')}
        {field('cost', 'half')}
      </Part>
      <Part title="What is done">
        {field('owner', 'half')}
        {field('response', 'half')}
        {field('mitigation')}
        {collectionDefinition('tasks') && field('mitigationTasks')}
        {field('residualL', 'half')}
        {field('residualI', 'half')}
        {field('mitigationShare', 'half')}
        <RiskNumbers id={id} />
      </Part>
      <Part title="Trip wire">
        <TripWireFields id={id} title={title} />
      </Part>
      <Part title="Status">
        <StatusMoves id={id} title={title} />
        {row.status === 'accepted' && field('acceptedBy', 'half')}
        {row.status === 'accepted' && field('acceptedOn', 'half')}
        {row.status === 'realised' && field('realisedAction')}
      </Part>
      <Part title="Reviews">
        <RiskReview row={row} />
        {field('reviewEvery', 'half')}
        {field('lastReviewed', 'half')}
      </Part>
      <Part title="Elsewhere">
        {field('links', 'half')}
        {field('nistTags', 'half')}
      </Part>
      <RiskHistory id={id} />
      <p className={styles.tools}>
        <Button disabled={!canMoveUp} onClick={() => shift(id, -1)}>
          Move up<span className="visually-hidden">: {title}</span>
        </Button>
        <Button disabled={!canMoveDown} onClick={() => shift(id, 1)}>
          Move down<span className="visually-hidden">: {title}</span>
        </Button>
        <Button onClick={() => duplicateRisk(id)}>
          Duplicate<span className="visually-hidden">: {title}</span>
        </Button>
        <Button onClick={() => onDelete(id)}>
          Delete<span className="visually-hidden">: {title}</span>
        </Button>
      </p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

function shift(id: string, by: number): void {
  move(risks, id, by);
  announce(`Moved ${nameOf(risks, id)} ${by < 0 ? 'up' : 'down'}.`);
}

/** A copy begins a life of its own: no history, no reviews, no number of another risk. */
function duplicateRisk(id: string): void {
  const { rev, updatedAt, number, history, status, acceptedBy, acceptedOn, lastReviewed, readings, ...kept } =
    recordOf($project.get(), risks.name, id) ?? {};
  const words = nameOf(risks, id);
  addRiskTo({ ...kept, title: `${String(kept.title ?? 'Risk')} (copy)` }, `copy of ${words}`);
  announce(`Duplicated ${words} at the end of the register.`);
}
