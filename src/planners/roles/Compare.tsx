/** My matrix beside a colleague’s file: only what differs. Nothing is written. */
import { useState } from 'react';
import type { ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { compareMatrices } from '#domain/sections/roles/compare-matrices.ts';
import { announce } from '#ui/announce.ts';
import plain from '#ui/plain-table.module.css';
import { readChosen } from '#ui/read-file.ts';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import dialogStyles from './dialogs.module.css';
import styles from './views.module.css';

const LARGEST = 12 * 1024 * 1024;
type Theirs = { name: string; project: ProjectDocument | undefined };

export function Compare() {
  const [theirs, setTheirs] = useState<Theirs>();
  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    const read = await readChosen(file, LARGEST);
    const result = 'text' in read ? readProject(read.text) : undefined;
    const project = result?.kind === 'ok' ? result.project : undefined;
    setTheirs({ name: file.name, project });
    announce(project ? `Opened ${file.name} to compare.` : `${file.name} cannot be compared.`);
  }
  return (
    <>
      <label className={dialogStyles.file}>
        Project file of a colleague
        <input
          type="file"
          accept=".json,application/json"
          data-compare-file
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {theirs?.project && <Differences name={theirs.name} project={theirs.project} />}
      {theirs && !theirs.project && (
        <p role="alert">
          {theirs.name} is not a project this page can read. Ask for the file that “Save to file” makes.
        </p>
      )}
    </>
  );
}

function Differences({ name, project }: { name: string; project: ProjectDocument }) {
  const mine = useWholeProject();
  const { differences, compared, same, onlyMine, onlyTheirs } = compareMatrices(mine, project);
  const lists = [
    ['Only in mine', onlyMine],
    [`Only in ${name}`, onlyTheirs],
  ] as const;
  return (
    <div data-compare>
      <p>
        {same} of {compared} cells agree, {differences.length}{' '}
        {differences.length === 1 ? 'differs' : 'differ'}. Activities and roles are matched by id, then by
        name.
      </p>
      {differences.length > 0 && (
        <ScrollRegion label="Cells that differ">
          <table className={`${plain.table} ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">Activity</th>
                <th scope="col">Phase</th>
                <th scope="col">Role</th>
                <th scope="col">Mine</th>
                <th scope="col">{name}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ phase, activity, role, mine: left, theirs }) => (
                <tr key={`${phase} ${activity} ${role}`}>
                  <th scope="row">{activity}</th>
                  <td>{phase}</td>
                  <td>{role}</td>
                  <td>{left.join(', ') || '–'}</td>
                  <td>{theirs.join(', ') || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {lists.map(([title, only]) =>
        only.activities.length + only.roles.length === 0 ? null : (
          <p key={title}>
            <b>{title}:</b>{' '}
            {[
              only.roles.length > 0 ? `roles ${only.roles.join(', ')}` : '',
              only.activities.length > 0 ? `activities ${only.activities.join(', ')}` : '',
            ]
              .filter(Boolean)
              .join('; ')}
            .
          </p>
        ),
      )}
    </div>
  );
}
