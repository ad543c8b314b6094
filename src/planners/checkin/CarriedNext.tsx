/** What was called “next” the last time, offered as done, or to be carried on. */
import { shortDay } from '#domain/sections/checkin/day-words.ts';
import { textOf } from '#domain/sections/checkin/entries.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { whenDrawn } from '#ui/when-drawn.ts';
import styles from './checkin.module.css';
import type { OpenCheckin } from './use-checkin.ts';

export function CarriedNext({ checkin }: { checkin: OpenCheckin }) {
  const { id, record, before, save } = checkin;
  const next = textOf(before?.record.next);
  const [done, planned] = [textOf(record.done), textOf(record.next)];
  const isTaken = done.includes(next) || planned.includes(next) || (done !== '' && planned !== '');
  if (!before || next === '' || isTaken) return null;
  const take = (field: 'done' | 'next', words: string) => {
    const there = textOf(record[field]);
    save({ [field]: there === '' ? next : `${there}\n${next}` });
    announce(words);
    whenDrawn(`textarea[data-field="${id}.${field}"]`, (area) => {
      area.focus();
      if (area instanceof HTMLTextAreaElement) area.setSelectionRange(area.value.length, area.value.length);
    });
  };
  return (
    <div className={styles.carried} data-print="no" data-carried>
      <p>
        On {shortDay(before.date)} you said next: <q>{next}</q>
      </p>
      <p className={styles.actions}>
        <Button data-first-field onClick={() => take('done', 'Taken as done.')}>
          That is done
        </Button>
        <Button onClick={() => take('next', 'Carried on as next.')}>Still next</Button>
      </p>
    </div>
  );
}
