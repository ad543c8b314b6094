/** Every finding of the plan review, by severity, with filters and the place where each is mended. */
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Severity } from '#domain/project/rule.ts';
import { sections } from '#domain/project/sections.ts';
import { FindingList } from '#ui/Findings.tsx';
import { $findings } from '#ui/findings-store.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { Section } from '#ui/Section.tsx';
import styles from './project.module.css';

const SEVERITIES: { value: Severity; title: string; lead: string }[] = [
  {
    value: 'error',
    title: 'Errors',
    lead: 'These contradict something else in the plan, or cannot be right.',
  },
  { value: 'warning', title: 'Warnings', lead: 'Gaps that usually hurt later.' },
  { value: 'advice', title: 'Advice', lead: 'Worth a minute’s thought.' },
];

export function ReviewPage() {
  const findings = useStore($findings);
  const [planner, setPlanner] = useState('');
  const shown = findings.filter((finding) => planner === '' || finding.planner === planner);
  const planners = sections.filter((section) => section.rules.length > 0);
  const open = shown.filter((finding) => !finding.dismissed);
  return (
    <PlannerFrame planner="project" tables={[]}>
      <p className={styles.filter}>
        <label htmlFor="review-planner">Planner</label>
        <select id="review-planner" value={planner} onChange={(event) => setPlanner(event.target.value)}>
          <option value="">All planners</option>
          {planners.map((section) => (
            <option key={section.name} value={section.name}>
              {section.title}
            </option>
          ))}
        </select>
      </p>
      <p data-review-summary>
        {open.length === 0
          ? 'Nothing found. That means no rule objects; it does not mean that the plan is right.'
          : `${open.length} open ${open.length === 1 ? 'finding' : 'findings'}.`}
      </p>
      {SEVERITIES.map(({ value, title, lead }) => {
        const group = shown.filter((finding) => finding.severity === value);
        return (
          group.length > 0 && (
            <Section
              key={value}
              title={`${title} (${group.filter((finding) => !finding.dismissed).length})`}
              lead={lead}
            >
              <FindingList findings={group} withPlace />
            </Section>
          )
        );
      })}
    </PlannerFrame>
  );
}
