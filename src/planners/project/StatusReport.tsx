/** The status report for the reader a person chooses. */
import { useStore } from '@nanostores/react';
import { useMemo, useState } from 'react';
import { type Audience, statusReport } from '#domain/project/status-report.ts';
import { BriefView } from '#ui/BriefView.tsx';
import { $findings } from '#ui/findings-store.ts';
import { useWholeProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import styles from './charter.module.css';

const AUDIENCES: readonly [value: Audience, label: string][] = [
  ['executives', 'Executives'],
  ['team', 'The team'],
];

export function StatusReport() {
  const project = useWholeProject();
  const findings = useStore($findings);
  const today = useToday();
  const [audience, setAudience] = useState<Audience>('executives');
  const brief = useMemo(
    () => (today === '' ? undefined : statusReport(project, { audience, today, findings })),
    [project, audience, today, findings],
  );
  return (
    <>
      <fieldset className={styles.audience}>
        <legend>For</legend>
        {AUDIENCES.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name="audience"
              value={value}
              checked={audience === value}
              onChange={() => setAudience(value)}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      {brief ? <BriefView words="the status report" brief={brief} /> : <p>The report needs JavaScript.</p>}
    </>
  );
}
