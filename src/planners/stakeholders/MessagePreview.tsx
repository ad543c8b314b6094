/** What a communication says, with its metrics in plain words for its audience, ready to copy. */
import { communicationTitle } from '#domain/sections/stakeholders/communication-words.ts';
import { messageOf, messageText } from '#domain/sections/stakeholders/message.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/save-file.ts';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './stakeholders.module.css';

export function MessagePreview({ id }: { id: string }) {
  const project = useWholeProject();
  const { message, metrics, unknown } = messageOf(project, id);
  if (message === '' && metrics.length === 0 && unknown === '') return null;
  const copy = async () => {
    if (await copyText(messageText($project.get(), id))) announce('Message copied.');
    else projectStore.notify('warning', 'The browser did not allow copying.');
  };
  return (
    <details className={styles.message} data-message>
      <summary>
        The message as it goes out
        <span className="visually-hidden">: {communicationTitle(project, id)}</span>
      </summary>
      {message && <p className={styles.words}>{message}</p>}
      {metrics.length > 0 && (
        <ul>
          {metrics.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {unknown && (
        <p className={styles.words}>
          <em>What we do not know yet:</em> {unknown}
        </p>
      )}
      <Button onClick={() => void copy()}>
        Copy the message<span className="visually-hidden">: {communicationTitle(project, id)}</span>
      </Button>
    </details>
  );
}
