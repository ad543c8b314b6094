/** What differs between two states of a project, in sentences. */
import { useMemo, useState } from 'react';
import type { ProjectDocument } from '#domain/document/project.ts';
import { type DescribedChange, describeChanges } from '#domain/project/describe-changes.ts';
import { Button } from '#ui/Button.tsx';
import styles from './project.module.css';

const AT_FIRST = 30;

export function ChangeList({ before, after }: { before: ProjectDocument; after: ProjectDocument }) {
  const changes = useMemo(() => describeChanges(before, after), [before, after]);
  const [all, setAll] = useState(false);
  if (changes.length === 0) return <p>Nothing differs.</p>;
  const shown = all ? changes : changes.slice(0, AT_FIRST);
  return (
    <>
      <ul className={styles.changes} data-changes>
        {shown.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes order while it is shown.
          <li key={index}>
            {change.sentence}
            {change.after !== undefined && <WholeTexts {...change} />}
          </li>
        ))}
      </ul>
      {!all && changes.length > AT_FIRST && (
        <Button weight="quiet" onClick={() => setAll(true)}>
          Show all {changes.length} changes
        </Button>
      )}
    </>
  );
}

/** Both texts in full, where the sentence had to cut them. */
function WholeTexts({ before, after }: Pick<DescribedChange, 'before' | 'after'>) {
  return (
    <details>
      <summary>Both texts in full</summary>
      <dl className={styles.versions}>
        <div>
          <dt>Before</dt>
          <dd className={styles.version}>{before || 'nothing'}</dd>
        </div>
        <div>
          <dt>After</dt>
          <dd className={styles.version}>{after || 'nothing'}</dd>
        </div>
      </dl>
    </details>
  );
}
