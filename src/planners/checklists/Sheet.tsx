/** One sheet of answers: filters, progress, the items section by section, and what it can be saved as. */
import { useState } from 'react';
import type { Sheet as SheetPlace } from '#domain/sections/checklists/check-records.ts';
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { sectionLetter } from '#domain/sections/checklists/own-lists.ts';
import type { SheetItem } from '#domain/sections/checklists/sheet-progress.ts';
import { Filters } from './Filters.tsx';
import { type Filter, isInState, isInView, NO_FILTER } from './filter.ts';
import { InactiveItems } from './InactiveItems.tsx';
import { Item } from './Item.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { RetiredAnswers } from './RetiredAnswers.tsx';
import { SheetFiles } from './SheetFiles.tsx';
import styles from './sheet.module.css';
import { useSheetItems } from './use-sheet.ts';

interface SheetProps {
  list: Checklist;
  subject?: string | undefined;
  /** The subject is still to be chosen, so nothing can be answered. */
  isLocked?: boolean;
}

export function Sheet({ list, subject, isLocked = false }: SheetProps) {
  const place: SheetPlace = { list: list.id, subject };
  const items = useSheetItems(list, place);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const inView = items.filter((item) => isInView(item, filter));
  // An item that was just answered stays until the filter is changed, so that nothing jumps away under the pointer.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const shown = inView.filter(({ item, answer }) => isInState(answer, filter.state) || kept.has(item.id));
  const choose = (next: Filter) => {
    setKept(new Set());
    setFilter(next);
  };
  return (
    <div className={styles.sheet} data-sheet={list.id}>
      <ProgressLine
        isTests={list.answers === 'tests'}
        items={items}
        inView={inView}
        isFiltered={filter.phase !== '' || filter.role !== ''}
      />
      <Filters list={list} filter={filter} onChange={choose} shown={shown.length} all={items.length} />
      <fieldset className={styles.lock} disabled={isLocked}>
        <legend className="visually-hidden">Items</legend>
        {list.sections.map((section, index) => {
          const own = shown.filter(({ item }) => section.items.includes(item));
          if (own.length === 0) return null;
          return (
            <section key={section.id} className={styles.section} aria-labelledby={`section-${section.id}`}>
              <h2 id={`section-${section.id}`} className={styles.title}>
                {sectionLetter(index)}. {section.title}
              </h2>
              <SectionItems
                items={own}
                list={list}
                subject={subject}
                onAnswer={(id) => setKept((before) => new Set(before).add(id))}
              />
            </section>
          );
        })}
      </fieldset>
      {shown.length === 0 && (
        <p className={styles.empty}>
          {items.length === 0
            ? 'This list has no item yet. Add the first one below.'
            : 'No item fits these filters.'}
        </p>
      )}
      <InactiveItems items={items.filter(({ isActive }) => !isActive)} />
      <RetiredAnswers list={list} place={place} />
      <SheetFiles list={list} place={place} />
    </div>
  );
}

interface SectionItemsProps {
  items: readonly SheetItem[];
  list: Checklist;
  subject: string | undefined;
  onAnswer(id: string): void;
}

function SectionItems({ items, list, subject, onAnswer }: SectionItemsProps) {
  return (
    <ol className={styles.items}>
      {items.map(({ item }) => (
        <Item key={item.id} item={item} list={list} subject={subject} onAnswer={onAnswer} />
      ))}
    </ol>
  );
}
