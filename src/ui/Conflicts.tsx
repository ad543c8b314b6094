/** Answers that were changed in two places: both versions side by side until a person chooses. */
import { canonicalText } from '#domain/document/canonical.ts';
import { type Conflict, openConflicts, resolveConflict } from '#domain/document/conflicts.ts';
import { recordOf } from '#domain/document/project.ts';
import { collectionDefinition } from '#domain/project/collections.ts';
import { displayValue } from '#domain/project/display.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import styles from './conflicts.module.css';
import { nameOf } from './edits.ts';
import { useWholeProject } from './use-project.ts';

export function Conflicts() {
  const conflicts = openConflicts(useWholeProject());
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.conflicts} aria-label="Answers with more than one version">
      {conflicts.map((conflict) => (
        <Choice key={conflict.id} conflict={conflict} />
      ))}
    </section>
  );
}

function Choice({ conflict }: { conflict: Conflict & { id: string } }) {
  const project = useWholeProject();
  const definition = collectionDefinition(conflict.collection);
  const field = definition?.fields[conflict.field];
  const label = field?.label ?? conflict.field;
  const where = definition ? ` of ${nameOf(definition, conflict.record)}` : '';
  const say = (value: unknown) => {
    if (value === null || value === undefined || value === '') return 'nothing';
    return field
      ? displayValue(project, field, value)
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  };
  const shown = definition
    ? recordOf(project, definition.name, conflict.record)?.[conflict.field]
    : project[conflict.field];
  const choose = (value: unknown) => {
    projectStore.change(`Choose a version of “${label}”`, (before) =>
      resolveConflict(before, conflict.id, value, projectStore.now),
    );
    announce(`Kept ${say(value)}.`);
  };
  return (
    <fieldset className={styles.choice}>
      <legend>
        {versionsInWords(conflict.values.length)} of “{label}”{where}
      </legend>
      <p>
        It was changed in {conflict.values.length === 2 ? 'two' : 'several'} places. The plan shows “
        {say(shown)}” until you choose.
      </p>
      <div className={styles.versions}>
        {conflict.values.map((value) => (
          <div key={canonicalText(value)} className={styles.version}>
            <p>{say(value)}</p>
            <Button onClick={() => choose(value)}>Keep “{shortened(say(value))}”</Button>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function versionsInWords(count: number): string {
  return count === 2 ? 'Two versions' : `${count} versions`;
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
