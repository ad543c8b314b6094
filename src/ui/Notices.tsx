/** Sentences the person should read once: a damaged copy, a project deleted in another tab. */
import { useStore } from '@nanostores/react';
import { projectStore } from '#stores/browser.ts';
import { Button } from './Button.tsx';
import styles from './planner-frame.module.css';

export function Notices() {
  const notices = useStore(projectStore.$notices, { ssr: 'initial' });
  return (
    <ul className={styles.notices} aria-live="polite">
      {notices.map((notice) => (
        <li key={notice.id} data-tone={notice.tone}>
          <span>{notice.text}</span>
          <Button weight="quiet" onClick={() => projectStore.dismissNotice(notice.id)}>
            Close
          </Button>
        </li>
      ))}
    </ul>
  );
}
