/** What the sentences about metrics call things, so that they speak of this project. */
import { MESSAGE_WORDS, messageWords } from '#domain/sections/stakeholders/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import styles from './stakeholders.module.css';

export function MessageWords() {
  return (
    <div className={styles.wordFields}>
      {Object.keys(messageWords.fields).map((field) => (
        <RecordField key={field} of={messageWords} id={MESSAGE_WORDS} field={field} create />
      ))}
    </div>
  );
}
