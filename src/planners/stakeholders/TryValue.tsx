/** Any value of a metric, said for every audience while it is typed. Nothing is kept. */
import { useId, useState } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { recordOf } from '#domain/document/project.ts';
import { metrics } from '#domain/sections/goals/model.ts';
import { type AudienceKind, audienceKinds } from '#domain/sections/stakeholders/model.ts';
import { metricSentence } from '#domain/sections/stakeholders/plain-words.ts';
import { wordsOfMessages } from '#domain/sections/stakeholders/translation.ts';
import { parseNumber } from '#domain/text/parse-number.ts';
import fieldStyles from '#ui/field.module.css';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './stakeholders.module.css';

export function TryValue({ ids }: { ids: readonly string[] }) {
  const [metricId, valueId] = [useId(), useId()];
  const project = useWholeProject();
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');
  const id = ids.includes(chosen) ? chosen : (ids[0] ?? '');
  const nameOf = (each: string) => recordName(metrics, each, recordOf(project, metrics.name, each) ?? {});
  const metric = recordOf(project, metrics.name, id) ?? {};
  const parsed = parseNumber(text);
  const say = (value: number, audience: AudienceKind) =>
    metricSentence(metric, value, wordsOfMessages(project), audience);
  return (
    <div className={styles.try} data-try data-print="no">
      <p className={fieldStyles.field}>
        <label htmlFor={metricId} className={fieldStyles.label}>
          Metric to say
        </label>
        <select
          id={metricId}
          className={fieldStyles.control}
          value={id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {ids.map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </select>
      </p>
      <p className={fieldStyles.field}>
        <label htmlFor={valueId} className={fieldStyles.label}>
          Value to try
        </label>
        <input
          id={valueId}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={fieldStyles.control}
          placeholder="0.85"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </p>
      <div role="status" className={styles.tried}>
        {parsed.kind === 'unreadable' && <p>“{text}” is not a number.</p>}
        {parsed.kind === 'number' &&
          (say(parsed.value, 'specialist') === undefined ? (
            <p>{text} cannot be a value of this metric.</p>
          ) : (
            audienceKinds.map(({ value }) => <p key={value}>{say(parsed.value, value)}</p>)
          ))}
      </div>
    </div>
  );
}
