/** A titled part of a worksheet. */
import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

interface SectionProps {
  title: string;
  lead?: string;
  /** Id by which a link on the same page leads here. */
  anchor?: string;
  children: ReactNode;
}

export function Section({ title, lead, anchor, children }: SectionProps) {
  const id = useId();
  return (
    <section id={anchor} className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
