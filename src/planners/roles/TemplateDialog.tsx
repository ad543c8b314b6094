/** Ready-made matrices: what each would add, before anything is added. */
import { useId, useMemo, useState } from 'react';
import { listWords } from '#domain/project/values.ts';
import { ROLE_TEMPLATES } from '#domain/sections/roles/template-data.ts';
import { applyTemplate, type TemplateResult } from '#domain/sections/roles/templates.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './dialogs.module.css';

export function TemplateDialog({ onClose }: { onClose(): void }) {
  const name = useId();
  const [chosen, setChosen] = useState(ROLE_TEMPLATES[1]?.id ?? '');
  const template = ROLE_TEMPLATES.find(({ id }) => id === chosen);
  const preview = useMemo(
    () =>
      template &&
      applyTemplate($project.get(), template, (prefix) => projectStore.newId(prefix), projectStore.now),
    [template],
  );
  if (!template || !preview) return null;
  const isNothing = preview.project === $project.get();
  const apply = () => {
    let result: TemplateResult | undefined;
    projectStore.change(`Use the template “${template.name}”`, (project) => {
      result = applyTemplate(project, template, (prefix) => projectStore.newId(prefix), projectStore.now);
      return result.project;
    });
    announce(`Template “${template.name}” merged: ${summary(result)} Undo takes it back.`);
    onClose();
  };
  return (
    <Dialog
      title="Use a template"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={isNothing} onClick={apply}>
            Merge it in
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <fieldset className={styles.choices}>
        <legend>Which comes closest?</legend>
        {ROLE_TEMPLATES.map(({ id, name: words, forWhom, roles }) => (
          <label key={id}>
            <input type="radio" name={name} checked={id === chosen} onChange={() => setChosen(id)} />
            <span>
              <b>{words}</b>, {roles.length} roles. {forWhom}
            </span>
          </label>
        ))}
      </fieldset>
      <p data-template-preview>
        {isNothing ? 'Everything in this template is in the project already.' : summary(preview)}
      </p>
      <p className={styles.soft}>
        Nothing is removed or overwritten: rows with letters stay as they are, and a role of the same kind or
        name is used instead of added. The letters are our judgement; change them.
      </p>
    </Dialog>
  );
}

function summary(result: TemplateResult | undefined): string {
  if (!result) return '';
  const { addedRoles, usedRoles, addedActivities, filledRows, keptRows } = result;
  const roles =
    addedRoles.length === 0 ? 'No new role' : `${addedRoles.length} new roles (${listWords(addedRoles)})`;
  const used = usedRoles.length > 0 ? `, ${usedRoles.length} of yours used` : '';
  const kept = keptRows > 0 ? `; ${keptRows} rows keep the letters they have` : '';
  return `${roles}${used}; ${addedActivities} new activities; letters for ${filledRows} rows${kept}.`;
}
