/** Fields that most people leave alone, folded up until they hold something. */
import type { ReactNode } from 'react';
import styles from './agreement.module.css';

interface GroupedDetailsProps {
  words: string;
  context: string;
  isOpen: boolean;
  children: ReactNode;
}

export function GroupedDetails({ words, context, isOpen, children }: GroupedDetailsProps) {
  return (
    <details className={styles.more} open={isOpen || undefined}>
      <summary>
        {words}
        <span className="visually-hidden"> of {context}</span>
      </summary>
      <div className={styles.inner}>{children}</div>
    </details>
  );
}
