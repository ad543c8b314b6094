/** One snapshot of the charter: what it is, who signed it, what changed since, and how it read. */
import { type ReactNode, useState } from 'react';
import { canonicalFile } from '#domain/document/canonical.ts';
import { recordName } from '#domain/document/collection.ts';
import { type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import { signatureWords, snapshotBrief } from '#domain/project/charter-brief.ts';
import { listWords } from '#domain/project/values.ts';
import { bodyAsProject, charterBody } from '#domain/sections/charter/body.ts';
import { type Integrity, integrityOf } from '#domain/sections/charter/hash.ts';
import { charters } from '#domain/sections/charter/model.ts';
import { openPartWords } from '#domain/sections/charter/open-fields.ts';
import { isVoid, signaturesOf } from '#domain/sections/charter/snapshots.ts';
import { fileName } from '#domain/text/file-name.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { BriefView } from '#ui/BriefView.tsx';
import { Button } from '#ui/Button.tsx';
import { RecordFindings } from '#ui/Findings.tsx';
import { saveFile } from '#ui/save-file.ts';
import { useRecord, useWholeProject } from '#ui/use-project.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './charter.module.css';
import { SignForm } from './SignForm.tsx';
import { VoidDialog } from './VoidDialog.tsx';

const INTEGRITY: Record<Integrity, string> = {
  whole: 'The content matches its fingerprint.',
  altered: 'The content does not match: something was changed after the snapshot was taken.',
  unknown: 'The file keeps no content to compare with the fingerprint.',
};

export function Snapshot({ id }: { id: string }) {
  const charter = useRecord(charters.name, id) ?? {};
  const project = useWholeProject();
  const [isVoiding, setVoiding] = useState(false);
  const name = recordName(charters, id, charter);
  const isVoided = isVoid(charter);
  const hasBody = charter.body !== undefined;
  return (
    <li id={`record-${id}`} className={styles.snapshot} data-snapshot>
      <h3 tabIndex={-1} data-record-heading>
        {name}
        {isVoided && ' (voided)'}
      </h3>
      <Facts charter={charter} />
      <Signatures project={project} charter={charter} />
      <RecordFindings collection={charters.name} id={id} />
      {!isVoided && <SignForm id={id} name={name} />}
      {hasBody && (
        <Fold title="What changed since" of={name}>
          {() => (
            <ChangeList before={bodyAsProject(charter.body)} after={bodyAsProject(charterBody(project))} />
          )}
        </Fold>
      )}
      {hasBody && (
        <Fold title="How it read" of={name}>
          {() => <BriefView isCompact brief={snapshotBrief(project, id)} />}
        </Fold>
      )}
      <p className={styles.actions}>
        {hasBody && (
          <Button weight="quiet" onClick={() => saveContent(id)}>
            Save the content as JSON<span className="visually-hidden"> of {name}</span>
          </Button>
        )}
        {!isVoided && (
          <Button weight="quiet" onClick={() => setVoiding(true)}>
            Void it …<span className="visually-hidden"> {name}</span>
          </Button>
        )}
      </p>
      {isVoiding && <VoidDialog id={id} name={name} onClose={() => setVoiding(false)} />}
    </li>
  );
}

function Facts({ charter }: { charter: ProjectRecord }) {
  const open = (Array.isArray(charter.openFields) ? charter.openFields : []).map((part) =>
    openPartWords(String(part)),
  );
  const integrity = integrityOf(charter);
  return (
    <>
      <p className={styles.facts}>
        Taken on {String(charter.takenAt ?? '').slice(0, 10) || 'a day not known'} from revision{' '}
        {String(charter.projectRev ?? '?')}.
        {isVoid(charter) &&
          ` Voided on ${String(charter.voidedOn ?? '?')}: ${String(charter.voidReason ?? 'no reason given')}.`}
      </p>
      <p className={styles.facts}>
        <code className={styles.hash}>{String(charter.hash ?? 'no fingerprint')}</code>
        <br />
        <span data-integrity={integrity}>{INTEGRITY[integrity]}</span>
      </p>
      {open.length > 0 && <p className={styles.facts}>Not yet decided then: {listWords(open)}.</p>}
    </>
  );
}

function Signatures({ project, charter }: { project: ProjectDocument; charter: ProjectRecord }) {
  const rows = signaturesOf(charter);
  if (rows.length === 0) return <p>Nobody has signed it.</p>;
  return (
    <ul className={styles.signatures} aria-label="Signatures">
      {rows.map((row) => {
        const [name = '', role = '', on = ''] = signatureWords(project, row);
        return (
          <li key={`${row.person}.${row.role}.${row.on}`}>
            Signed by {name}
            {role && `, ${role}`}
            {on && `, on ${on}`}
          </li>
        );
      })}
    </ul>
  );
}

/** Drawn when it is opened. */
function Fold({ title, of, children }: { title: string; of: string; children(): ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}
        <span className="visually-hidden">: {of}</span>
      </summary>
      {isOpen && children()}
    </details>
  );
}

/** The bytes that were hashed can be made again from this file: sort the keys of `body`, leave out spaces. */
function saveContent(id: string): void {
  const project = $project.get();
  const charter = recordOf(project, charters.name, id) ?? {};
  const { takenAt, projectRev, hash, signed, openFields, body } = charter;
  const name = fileName(`${project.title} ${String(charter.name ?? 'charter')}`, '.json');
  saveFile(name, canonicalFile({ takenAt, projectRev, hash, signed, openFields, body }), 'application/json');
  announce('The content of the snapshot was saved to your downloads.');
}
