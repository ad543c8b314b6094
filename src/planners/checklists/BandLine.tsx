/** The band of a dataset, what holds it there, and the cheapest step up. */

import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { cheapestStep, datasetReadiness } from '#domain/sections/data/readiness.ts';
import { siteLink } from '#ui/site-link.ts';
import { useProject } from '#ui/use-project.ts';
import styles from './checklists.module.css';

export function BandLine({ list, dataset }: { list: Checklist; dataset: string }) {
  const said = useProject((project) => {
    const { band, blockers } = datasetReadiness(project, dataset);
    const next = cheapestStep(project, list, dataset);
    const step = next ? `${next.item.title}: ${next.item.step ?? next.item.question}` : '';
    return JSON.stringify([band, blockers.length, step, next?.reaches ?? '']);
  });
  const [band, open, step, reaches] = JSON.parse(said) as [string, number, string, string];
  return (
    <div className={styles.band} data-band={band}>
      <p className={styles.bandName}>
        Band <strong>{band}</strong>
      </p>
      <p>
        {open === 0
          ? 'No blocker is open.'
          : `${open === 1 ? 'One blocker holds' : `${open} blockers hold`} it there; without ${open === 1 ? 'it' : 'them'} it would stand in ${reaches}.`}{' '}
        {step !== '' && (
          <>
            Cheapest next step: <strong>{step}</strong>
          </>
        )}
      </p>
      <p className={styles.soft}>
        The lowest band with an open blocker; A1 when none is open. The step is the open blocker that takes
        least work, by our estimate.{' '}
        <a href={siteLink('/guide/data/quality/#readiness-bands')}>The twelve bands</a>,{' '}
        <a href={siteLink('/sources/#lawrence-2017')}>source of the three letters</a>
      </p>
    </div>
  );
}
