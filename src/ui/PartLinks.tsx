/** Links to the parts of a long worksheet. */
import styles from './section.module.css';

export function PartLinks({ parts }: { parts: readonly (readonly [anchor: string, name: string])[] }) {
  return (
    <nav aria-label="Parts of this planner" className={styles.parts} data-print="no">
      {parts.map(([anchor, name]) => (
        <a key={anchor} href={`#${anchor}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}
