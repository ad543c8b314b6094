/** A “no” offers a risk with its wording filled in: to take, to change, or to refuse. */
import { useState } from 'react';
import { recordOf } from '#domain/document/project.ts';
import type { Checklist, ChecklistItem } from '#domain/sections/checklists/checklist.ts';
import { checks } from '#domain/sections/checklists/model.ts';
import { type RiskDraft, raiseRisk, riskDraft } from '#domain/sections/checklists/risk-draft.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { change } from '#ui/edits.ts';
import { RiskDraftDialog } from '#ui/RiskDraftDialog.tsx';
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
    <div className={styles.offer} data-print="no" data-field={`${id}.risk`}>
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
  const add = (wording: RiskDraft) => {
    const risk = projectStore.newId(risks.prefix);
    projectStore.change(`Raise the risk “${wording.title}”`, (project) =>
      raiseRisk(project, wording, risk, { collection: checks.name, record: check }, projectStore.now),
    );
    announce(`“${wording.title}” is in the risk register.`);
    onClose();
  };
  const hint = bad && `A bad case: ${bad}`;
  return <RiskDraftDialog title="Raise a risk" draft={draft} hint={hint} onAdd={add} onClose={onClose} />;
}
