/** The empty matrix: three ways to begin. */
import { addDefaultActivities, DEFAULT_ACTIVITIES } from '#domain/sections/roles/default-activities.ts';
import { activities } from '#domain/sections/roles/matrix-model.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { siteLink } from '#ui/site-link.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import styles from './matrix.module.css';

export function MatrixStart({ onTemplate, onPaste }: { onTemplate(): void; onPaste(): void }) {
  const addAll = () => {
    projectStore.change('Start with the usual activities', (project) =>
      addDefaultActivities(project, () => projectStore.newId(activities.prefix), projectStore.now),
    );
    announce(`Added ${DEFAULT_ACTIVITIES.length} activities.`);
    focusWhenDrawn('[role="grid"] [tabindex="0"]');
  };
  return (
    <div className={styles.start}>
      <p>
        No activity yet. Start with the 24 generic tasks of CRISP-DM and four of operation (
        <a href={siteLink('/sources/#crisp-dm-2000')}>source</a>), with a template that fills in roles and
        letters too, or with a table you have.
      </p>
      <p className={styles.below}>
        <Button weight="main" onClick={addAll}>
          Start with the usual activities
        </Button>
        <Button onClick={onTemplate}>Use a template …</Button>
        <Button onClick={onPaste}>Paste a table …</Button>
      </p>
    </div>
  );
}
