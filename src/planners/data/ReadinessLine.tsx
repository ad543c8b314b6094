/** The band and readiness of a dataset, what holds it there, and the cheapest step towards the next band. */
import { cheapestStep, datasetReadiness } from '#domain/sections/data/readiness.ts';
import { READINESS_LIST } from '#domain/sections/data/readiness-items.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { siteLink } from '#ui/site-link.ts';
import { useProject } from '#ui/use-project.ts';
import styles from './data.module.css';
import { useReadinessList } from './use-readiness-list.ts';

interface ReadinessLineProps {
  id: string;
  name: string | undefined;
}

export function ReadinessLine({ id, name }: ReadinessLineProps) {
  const list = useReadinessList();
  const said = useProject((project) => {
    const { band, percent, yes, no, open, notApplicable, isUntouched, blockers } = datasetReadiness(
      project,
      id,
    );
    const next = list && cheapestStep(project, list, id);
    return JSON.stringify({
      band,
      share: isDefined(percent) ? `${percent} %` : 'not applicable',
      counts: `${yes} yes, ${no} no, ${open} open, ${notApplicable} not applicable`,
      isUntouched,
      blockers: blockers.length,
      step: next ? `${next.item.title}: ${next.item.step ?? next.item.question}` : '',
      reaches: next?.reaches ?? '',
    });
  });
  const { band, share, counts, isUntouched, blockers, step, reaches } = JSON.parse(said) as Record<
    string,
    string
  > & {
    isUntouched: boolean;
    blockers: number;
  };
  return (
    <div className={styles.readiness} data-band={band} data-ready={share}>
      <p>
        <span className={styles.band}>
          Band <strong>{band}</strong>
        </span>{' '}
        {isUntouched ? 'No check is answered yet.' : `${share} ready: ${counts}.`}
      </p>
      {step !== '' && (
        <p>
          Cheapest next step: <strong>{step}</strong>{' '}
          {blockers === 1
            ? `Then it stands in ${reaches}.`
            : `${blockers} blockers lie between here and ${reaches}.`}
        </p>
      )}
      <p className={styles.soft}>
        <a href={siteLink(`/planners/checklists/${READINESS_LIST}/#${id}`)}>
          Open the readiness sheet<span className="visually-hidden"> of {name ?? 'this dataset'}</span>
        </a>
        . Band: the lowest with an open blocker, after{' '}
        <a href={siteLink('/sources/#lawrence-2017')}>
          Lawrence<span className="visually-hidden">, source of the bands, for {name ?? 'this dataset'}</span>
        </a>
        . Readiness: yes ÷ (yes + no + open), to one decimal.
      </p>
    </div>
  );
}
