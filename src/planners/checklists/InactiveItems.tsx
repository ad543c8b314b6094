/** Items that the kind of project rules out. Their answers are kept and do not count. */
import type { SheetItem } from '#domain/sections/checklists/sheet-progress.ts';
import styles from './sheet.module.css';

export function InactiveItems({ items }: { items: readonly SheetItem[] }) {
  if (items.length === 0) return null;
  const answered = items.filter(({ answer }) => answer !== undefined).length;
  return (
    <details className={styles.inactive} data-print="no">
      <summary>
        {items.length === 1 ? 'One item does' : `${items.length} items do`} not apply here
        {answered > 0 && `, ${answered === 1 ? 'one' : answered} of them answered before`}
      </summary>
      <p className={styles.soft}>
        What was answered is kept and leaves the counts. It comes back when the kind of project or dataset
        changes.
      </p>
      <ul>
        {items.map(({ item, answer }) => (
          <li key={item.id}>
            {item.number} {item.title}: {item.question}{' '}
            {answer !== undefined && <strong>Kept answer: {answer}.</strong>}
          </li>
        ))}
      </ul>
    </details>
  );
}
