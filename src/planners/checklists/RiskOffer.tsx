/** A “no” offers a risk with its wording filled in: to take, to change, or to refuse. */
import { useId, useState } from 'react';
import { recordOf } from '#domain/document/project.ts';
import type { Checklist, ChecklistItem } from '#domain/sections/checklists/checklist.ts';
import { checks } from '#domain/sections/checklists/model.ts';
import { type RiskDraft, raiseRisk, riskDraft } from '#domain/sections/checklists/risk-draft.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { change } from '#ui/edits.ts';
import fieldStyles from '#ui/field.module.css';
import { siteLink } from '#ui/site-link.ts';
import { useProject, useRecord } from '#ui/use-project.ts';
import styles from './item.module.css';

interface RiskOfferProps {
  item: ChecklistItem;
  list: Checklist;
  /** Id of the check. */
  id: string;
}

export function RiskOffer({ item, list, id }: RiskOfferProps) {
  const check = useRecord(checks.name, id);
  const risk = typeof check?.risk === 'string' ? check.risk : '';
  const title = useProject((project) => recordOf(project, risks.name, risk)?.title);
  const [draft, setDraft] = useState<RiskDraft>();
  const context = (
    <span className="visually-hidden">
      : {item.number} {item.title}
    </span>
  );
  if (risk !== '') {
    return (
      <p className={styles.offer} data-risk={risk}>
        Risk:{' '}
        <a href={siteLink(`/planners/risks/#record-${risk}`)}>{String(title ?? 'a risk that is gone')}</a>
      </p>
    );
  }
  if (check?.riskDeclined === true) {
    return (
      <p className={styles.offer}>
        You said that no risk follows.{' '}
        <Button weight="quiet" onClick={() => change(checks, id, { riskDeclined: undefined })}>
          Ask again{context}
        </Button>
      </p>
    );
  }
  return (
    <div className={styles.offer} data-print="no">
      <Button onClick={() => setDraft(riskDraft($project.get(), list, item, check))}>
        Raise a risk …{context}
      </Button>
      <Button weight="quiet" onClick={() => change(checks, id, { riskDeclined: true })}>
        No risk follows{context}
      </Button>
      {draft && <RiskDialog draft={draft} check={id} bad={item.bad} onClose={() => setDraft(undefined)} />}
    </div>
  );
}

interface RiskDialogProps {
  draft: RiskDraft;
  check: string;
  bad: string | undefined;
  onClose(): void;
}

function RiskDialog({ draft, check, bad, onClose }: RiskDialogProps) {
  const [wording, setWording] = useState(draft);
  const id = useId();
  const add = () => {
    const risk = projectStore.newId(risks.prefix);
    projectStore.change(`Raise the risk “${wording.title}”`, (project) =>
      raiseRisk(project, wording, risk, { collection: checks.name, record: check }, projectStore.now),
    );
    announce(`“${wording.title}” is in the risk register.`);
    onClose();
  };
  const lines = [
    ['title', 'Risk', 1],
    ['cause', 'Because of', 3],
    ['event', 'It may happen that', 3],
  ] as const;
  return (
    <Dialog
      title="Raise a risk"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={wording.title.trim() === ''} onClick={add}>
            Add to the risk register
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p className={styles.soft}>
        A draft: put your own words in. The register asks for what it would mean, and how bad that is.
        {bad && ` A bad case: ${bad}`}
      </p>
      {lines.map(([field, label, rows]) => (
        <p key={field} className={`${fieldStyles.field} ${styles.draftLine}`}>
          <label htmlFor={`${id}-${field}`} className={fieldStyles.label}>
            {label}
          </label>
          <textarea
            id={`${id}-${field}`}
            className={fieldStyles.control}
            rows={rows}
            value={wording[field]}
            onChange={(event) => setWording({ ...wording, [field]: event.target.value })}
          />
        </p>
      ))}
    </Dialog>
  );
}
