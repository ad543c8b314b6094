/** Every finding of the plan review, by severity, with filters and the place where each is mended. */
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { mendField, mendPlace } from '#domain/project/mend.ts';
import type { Finding, Severity } from '#domain/project/rule.ts';
import { sections } from '#domain/project/sections.ts';
import { FindingList } from '#ui/Findings.tsx';
import { $findings } from '#ui/findings-store.ts';
import { PlannerFrame } from '#ui/PlannerFrame.tsx';
import { Section } from '#ui/Section.tsx';
import { plannerLink } from '#ui/site-link.ts';
import { NothingFound } from './NothingFound.tsx';
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
  const [planner, choosePlanner] = usePlannerInAddress();
  const shown = findings.filter((finding) => planner === '' || finding.planner === planner);
  const open = shown.filter((finding) => !finding.dismissed);
  return (
    <PlannerFrame planner="project" tables={[]}>
      <p className={styles.filter}>
        <label htmlFor="review-planner">Planner</label>
        <select id="review-planner" value={planner} onChange={(event) => choosePlanner(event.target.value)}>
          <option value="">All planners</option>
          {sections.map((section) => (
            <option key={section.name} value={section.name}>
              {section.title}
            </option>
          ))}
        </select>
      </p>
      <p data-review-summary>
        {open.length === 0 ? (
          <NothingFound planner={planner} />
        ) : (
          `${open.length} open ${open.length === 1 ? 'finding' : 'findings'}.`
        )}
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
              <FindingList findings={group} placeOf={placeOf} />
            </Section>
          )
        );
      })}
    </PlannerFrame>
  );
}

function placeOf(finding: Finding) {
  const { planner, ...place } = mendPlace(finding);
  const field = place.record && mendField(finding);
  return (
    <a href={plannerLink(planner, place)}>
      {field ? `Go to “${field}”` : 'Go there'}
      <span className="visually-hidden">: {finding.message}</span>
    </a>
  );
}

/** The planner in the address, so that another page can lead to its findings and Back returns to them. */
function usePlannerInAddress(): [string, (planner: string) => void] {
  const [planner, setPlanner] = useState('');
  useEffect(() => {
    const named = new URLSearchParams(location.search).get('planner') ?? '';
    if (sections.some(({ name }) => name === named)) setPlanner(named);
  }, []);
  const choose = (next: string) => {
    setPlanner(next);
    history.replaceState(history.state, '', next === '' ? location.pathname : `?planner=${next}`);
  };
  return [planner, choose];
}
