/** A list that is answered once for each dataset: chooses the dataset, and says in which band it stands. */
import { useEffect, useId, useState } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { checks } from '#domain/sections/checklists/model.ts';
import { datasets } from '#domain/sections/data/model.ts';
import { READINESS_LIST } from '#domain/sections/data/readiness-items.ts';
import { Button } from '#ui/Button.tsx';
import { add } from '#ui/edits.ts';
import fieldStyles from '#ui/field.module.css';
import { recordInAddress } from '#ui/follow-address.ts';
import { siteLink } from '#ui/site-link.ts';
import { useIds, useProject } from '#ui/use-project.ts';
import { BandLine } from './BandLine.tsx';
import styles from './checklists.module.css';
import { Sheet } from './Sheet.tsx';

export function DatasetSheet({ list }: { list: Checklist }) {
  const ids = useIds(datasets.name);
  const [wanted, setWanted] = useState<string>();
  const [name, setName] = useState('');
  const [chooser, newName] = [useId(), useId()];
  useEffect(() => {
    const follow = () => setWanted(recordInAddress() || location.hash.slice(1));
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // The address names a dataset, or a check of one.
  const named = useProject((project) => recordOf(project, checks.name, wanted ?? '')?.subject ?? wanted);
  const chosen = ids.find((id) => id === named) ?? ids[0];
  const listed = useProject((project) =>
    orderedIds(project, datasets.name)
      .map((id) => recordName(datasets, id, recordOf(project, datasets.name, id) ?? {}))
      .join('\n'),
  ).split('\n');
  const create = () => {
    const words = name.trim();
    if (words === '') return;
    setName('');
    setWanted(add(datasets, { name: words }));
  };
  return (
    <>
      <div className={styles.subject}>
        {chosen === undefined ? (
          <p className={styles.soft}>
            No dataset yet. This sheet is answered once for each: name the first one, here or in the{' '}
            <a href={siteLink('/planners/data/')}>data planner</a>.
          </p>
        ) : (
          <p className={fieldStyles.field}>
            <label htmlFor={chooser} className={fieldStyles.label}>
              This sheet is about the dataset
            </label>
            <select
              id={chooser}
              className={fieldStyles.control}
              value={chosen}
              onChange={(event) => setWanted(event.target.value)}
            >
              {ids.map((id, index) => (
                <option key={id} value={id}>
                  {listed[index]}
                </option>
              ))}
            </select>
          </p>
        )}
        <p className={fieldStyles.field} data-print="no">
          <label htmlFor={newName} className={fieldStyles.label}>
            {chosen === undefined ? 'Name of the dataset' : 'Another dataset'}
          </label>
          <span className={fieldStyles.withUnit}>
            <input
              id={newName}
              type="text"
              className={fieldStyles.control}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && create()}
            />
            <Button disabled={name.trim() === ''} onClick={create}>
              Add<span className="visually-hidden"> the dataset</span>
            </Button>
          </span>
        </p>
      </div>
      {chosen !== undefined && list.id === READINESS_LIST && <BandLine list={list} dataset={chosen} />}
      <Sheet key={chosen} list={list} subject={chosen} isLocked={chosen === undefined} />
    </>
  );
}
