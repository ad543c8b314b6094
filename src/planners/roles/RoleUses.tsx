/** Every record that names a role, with a link to each. Opens by itself when the role is renamed. */
import { lazy, useState } from 'react';
import { LatePart } from '#ui/LatePart.tsx';
import styles from './views.module.css';

const UseList = lazy(async () => ({ default: (await import('./UseList.tsx')).UseList }));

export function RoleUses({ id, name, isRenamed }: { id: string; name: string; isRenamed: boolean }) {
  const [isOpen, setOpen] = useState<boolean>();
  return (
    <details
      className={styles.uses}
      data-print="no"
      data-role-uses={id}
      open={isOpen ?? isRenamed}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== (isOpen ?? isRenamed)) setOpen(currentTarget.open);
      }}
    >
      <summary>
        Where it is named<span className="visually-hidden">: {name}</span>
      </summary>
      {(isOpen ?? isRenamed) && (
        <LatePart fallback={<p>Loading …</p>}>
          <UseList id={id} isRenamed={isRenamed} />
        </LatePart>
      )}
    </details>
  );
}
