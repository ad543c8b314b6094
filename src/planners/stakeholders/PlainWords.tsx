/** Each metric as every kind of audience would hear it. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { metrics } from '#domain/sections/goals/model.ts';
import { audienceKinds, MESSAGE_WORDS, messageWords } from '#domain/sections/stakeholders/model.ts';
import { translateMetric } from '#domain/sections/stakeholders/translation.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './stakeholders.module.css';

export function PlainWords() {
  const project = useWholeProject();
  const ids = orderedIds(project, metrics.name);
  return (
    <>
      <div className={styles.wordFields}>
        {Object.keys(messageWords.fields).map((field) => (
          <RecordField key={field} of={messageWords} id={MESSAGE_WORDS} field={field} create width="narrow" />
        ))}
      </div>
      {ids.length === 0 && <p>No metric yet. Add one in the goals planner, and its sentences appear here.</p>}
      <dl className={styles.sentences}>
        {ids.map((id) => (
          <div key={id}>
            <dt>{recordName(metrics, id, recordOf(project, metrics.name, id) ?? {})}</dt>
            {audienceKinds.map(({ value, label }) => {
              const { today, measured, needed, caution } = translateMetric(project, id, value);
              const said = [
                today && `Today: ${today}`,
                measured && `Measured: ${measured}`,
                needed && `Needed: ${needed}`,
              ].filter(Boolean);
              return (
                said.length > 0 && (
                  <dd key={value}>
                    <strong>{label}.</strong> {said.join(' ')} {caution}
                  </dd>
                )
              );
            })}
          </div>
        ))}
      </dl>
    </>
  );
}
