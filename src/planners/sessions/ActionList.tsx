/** The actions of one session: what, who, by when, done. */
import { sessionActions } from '#domain/sections/sessions/model.ts';
import { actionsOf } from '#domain/sections/sessions/outcome.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { add, nameOf, remove } from '#ui/edits.ts';
import { RecordFindings } from '#ui/Findings.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { focusRecord } from '#ui/RecordList.tsx';
import { useProject } from '#ui/use-project.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import styles from './sessions.module.css';

export function ActionList({ session }: { session: string }) {
  const joined = useProject((project) => actionsOf(project, session).join(' '));
  const ids = joined === '' ? [] : joined.split(' ');
  const deleteOne = (id: string) => {
    const words = nameOf(sessionActions, id);
    remove(sessionActions, id);
    announce(`Deleted ${words}. Undo brings it back.`);
    focusWhenDrawn(`[data-add-action="${session}"]`);
  };
  return (
    <div className={styles.list}>
      <h3>Actions</h3>
      {ids.length === 0 && <p className={styles.hint}>No action was written down.</p>}
      <ol>
        {ids.map((id, place) => (
          <li key={id} id={`record-${id}`}>
            <div className={styles.action}>
              {(['what', 'who', 'by', 'done'] as const).map((field) => (
                <RecordField
                  key={field}
                  of={sessionActions}
                  id={id}
                  field={field}
                  context={`action ${place + 1}`}
                  width="narrow"
                />
              ))}
              <Button weight="quiet" onClick={() => deleteOne(id)} data-print="no">
                Delete<span className="visually-hidden"> action {place + 1}</span>
              </Button>
            </div>
            <RecordFindings collection={sessionActions.name} id={id} />
          </li>
        ))}
      </ol>
      <Button
        data-add-action={session}
        data-print="no"
        onClick={() => focusRecord(add(sessionActions, { session }))}
      >
        Add an action
      </Button>
    </div>
  );
}
