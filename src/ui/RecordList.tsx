/** An ordered list of records a person can add to, reorder (by buttons, keys or pointer), duplicate and delete. */
import { type DragEvent, lazy, type ReactNode, useRef, useState } from 'react';
import { type CollectionDefinition, recordName } from '#domain/document/collection.ts';
import type { Patch } from '#domain/document/edit.ts';
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { $project } from '#stores/browser.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { add, duplicate, move, moveTo, nameOf, remove } from './edits.ts';
import { RecordFindings } from './Findings.tsx';
import { LatePart } from './LatePart.tsx';
import { needsAsking } from './needs-asking.ts';
import { RecordWords } from './RecordField.tsx';
import styles from './record-list.module.css';
import { useIds, useProject } from './use-project.ts';
import { focusInstead, focusWhenDrawn } from './when-drawn.ts';

const DeleteDialog = lazy(async () => ({ default: (await import('./DeleteDialog.tsx')).DeleteDialog }));

interface RecordListProps {
  of: CollectionDefinition;
  /** Draws the fields of one record. */
  children(id: string): ReactNode;
  /** Shown while there is no record. */
  empty: ReactNode;
  /** Fields of a new record. */
  fresh?: () => Patch;
  addLabel?: string;
  /** Words at the head of a record, where its own name says too little. Returns a text. */
  title?: (project: ProjectDocument, id: string) => string;
  /** Records of few short fields stand in one line each, five narrow fields wide, without a head of their own. */
  isLine?: boolean;
}

/** Id of no record: draws the paper form that shows in print and without JavaScript while the list is empty. */
export const BLANK_ID = 'blank';

/** Moves focus to a record's first control once it is on the page. */
export function focusRecord(id: string): void {
  focusWhenDrawn(`#record-${id} :is(input, textarea, select)`);
}

export function RecordList({ of, children, empty, fresh, addLabel, title, isLine = false }: RecordListProps) {
  const ids = useIds(of.name);
  const list = useRef<HTMLOListElement>(null);
  const [asking, setAsking] = useState<string>();

  function addOne(): void {
    focusRecord(add(of, fresh?.() ?? {}));
  }

  const nextTo = (id: string) => ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1];

  function deleteOne(id: string): void {
    const words = nameOf(of, id);
    const next = nextTo(id);
    remove(of, id);
    announce(`Deleted ${words}. Undo brings it back.`);
    focusNextTo(next);
  }

  function focusNextTo(next: string | undefined): void {
    focusInstead(() => {
      const target = next
        ? document.querySelector<HTMLElement>(`#record-${next} [data-record-heading]`)
        : undefined;
      return target ?? list.current?.parentElement?.querySelector<HTMLElement>('[data-add]');
    });
  }

  return (
    <div className={styles.wrapper}>
      {ids.length === 0 && (
        <>
          <div className={styles.empty}>{empty}</div>
          <div className={styles.blank}>{children(BLANK_ID)}</div>
        </>
      )}
      <ol ref={list} className={styles.list} data-line={isLine || undefined}>
        {ids.map((id, index) => (
          <Item
            key={id}
            of={of}
            id={id}
            index={index}
            count={ids.length}
            title={title}
            isLine={isLine}
            onDelete={() => (needsAsking(id) ? setAsking(id) : deleteOne(id))}
          >
            {children(id)}
          </Item>
        ))}
      </ol>
      <Button data-add onClick={addOne}>
        {addLabel ?? `Add ${/^[aeiou]/.test(of.singular) ? 'an' : 'a'} ${of.singular}`}
      </Button>
      {asking && (
        <LatePart>
          <DeleteDialog
            of={of}
            id={asking}
            onClose={() => {
              setAsking(undefined);
              if (!recordOf($project.get(), of.name, asking)) focusNextTo(nextTo(asking));
            }}
            onDelete={() => {
              setAsking(undefined);
              deleteOne(asking);
            }}
          />
        </LatePart>
      )}
    </div>
  );
}

interface ItemProps {
  of: CollectionDefinition;
  id: string;
  index: number;
  count: number;
  title: RecordListProps['title'];
  isLine: boolean;
  onDelete(): void;
  children: ReactNode;
}

function Item({ of, id, index, count, title, isLine, onDelete, children }: ItemProps) {
  const [over, setOver] = useState(false);
  const name = useProject((project) => {
    const wordsOf = (each: string) =>
      title ? title(project, each) : recordName(of, each, recordOf(project, of.name, each) ?? {});
    const words = wordsOf(id);
    const alike = orderedIds(project, of.name).filter((each) => wordsOf(each) === words);
    return alike.length > 1 ? `${words} (${alike.indexOf(id) + 1})` : words;
  });

  function shift(by: number): void {
    move(of, id, by);
    announce(`Moved ${nameOf(of, id)} to place ${index + by + 1} of ${count}.`);
    focusInstead(() => {
      const wanted = document.querySelector<HTMLButtonElement>(`#record-${id} [data-move="${by}"]`);
      const other = document.querySelector<HTMLButtonElement>(`#record-${id} [data-move="${-by}"]`);
      return wanted?.disabled ? other : wanted;
    });
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const dragged = event.dataTransfer.getData(`text/${of.name}`);
    if (dragged === '' || dragged === id) return;
    moveTo(of, dragged, orderedIds($project.get(), of.name).indexOf(id));
    announce(`Moved ${nameOf(of, dragged)} to place ${index + 1} of ${count}.`);
  }

  return (
    <li
      id={`record-${id}`}
      className={over ? `${styles.item} ${styles.over}` : styles.item}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(`text/${of.name.toLowerCase()}`)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className={styles.head}>
        <span
          className={styles.handle}
          draggable
          aria-hidden="true"
          title="Drag to reorder"
          onDragStart={(event) => event.dataTransfer.setData(`text/${of.name}`, id)}
        >
          ⠿
        </span>
        <h3 className={isLine ? 'visually-hidden' : styles.name} tabIndex={-1} data-record-heading>
          {name}
        </h3>
        <span className={styles.tools}>
          <Button
            weight="quiet"
            data-move="-1"
            disabled={index === 0}
            onClick={() => shift(-1)}
            title="Move up"
          >
            <span aria-hidden="true">↑</span>
            <span className="visually-hidden">Move {name} up</span>
          </Button>
          <Button
            weight="quiet"
            data-move="1"
            disabled={index === count - 1}
            onClick={() => shift(1)}
            title="Move down"
          >
            <span aria-hidden="true">↓</span>
            <span className="visually-hidden">Move {name} down</span>
          </Button>
          <Button
            weight="quiet"
            onClick={() => {
              const words = nameOf(of, id);
              focusRecord(duplicate(of, id));
              announce(`Duplicated ${words}.`);
            }}
          >
            Duplicate<span className="visually-hidden"> {name}</span>
          </Button>
          <Button weight="quiet" onClick={onDelete}>
            Delete<span className="visually-hidden"> {name}</span>
          </Button>
        </span>
      </header>
      <div className={styles.fields}>
        <RecordWords value={name}>{children}</RecordWords>
      </div>
      <RecordFindings collection={of.name} id={id} />
    </li>
  );
}
