/** The save status in words, always visible; spoken only when it turns to or from trouble. */
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import { projectStore } from '#stores/browser.ts';
import { describeSaveState } from '#stores/save-state.ts';
import { $announcement } from './announce.ts';
import styles from './planner-frame.module.css';

const QUIET_FOR = 5000;

export function SaveStatus() {
  const state = useStore(projectStore.$save, { ssr: 'initial' });
  const words = describeSaveState(state);
  const isTrouble = state.kind === 'failed' || state.kind === 'read-only';
  return (
    <p
      className={isTrouble ? `${styles.status} ${styles.trouble}` : styles.status}
      data-save-state={state.kind}
    >
      <span className={styles.statusMark} aria-hidden="true" />
      {words}
    </p>
  );
}

/** The page's live region. Save messages come at most once in five seconds; announcements at once. */
export function LiveRegion() {
  const state = useStore(projectStore.$save, { ssr: 'initial' });
  const announcement = useStore($announcement, { ssr: 'initial' });
  const [spoken, setSpoken] = useState('');
  const lastSaid = useRef(0);
  useEffect(() => setSpoken(announcement), [announcement]);
  useEffect(() => {
    if (state.kind !== 'saved' && state.kind !== 'failed' && state.kind !== 'read-only') return undefined;
    const say = () => {
      lastSaid.current = Date.now();
      setSpoken(describeSaveState(state));
    };
    const wait = state.kind === 'saved' ? Math.max(1000, QUIET_FOR - (Date.now() - lastSaid.current)) : 0;
    const timer = setTimeout(say, wait);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <p role="status" className="visually-hidden">
      {spoken}
    </p>
  );
}
