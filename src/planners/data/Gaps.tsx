/** Gaps of all datasets, offered to the risk register: checks answered “no”, and dates that do not hold. */
import { useMemo } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { recordOf } from '#domain/document/project.ts';
import { itemsOf } from '#domain/sections/checklists/checklist.ts';
import { raiseRisk } from '#domain/sections/checklists/risk-draft.ts';
import { dataGaps, type Gap } from '#domain/sections/data/gaps.ts';
import { datasets } from '#domain/sections/data/model.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import styles from './data.module.css';
import { useReadinessList } from './use-readiness-list.ts';

export function Gaps() {
  const project = useWholeProject();
  const list = useReadinessList();
  const today = useToday();
  const gaps = useMemo(() => (list ? dataGaps(project, list, today) : []), [project, list, today]);
  if (gaps.length === 0) return <p className={styles.soft}>No gap is known yet.</p>;
  const open = gaps.filter((gap) => gap.risk === undefined);
  const raise = (wanted: readonly Gap[]) => {
    projectStore.change(wanted.length === 1 ? 'Raise a risk' : `Raise ${wanted.length} risks`, (before) =>
      wanted.reduce(
        (next, gap) =>
          raiseRisk(next, gap.draft, projectStore.newId(risks.prefix), gap.from, projectStore.now),
        before,
      ),
    );
    announce(`${wanted.length === 1 ? 'One risk is' : `${wanted.length} risks are`} in the risk register.`);
  };
  return (
    <>
      <ul className={styles.gaps} data-gaps={open.length}>
        {gaps.map((gap) => {
          const dataset = recordOf(project, datasets.name, gap.dataset);
          const name = dataset ? recordName(datasets, gap.dataset, dataset) : '';
          return (
            <li key={gap.from.record}>
              <span>
                <strong>{name}</strong>: {gap.message}
              </span>
              {gap.risk === undefined ? (
                <Button weight="quiet" onClick={() => raise([gap])}>
                  Raise a risk<span className="visually-hidden">: {gap.draft.title}</span>
                </Button>
              ) : (
                <a href={siteLink(`/planners/risks/#record-${gap.risk}`)}>
                  Risk: {String(recordOf(project, risks.name, gap.risk)?.title ?? gap.risk)}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {open.length > 1 && (
        <p data-print="no">
          <Button onClick={() => raise(open)}>Raise all {open.length} as risks</Button>
        </p>
      )}
      {list && (
        <p className={styles.soft}>
          From {itemsOf(list).length} checks for each dataset, and the dates above.
        </p>
      )}
    </>
  );
}
