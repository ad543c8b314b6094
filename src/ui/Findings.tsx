/** Findings of the plan review, shown where they belong, each with the page that explains it. */
import { lazy, type ReactNode, useState } from 'react';
import { removeRecord } from '#domain/document/edit.ts';
import type { Finding, Severity } from '#domain/project/rule.ts';
import { DISMISSALS } from '#domain/project/upkeep-model.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import styles from './findings.module.css';
import { useRecordFindings } from './findings-store.ts';
import { LatePart } from './LatePart.tsx';
import { siteLink } from './site-link.ts';

const DismissDialog = lazy(async () => ({ default: (await import('./DismissDialog.tsx')).DismissDialog }));

const WORDS: Record<Severity, string> = { error: 'Error', warning: 'Warning', advice: 'Advice' };

export function RecordFindings({ collection, id }: { collection: string; id: string }) {
  return <FindingList findings={useRecordFindings(collection, id)} />;
}

/** Open findings first; dismissed ones behind a disclosure. */
export function FindingList({
  findings,
  placeOf,
}: {
  findings: readonly Finding[];
  /** Leads to where a finding is mended, where that is not on this page. */
  placeOf?: (finding: Finding) => ReactNode;
}) {
  const open = findings.filter((finding) => !finding.dismissed);
  const dismissed = findings.filter((finding) => finding.dismissed);
  return (
    <>
      {open.length > 0 && (
        <ul className={styles.list} aria-label="Findings">
          {open.map((finding) => (
            <FindingItem key={finding.key} finding={finding} placeOf={placeOf} />
          ))}
        </ul>
      )}
      {dismissed.length > 0 && (
        <details className={styles.dismissed} data-dismissed>
          <summary>
            {dismissed.length} dismissed {dismissed.length === 1 ? 'finding' : 'findings'}
          </summary>
          <ul className={styles.list}>
            {dismissed.map((finding) => (
              <FindingItem key={finding.key} finding={finding} placeOf={placeOf} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface FindingItemProps {
  finding: Finding;
  placeOf: ((finding: Finding) => ReactNode) | undefined;
}

function FindingItem({ finding, placeOf }: FindingItemProps) {
  const [asking, setAsking] = useState(false);
  return (
    <li
      className={styles.item}
      data-severity={finding.severity}
      data-rule={finding.rule}
      data-finding={finding.key}
    >
      <strong className={styles.severity}>{WORDS[finding.severity]}</strong>
      <span className={styles.message}>
        {finding.message} {finding.dismissed && <em>Dismissed: {finding.dismissed.reason} </em>}
        <a href={siteLink(`/guide/${finding.guide.replace(/(#.*)?$/, '/$1')}`)}>
          Why<span className="visually-hidden">: {finding.message}</span>
        </a>
        {placeOf && <> · {placeOf(finding)}</>}
      </span>
      {finding.dismissed ? (
        <Button weight="quiet" onClick={() => reopen(finding)}>
          Bring back<span className="visually-hidden">: {finding.message}</span>
        </Button>
      ) : (
        <Button weight="quiet" onClick={() => setAsking(true)}>
          Dismiss<span className="visually-hidden">: {finding.message}</span>
        </Button>
      )}
      {asking && (
        <LatePart>
          <DismissDialog finding={finding} onClose={() => setAsking(false)} />
        </LatePart>
      )}
    </li>
  );
}

function reopen(finding: Finding): void {
  projectStore.change('Bring back a finding', (project) =>
    removeRecord(project, DISMISSALS, finding.key, projectStore.now),
  );
  announce('The finding is back.');
}
