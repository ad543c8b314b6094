/** What exists per planner: how much is filled in and what the review says, as bars in a table. */
import { useStore } from '@nanostores/react';
import { countBySeverity } from '#domain/project/findings.ts';
import { sections } from '#domain/project/sections.ts';
import { $findings } from '#ui/findings-store.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { plannerLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './project.module.css';

const SEVERITIES = [
  { value: 'error', head: 'Errors' },
  { value: 'warning', head: 'Warnings' },
  { value: 'advice', head: 'Advice' },
] as const;

export function Progress() {
  const project = useWholeProject();
  const findings = useStore($findings);
  const rows = sections
    .filter((section) => section.name !== 'project')
    .map((section) => ({
      section,
      progress: section.progress(project),
      counts: countBySeverity(findings.filter((finding) => finding.planner === section.name)),
    }));
  return (
    <ScrollRegion label="Progress by planner">
      <table className={`${plain.table} ${styles.table}`} data-progress>
        <thead>
          <tr>
            <th scope="col">Planner</th>
            <th scope="col">Filled in</th>
            {SEVERITIES.map(({ value, head }) => (
              <th key={value} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ section, progress, counts }) => (
            <tr key={section.name}>
              <th scope="row">
                <a href={plannerLink(section.name)}>{section.title}</a>
              </th>
              <td>
                {progress.total === 0 ? (
                  'not begun'
                ) : (
                  <>
                    <progress
                      max={progress.total}
                      value={progress.done}
                      aria-label={`${section.title}, filled in`}
                    />{' '}
                    {progress.done} of {progress.total}
                  </>
                )}
              </td>
              {SEVERITIES.map(({ value }) => (
                <td key={value}>{counts[value]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
