/** When the risk is due, and the button that says somebody has looked. */
import type { RegisterRow } from '#domain/sections/risks/register.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import styles from './details.module.css';
import { reviewToday } from './edit-risk.ts';

export function RiskReview({ row }: { row: RegisterRow }) {
  const { id, due, isOverdue, title } = row;
  return (
    <p className={styles.review}>
      <Button
        onClick={() => {
          reviewToday(id);
          announce(`Noted: “${title}” was reviewed today.`);
        }}
      >
        Reviewed today<span className="visually-hidden">: {title}</span>
      </Button>
      <span data-due>
        {due === undefined
          ? 'No review is due.'
          : isOverdue
            ? `The review was due on ${due}.`
            : `The next review is due on ${due}.`}
      </span>
    </p>
  );
}
