/** Each metric of the goals in plain words, for each kind of audience; and any value a person wants to try. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { metrics } from '#domain/sections/goals/model.ts';
import { audienceKinds } from '#domain/sections/stakeholders/model.ts';
import { translateMetric } from '#domain/sections/stakeholders/translation.ts';
import { siteLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './stakeholders.module.css';
import { TryValue } from './TryValue.tsx';

export function PlainWords() {
  const ids = orderedIds(useWholeProject(), metrics.name);
  return (
    <>
      <p className={styles.soft}>
        A share becomes a count: out of 100 where that shows both sides, else out of 1,000 or 10,000; “about”
        where it is rounded. Values and thresholds come from{' '}
        <a href={siteLink('/planners/goals/')}>goals and metrics</a>.
      </p>
      {ids.length === 0 ? (
        <p className={styles.soft}>No metric yet. Add one to the goals, and its sentences appear here.</p>
      ) : (
        <>
          <TryValue ids={ids} />
          <dl className={styles.sentences} data-plain-words>
            {ids.map((id) => (
              <Sentences key={id} id={id} />
            ))}
          </dl>
        </>
      )}
    </>
  );
}

function Sentences({ id }: { id: string }) {
  const project = useWholeProject();
  const name = recordName(metrics, id, recordOf(project, metrics.name, id) ?? {});
  const { caution } = translateMetric(project, id, 'specialist');
  return (
    <div>
      <dt>{name}</dt>
      {audienceKinds.map(({ value, label }) => {
        const { today, measured, needed } = translateMetric(project, id, value);
        const lines = [today && `Today: ${today}`, measured && `Measured: ${measured}`, needed].filter(
          Boolean,
        );
        return (
          <dd key={value} data-audience={value}>
            <b>{label}.</b>{' '}
            {lines.length === 0 ? 'Neither baseline nor threshold can be said yet.' : lines.join(' ')}
          </dd>
        );
      })}
      {caution && <dd className={styles.soft}>What it cannot tell: {caution}</dd>}
    </div>
  );
}
