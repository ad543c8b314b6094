/** Everything the review says of people, roles and the matrix, in one list. */
import { useStore } from '@nanostores/react';
import { FindingList } from '#ui/Findings.tsx';
import { $findings } from '#ui/findings-store.ts';
import { useProject } from '#ui/use-project.ts';
import styles from './views.module.css';

export function MatrixFindings() {
  const findings = useStore($findings, { ssr: 'initial' }).filter(({ planner }) => planner === 'roles');
  const isEmpty = useProject(
    (project) =>
      Object.keys(project.roles ?? {}).length === 0 && Object.keys(project.activities ?? {}).length === 0,
  );
  const open = findings.filter(({ dismissed }) => !dismissed).length;
  if (isEmpty) return <p className={styles.soft}>Nothing to check yet: add a role and an activity.</p>;
  return (
    <>
      {open === 0 && (
        <p className={styles.soft}>Nothing found: every row has one A and somebody who does it.</p>
      )}
      <FindingList findings={findings} />
    </>
  );
}
