/** A table that may be wider than the page scrolls inside its own named region, reachable by keyboard. */
import type { ReactNode } from 'react';
import styles from './section.module.css';

export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className={styles.region} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
