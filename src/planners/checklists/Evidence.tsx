/** What shows that an answer is true: evidence, who checked it and when, the reason it does not apply, and the talk. */
import { beginCheck, type Sheet } from '#domain/sections/checklists/check-records.ts';
import type { ChecklistItem } from '#domain/sections/checklists/checklist.ts';
import { checks } from '#domain/sections/checklists/model.ts';
import { safeLink } from '#domain/text/safe-link.ts';
import { projectStore } from '#stores/browser.ts';
import { Button } from '#ui/Button.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { useProject, useRecord } from '#ui/use-project.ts';
import styles from './item.module.css';

interface EvidenceProps {
  item: ChecklistItem;
  place: Sheet;
  /** Id of the check, once there is one. */
  id: string | undefined;
  answer: string | undefined;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

export function Evidence({ item, place, id, answer, isOpen, onToggle }: EvidenceProps) {
  const check = useRecord(checks.name, id ?? '');
  const owner = useProject((project) => {
    const people = project.people as Record<string, { name?: unknown }> | undefined;
    return String(people?.[String(check?.owner ?? '')]?.name ?? '');
  });
  const begin = () => {
    projectStore.change(`Begin notes on “${item.title}”`, (project) =>
      beginCheck(project, place, item, projectStore.now),
    );
    onToggle(true);
  };
  const context = `${item.number} ${item.title}`;
  const link = safeLink(check?.evidence);
  return (
    <>
      {answer === undefined && <PaperLines />}
      {id === undefined ? (
        <Button weight="quiet" className={styles.begin} onClick={begin} data-pagefind-ignore>
          Add evidence or a note<span className="visually-hidden">: {context}</span>
        </Button>
      ) : (
        <details
          className={styles.evidence}
          open={isOpen}
          onToggle={(event) => onToggle(event.currentTarget.open)}
        >
          <summary>
            {summary(check ?? {}, owner, answer)}
            <span className="visually-hidden">: {context}</span>
          </summary>
          <div className={styles.fields}>
            {answer === 'na' && <RecordField of={checks} id={id} field="reason" context={context} />}
            <RecordField of={checks} id={id} field="evidence" context={context} />
            {link && (
              <p className={styles.link}>
                <a href={link} rel="noopener noreferrer">
                  Open the evidence<span className="visually-hidden">: {context}</span>
                </a>
              </p>
            )}
            <RecordField of={checks} id={id} field="owner" context={context} width="half" />
            <RecordField of={checks} id={id} field="checkedOn" context={context} width="half" />
            <RecordField of={checks} id={id} field="note" context={context} />
          </div>
        </details>
      )}
    </>
  );
}

/** One line that also stands on paper, where the fields are folded away. */
function summary(check: Record<string, unknown>, owner: string, answer: string | undefined): string {
  const said = (field: string) => (typeof check[field] === 'string' ? String(check[field]).trim() : '');
  const checked = [owner && `by ${owner}`, said('checkedOn') && `on ${said('checkedOn')}`]
    .filter(Boolean)
    .join(' ');
  const parts = [
    answer === 'na' && (said('reason') ? `Because: ${said('reason')}` : 'No reason given'),
    said('evidence') ? `Evidence: ${said('evidence')}` : 'No evidence yet',
    checked && `Checked ${checked}`,
    said('note') && `Note: ${said('note')}`,
  ];
  return parts.filter(Boolean).join('. ');
}

/** Room to write on paper. */
function PaperLines() {
  return (
    <p className={styles.paper} aria-hidden="true">
      {['Evidence', 'Owner', 'Date'].map((label) => (
        <span key={label}>{label}</span>
      ))}
    </p>
  );
}
