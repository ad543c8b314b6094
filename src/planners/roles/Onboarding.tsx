/** The first month of a new member: who they are, and the paper made from it. */
import { useEffect, useId, useState } from 'react';
import { onboardingBrief, type RoleCard } from '#domain/sections/roles/onboarding.ts';
import { BriefView } from '#ui/BriefView.tsx';
import fieldStyles from '#ui/field.module.css';
import { siteLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import { useColumns } from './use-matrix.ts';
import styles from './views.module.css';

export function Onboarding() {
  const nameId = useId();
  const project = useWholeProject();
  const columns = useColumns();
  const today = useToday();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const cards = useRoleCards(chosen.length > 0);
  const roles = chosen.filter((id) => columns.some((column) => column.id === id));
  if (columns.length === 0) return <p className={styles.soft}>Add the role of the new member above first.</p>;
  return (
    <>
      <div className={styles.newcomer}>
        <p className={fieldStyles.field}>
          <label htmlFor={nameId} className={fieldStyles.label}>
            Name of the new member
          </label>
          <input
            id={nameId}
            type="text"
            autoComplete="off"
            className={fieldStyles.control}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </p>
        <fieldset className={fieldStyles.field}>
          <legend className={fieldStyles.label}>Their roles</legend>
          <div className={fieldStyles.group}>
            {columns.map((column) => (
              <label key={column.id} className={fieldStyles.option}>
                <input
                  type="checkbox"
                  className={fieldStyles.box}
                  checked={roles.includes(column.id)}
                  onChange={(event) =>
                    setChosen(
                      event.target.checked ? [...roles, column.id] : roles.filter((id) => id !== column.id),
                    )
                  }
                />
                {column.name}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      {roles.length === 0 ? (
        <p className={styles.soft}>Choose at least one role.</p>
      ) : (
        <BriefView brief={onboardingBrief(project, { name: name.trim(), roles }, cards, today)} />
      )}
    </>
  );
}

/** What content/roles.yaml says of each kind of role. Without it the paper still holds all of the project. */
function useRoleCards(isWanted: boolean): readonly RoleCard[] {
  const [cards, setCards] = useState<readonly RoleCard[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    fetch(siteLink('/role-cards.json'))
      .then((response) => (response.ok ? response.json() : []))
      .then(setCards, () => undefined);
  }, [isWanted]);
  return cards;
}
