/** The four counts of each group, typed or pasted. */
import { useId, useMemo, useState } from 'react';
import { fairness } from '#domain/sections/responsible/fairness-model.ts';
import { parseGroups } from '#domain/sections/responsible/group-counts.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { change } from '#ui/edits.ts';
import fieldStyles from '#ui/field.module.css';
import { RowsField } from '#ui/RowsField.tsx';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import styles from './responsible.module.css';

const MOST_SHOWN = 8;

export function GroupCountsFields({ id, name }: { id: string; name: string | undefined }) {
  return (
    <>
      <RowsField
        of={fairness}
        id={id}
        field="groups"
        singular="group"
        blankLines={3}
        {...(name ? { context: name } : {})}
      />
      <PasteGroups id={id} name={name} />
    </>
  );
}

function PasteGroups({ id, name }: { id: string; name: string | undefined }) {
  const inputId = useId();
  const [text, setText] = useState('');
  const pasted = useMemo(() => parseGroups(text), [text]);
  const { groups, problems, kind } = pasted;
  const take = () => {
    change(fairness, id, { groups }, { label: 'Read pasted groups' });
    setText('');
    announce(`${groups.length} groups were read into the table. Undo brings the earlier ones back.`);
    focusWhenDrawn(`[data-field="${id}.groups.0.name"]`);
  };
  return (
    <details className={styles.paste} data-print="no">
      <summary>Paste counts or cases{name && <span className="visually-hidden"> of {name}</span>}</summary>
      <p className={fieldStyles.hint}>
        Five columns are group, TP, FP, FN, TN. Three columns are one case each: group, predicted, true (1 or
        0). Comma, semicolon or tab between them; a heading line is fine. What you paste is counted here and
        not kept.
      </p>
      <label htmlFor={inputId} className={fieldStyles.label}>
        Lines
      </label>
      <textarea
        id={inputId}
        className={fieldStyles.control}
        rows={5}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' && (
        <div data-pasted>
          <p>
            {groups.length === 0
              ? 'No group could be read.'
              : `${kind === 'cases' ? 'Cases' : 'Counts'} of ${groups.length} ${groups.length === 1 ? 'group' : 'groups'}: ${groups
                  .map((group) => `${group.name} ${group.tp}, ${group.fp}, ${group.fn}, ${group.tn}`)
                  .join('; ')}.`}
          </p>
          {problems.length > 0 && (
            <ul className={styles.problems}>
              {problems.slice(0, MOST_SHOWN).map((problem) => (
                <li key={problem.line}>
                  Line {problem.line}, “{problem.text.slice(0, 60)}”: {problem.reason}.
                </li>
              ))}
              {problems.length > MOST_SHOWN && <li>… and {problems.length - MOST_SHOWN} more.</li>}
            </ul>
          )}
          {groups.length > 0 && <Button onClick={take}>Put them into the table</Button>}
        </div>
      )}
    </details>
  );
}
