/** What happened to a risk, newest first; the program writes it, nobody edits it. */

import { recordName } from '#domain/document/collection.ts';
import { historySentence } from '#domain/sections/risks/history-words.ts';
import { historyOf } from '#domain/sections/risks/lifecycle.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { useRecord } from '#ui/use-project.ts';
import styles from './details.module.css';

export function RiskHistory({ id }: { id: string }) {
  const record = useRecord(risks.name, id);
  const entries = historyOf(record);
  if (entries.length === 0) return null;
  const name = recordName(risks, id, record ?? {});
  const lines = entries.map((entry, place) => ({
    key: `${place} ${entry.at}`,
    words: historySentence(entry),
  }));
  return (
    <details className={styles.history}>
      <summary>
        History: {entries.length} {entries.length === 1 ? 'entry' : 'entries'}
        <span className="visually-hidden"> of {name}</span>
      </summary>
      <ol reversed>
        {lines.toReversed().map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ol>
    </details>
  );
}
