/** One checklist in the overview: what it is for, how many items, how far. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { ListOutline } from '#domain/sections/checklists/checklist.ts';
import { ownItemIds } from '#domain/sections/checklists/own-lists.ts';
import { answeredItems, progressOf } from '#domain/sections/checklists/sheet-progress.ts';
import { datasets } from '#domain/sections/data/model.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { siteLink } from '#ui/site-link.ts';
import { useProject } from '#ui/use-project.ts';
import styles from './checklists.module.css';

export function ListLine({ list }: { list: ListOutline }) {
  const sheets = JSON.parse(useProject((project) => JSON.stringify(sheetsOf(project, list)))) as SheetWords[];
  return (
    <li className={styles.line} data-list={list.id}>
      <a href={siteLink(`/planners/checklists/${list.id}/`)}>{list.title}</a>
      <span className={styles.soft}>
        {list.items.length} items, about {list.minutes} minutes{list.subject === 'dataset' && ' a dataset'}
      </span>
      <span className={styles.summary}>{list.summary}</span>
      {sheets.length > 0 && (
        <ul className={styles.sheets}>
          {sheets.map(({ id, name, words }) => (
            <li key={id}>
              {name !== '' && (
                <>
                  <a href={siteLink(`/planners/checklists/${list.id}/#${id}`)}>{name}</a>:{' '}
                </>
              )}
              {words}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface SheetWords {
  id: string;
  name: string;
  words: string;
}

/** The sheets of a list that were begun, or every dataset's. */
function sheetsOf(project: ProjectDocument, list: ListOutline): SheetWords[] {
  const items = [...list.items, ...ownItemIds(project, list.id).map((id) => ({ id }))];
  const subjects = list.subject === 'dataset' ? orderedIds(project, datasets.name) : [undefined];
  return subjects.flatMap((subject) => {
    const { yes, no, open, notApplicable, percent } = progressOf(
      answeredItems(project, items, { list: list.id, subject }),
    );
    if (subject === undefined && yes + no + notApplicable === 0) return [];
    const record = subject === undefined ? undefined : recordOf(project, datasets.name, subject);
    const share = isDefined(percent) ? `${percent} %` : 'not applicable';
    return [
      {
        id: subject ?? '',
        name: record && subject ? recordName(datasets, subject, record) : '',
        words: `${share} (${yes} yes, ${no} no, ${open} open, ${notApplicable} not applicable)`,
      },
    ];
  });
}
