/** All datasets at a glance: who answers for each, how ready it is, on what footing, and what it waits for. */
import { recordName } from '#domain/document/collection.ts';
import { collectionOf, orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { datasets, dependencies } from '#domain/sections/data/model.ts';
import { datasetReadiness } from '#domain/sections/data/readiness.ts';
import { people } from '#domain/sections/roles/model.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useProject } from '#ui/use-project.ts';
import styles from './data.module.css';

interface Row {
  id: string;
  name: string;
  owner: string;
  ready: string;
  footing: string;
  waiting: string;
}

export function RegisterTable() {
  const rows = JSON.parse(useProject((project) => JSON.stringify(rowsOf(project)))) as Row[];
  if (rows.length < 2) return null;
  return (
    <ScrollRegion label="Datasets at a glance">
      <table className={`${plain.table} ${styles.table}`} data-register>
        <caption>Datasets at a glance</caption>
        <thead>
          <tr>
            <th scope="col">Dataset</th>
            <th scope="col">Owner</th>
            <th scope="col">Ready</th>
            <th scope="col">Footing</th>
            <th scope="col">Waiting for</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`#record-${row.id}`}>{row.name}</a>
              </th>
              <td>{row.owner || 'nobody yet'}</td>
              <td>{row.ready}</td>
              <td>{row.footing}</td>
              <td>{row.waiting || 'nothing'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function rowsOf(project: ProjectDocument): Row[] {
  const waited = Object.entries(collectionOf(project, dependencies.name));
  return orderedIds(project, datasets.name).map((id) => {
    const record = recordOf(project, datasets.name, id) ?? {};
    const owner = typeof record.owner === 'string' ? recordOf(project, people.name, record.owner) : undefined;
    const { band, percent, isUntouched } = datasetReadiness(project, id);
    const share = isDefined(percent) ? `, ${percent} %` : '';
    return {
      id,
      name: recordName(datasets, id, record),
      owner: owner ? recordName(people, String(record.owner), owner) : '',
      ready: isUntouched ? 'not assessed' : `${band}${share}`,
      footing: footingOf(record),
      waiting: waited
        .filter(([, each]) => each.dataset === id && isMissing(each.arrived))
        .map(([dependency, each]) => recordName(dependencies, dependency, each))
        .join('; '),
    };
  });
}

/** What stands between the dataset and lawful use, in a few words. */
function footingOf(record: Record<string, unknown>): string {
  const missing = [
    isMissing(record.licence) && 'no licence',
    isMissing(record.personalData) && 'personal or not?',
    record.personalData === 'yes' &&
      (isMissing(record.legalBasis) || record.legalBasis === 'unknown') &&
      'no legal basis',
  ].filter(Boolean);
  return missing.length > 0 ? missing.join(', ') : 'settled';
}
