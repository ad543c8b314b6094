/** Links to the parts of a long worksheet. */
import styles from './views.module.css';

const PARTS = [
  ['people', 'People'],
  ['roles', 'Roles'],
  ['matrix', 'Matrix'],
  ['checks', 'Checks'],
  ['one-role', 'One role'],
  ['involvement', 'Involvement'],
  ['load', 'Load'],
  ['two-views', 'Two views'],
  ['onboarding', 'New member'],
  ['exports', 'Files'],
] as const;

export function PartLinks() {
  return (
    <nav aria-label="Parts of this planner" className={styles.parts} data-print="no">
      {PARTS.map(([anchor, name]) => (
        <a key={anchor} href={`#${anchor}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}
