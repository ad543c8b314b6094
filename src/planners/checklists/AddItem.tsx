/** Adds an item to a list, shipped or own, and puts the person into its first field. */
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { ownItems } from '#domain/sections/checklists/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { add } from '#ui/edits.ts';
import { whenDrawn } from '#ui/when-drawn.ts';
import styles from './checklists.module.css';

/** Puts focus into the fields of an own item once it is on the page. */
export function focusOwnItem(id: string): void {
  whenDrawn(`#item-${id} [data-own-fields]`, (fields) => {
    fields.setAttribute('open', '');
    fields.querySelector<HTMLElement>('input, textarea')?.focus();
  });
}

export function AddItem({ list }: { list: Checklist }) {
  const last = list.sections.at(-1);
  const section = last?.items.every((item) => item.isOwn) ? last.title : undefined;
  return (
    <p className={styles.add} data-print="no">
      <Button
        data-add-item
        onClick={() => {
          focusOwnItem(add(ownItems, { list: list.id, ...(section === undefined ? {} : { section }) }));
          announce('Added an item at the end of the list.');
        }}
      >
        Add an item
      </Button>
    </p>
  );
}
