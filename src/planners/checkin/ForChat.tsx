/** The check-in as it goes into the chat: to read before it is copied, and to copy by hand where a browser refuses. */
import { useId } from 'react';
import type { ProjectRecord } from '#domain/document/project.ts';
import { chatText } from '#domain/sections/checkin/chat.ts';
import fieldStyles from '#ui/field.module.css';
import { useProject } from '#ui/use-project.ts';
import styles from './checkin.module.css';

export function ForChat({ record }: { record: ProjectRecord }) {
  const id = useId();
  const text = useProject((project) => chatText(project, record));
  if (text === '') return null;
  return (
    <div className={`${fieldStyles.field} ${styles.chat}`} data-print="no">
      <label htmlFor={id} className={fieldStyles.label}>
        For the chat
      </label>
      <textarea
        id={id}
        readOnly
        data-for-chat
        className={styles.chatText}
        rows={text.split('\n').length + 1}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <p className={fieldStyles.hint}>Plain text. The mood, and lines you do not share, are not in it.</p>
    </div>
  );
}
