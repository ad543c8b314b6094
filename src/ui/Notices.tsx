/** Sentences the person should read once: a damaged copy, a project deleted in another tab. */
import { useStore } from '@nanostores/react';
import { projectStore } from '#stores/browser.ts';
import { reloadPage } from '#stores/lost-parts.ts';
import type { Notice } from '#stores/project-store.ts';
import { isDeletedElsewhere } from '#stores/save-state.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import styles from './planner-frame.module.css';
import { focusWhenLost } from './when-drawn.ts';

export function Notices() {
  const notices = useStore(projectStore.$notices, { ssr: 'initial' });
  const isDeleted = isDeletedElsewhere(useStore(projectStore.$save, { ssr: 'initial' }));
  return (
    <ul className={styles.notices} aria-live="polite">
      {notices.map((notice) => (
        <li key={notice.id} data-tone={notice.tone}>
          <span>{notice.text}</span>
          {notice.offer === 'reload' && <Button onClick={() => void reloadPage()}>Reload the page</Button>}
          {notice.offer === 'keep-as-new' && isDeleted ? (
            <Button onClick={() => keepAsNew(notice)}>Save as a new project</Button>
          ) : (
            <Button weight="quiet" onClick={() => close(notice)}>
              Close
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function close({ id }: Notice): void {
  projectStore.dismissNotice(id);
  focusWhenLost();
}

function keepAsNew({ id }: Notice): void {
  projectStore.keepAsNew();
  projectStore.dismissNotice(id);
  announce('Kept as a new project.');
  document.querySelector<HTMLElement>('[data-project-title]')?.focus();
}
