/** The message as it would go out, what we do not know yet included. */
import { messageText } from '#domain/sections/stakeholders/message.ts';
import { communications } from '#domain/sections/stakeholders/model.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/save-file.ts';
import { useRecord, useWholeProject } from '#ui/use-project.ts';
import styles from './stakeholders.module.css';

export function MessagePreview({ id }: { id: string }) {
  const project = useWholeProject();
  if (!useRecord(communications.name, id)) return null;
  return (
    <details className={styles.message}>
      <summary>The message as it goes out</summary>
      <p>{messageText(project, id)}</p>
      <Button onClick={() => void copy(id)}>Copy the message</Button>
    </details>
  );
}

async function copy(id: string): Promise<void> {
  if (await copyText(messageText($project.get(), id))) announce('The message was copied.');
  else projectStore.notify('warning', 'The browser did not allow copying.');
}
