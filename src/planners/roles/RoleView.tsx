/** The rows of one role, phase by phase. */
import { useId, useRef, useState } from 'react';
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { lettersInWords } from '#domain/sections/roles/letters.ts';
import { matrixOf } from '#domain/sections/roles/matrix.ts';
import { activities } from '#domain/sections/roles/matrix-model.ts';
import { rowsOfRole } from '#domain/sections/roles/views.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import fieldStyles from '#ui/field.module.css';
import plain from '#ui/plain-table.module.css';
import { printPart } from '#ui/print-part.ts';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { copyText } from '#ui/save-file.ts';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './views.module.css';

async function copy(project: ProjectDocument, role: string): Promise<void> {
  const [{ roleSheet }, { briefMarkdown }] = await Promise.all([
    import('#domain/sections/roles/role-sheet.ts'),
    import('#domain/project/brief.ts'),
  ]);
  if (await copyText(briefMarkdown(roleSheet(project, role)))) announce('Copied as Markdown.');
  else projectStore.notify('warning', 'The browser did not allow copying. Print these rows instead.');
}

export function RoleView() {
  const id = useId();
  const table = useRef<HTMLDivElement>(null);
  const project = useWholeProject();
  const matrix = matrixOf(project);
  const [chosen, setChosen] = useState('');
  const role = matrix.roles.find((each) => each.id === chosen) ?? matrix.roles[0];
  if (!role) return <p className={styles.soft}>No role yet.</p>;
  const rows = rowsOfRole(matrix, role.id);
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return (
    <>
      <p className={styles.choose}>
        <label htmlFor={id} className={fieldStyles.label}>
          Role
        </label>
        <select
          id={id}
          className={fieldStyles.control}
          value={role.id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {matrix.roles.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </p>
      {rows.length === 0 ? (
        <p>{role.name} holds no letter in any row.</p>
      ) : (
        <div ref={table}>
          <ScrollRegion label={`Rows of ${role.name}`}>
            <table className={`${plain.table} ${styles.table}`} data-role-view>
              <caption>
                {role.name}: {rows.length} of {matrix.activities.length} rows.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Activity</th>
                  <th scope="col">Phase</th>
                  <th scope="col">{role.name} is</th>
                  <th scope="col">Output</th>
                  <th scope="col">Due</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ activity, phaseName, letters }) => {
                  const record = recordOf(project, activities.name, activity.id);
                  return (
                    <tr key={activity.id}>
                      <th scope="row">{activity.name}</th>
                      <td>{phaseName}</td>
                      <td>{lettersInWords(matrix.letterSet, letters)}</td>
                      <td>{text(record?.output)}</td>
                      <td className={styles.number}>{text(record?.due)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </ScrollRegion>
          <p className={styles.actions} data-print="no">
            <Button onClick={() => void copy(project, role.id)}>Copy these rows as Markdown</Button>
            <Button onClick={() => table.current && printPart(table.current)}>Print these rows</Button>
          </p>
        </div>
      )}
    </>
  );
}
