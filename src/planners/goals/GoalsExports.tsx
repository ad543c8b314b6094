/** The metrics for other tools. */
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/save-file.ts';
import styles from './goals.module.css';

async function copy(make: 'mlflowTags' | 'modelCardMetrics', words: string): Promise<void> {
  const exports = await import('#domain/sections/goals/exports.ts');
  if (await copyText(exports[make]($project.get()))) announce(`${words} copied.`);
  else projectStore.notify('warning', 'The browser did not allow copying.');
}

export function GoalsExports() {
  return (
    <p className={styles.exports}>
      <Button onClick={() => void copy('mlflowTags', 'MLflow tags')}>Copy MLflow tags</Button>
      <Button onClick={() => void copy('modelCardMetrics', 'Model card metrics')}>
        Copy model card metrics
      </Button>
    </p>
  );
}
