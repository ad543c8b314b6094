/** The register: one line per risk, details on demand, found by filters and put in order by a choice. */
import { lazy, useCallback, useEffect, useRef, useState } from 'react';
import { risks } from '#domain/sections/risks/model.ts';
import { NO_FILTER, type RegisterFilter, type Sorting } from '#domain/sections/risks/register.ts';
import { modelFormulas, modelOf } from '#domain/sections/risks/scoring.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { nameOf, remove } from '#ui/edits.ts';
import { recordInAddress } from '#ui/follow-address.ts';
import { LatePart } from '#ui/LatePart.tsx';
import { needsAsking } from '#ui/needs-asking.ts';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useProject } from '#ui/use-project.ts';
import { useToday } from '#ui/use-today.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { addRiskTo } from './edit-risk.ts';
import { loadRiskDetails, RegisterLine } from './RegisterLine.tsx';
import { RegisterTools } from './RegisterTools.tsx';
import type { Picked } from './RisksPlanner.tsx';
import styles from './register.module.css';
import { useRegister } from './use-register.ts';

const Library = lazy(async () => ({ default: (await import('./Library.tsx')).Library }));
const BLANK_LINES = Array.from({ length: 10 }, (_, line) => `blank-${line}`);
const COLUMNS = 9;

const DeleteDialog = lazy(async () => ({ default: (await import('#ui/DeleteDialog.tsx')).DeleteDialog }));

interface RegisterProps {
  picked?: Picked | undefined;
  onShowAll?(): void;
}

export function Register({ picked, onShowAll }: RegisterProps) {
  const today = useToday();
  const model = useProject(modelOf);
  const [filter, setFilter] = useState<RegisterFilter>(NO_FILTER);
  const [sorting, setSorting] = useState<Sorting>('given');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set<string>());
  const [asking, setAsking] = useState<string>();
  const [isLibraryOpen, setLibraryOpen] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const { shown, total, counts } = useRegister(today, filter, sorting, picked?.ids, open);

  const toggle = useCallback((id: string) => {
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);

  // An address that names a risk opens it; the page itself then scrolls there.
  useEffect(() => {
    const follow = () => {
      const id = recordInAddress();
      if (id.startsWith(`${risks.prefix}_`)) setOpen((before) => new Set([...before, id]));
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  function addOne(): void {
    const id = addRiskTo();
    setOpen((before) => new Set([...before, id]));
    focusWhenDrawn(`[data-details="${id}"] input`);
  }

  const deleteOne = useCallback((id: string) => {
    const buttons = [...(table.current?.querySelectorAll<HTMLElement>('[data-record-heading]') ?? [])];
    const place = buttons.findIndex((button) => button.dataset.recordHeading === id);
    const next = (buttons[place + 1] ?? buttons[place - 1])?.dataset.recordHeading;
    const words = nameOf(risks, id);
    remove(risks, id);
    announce(`Deleted ${words}. Undo brings it back.`);
    focusWhenDrawn(next ? `[data-record-heading="${next}"]` : '[data-add]');
  }, []);

  const askToDelete = useCallback(
    (id: string) => (needsAsking(id) ? setAsking(id) : deleteOne(id)),
    [deleteOne],
  );

  const canMove = sorting === 'given' && shown.length === total;
  return (
    <div className={styles.register}>
      <p className={styles.actions} data-print="no">
        <Button
          data-add
          weight="main"
          onFocus={loadRiskDetails}
          onPointerEnter={loadRiskDetails}
          onClick={addOne}
        >
          Add a risk
        </Button>
        <Button onClick={() => setLibraryOpen(true)}>Add from the library …</Button>
      </p>
      {total > 0 && <RegisterTools {...{ filter, setFilter, sorting, setSorting, counts }} />}
      {picked && (
        <p className={styles.picked} data-picked tabIndex={-1}>
          Only risks of {picked.words}. <Button onClick={() => onShowAll?.()}>Show all again</Button>
        </p>
      )}
      {total === 0 && (
        <p className={styles.empty}>
          No risk yet. Write the one that keeps you awake, take ready words from the library, or hold a
          premortem.
        </p>
      )}
      <p className={styles.count} data-register-count>
        {total > 0 &&
          (shown.length === total
            ? `${total} ${total === 1 ? 'risk' : 'risks'}`
            : `${shown.length} of ${total} risks`)}
      </p>
      <ScrollRegion label="Risk register">
        <table
          ref={table}
          className={total === 0 ? `${styles.table} ${styles.onPaper}` : styles.table}
          data-register
        >
          <caption>
            Score = {modelFormulas[model]} (model {model}), from 0 to 10.
          </caption>
          <thead>
            <tr>
              <th scope="col">Risk</th>
              <th scope="col" className={styles.paper}>
                Because …, it may happen …, which means …
              </th>
              <th scope="col">Score</th>
              <th scope="col" className={styles.wide}>
                After
              </th>
              <th scope="col">Status</th>
              <th scope="col" className={styles.wide}>
                Owner
              </th>
              <th scope="col" className={styles.wide}>
                Review due
              </th>
              <th scope="col" className={styles.paper}>
                What is done
              </th>
              <th scope="col" className={styles.paper}>
                Trip wire
              </th>
            </tr>
          </thead>
          {shown.map((row, place) => (
            <RegisterLine
              key={row.id}
              row={row}
              isOpen={open.has(row.id)}
              canMoveUp={canMove && place > 0}
              canMoveDown={canMove && place < shown.length - 1}
              onToggle={toggle}
              onDelete={askToDelete}
            />
          ))}
          {total === 0 && (
            <tbody>
              {BLANK_LINES.map((line) => (
                <tr key={line}>
                  {Array.from({ length: COLUMNS }, (_, cell) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: empty cells are all alike.
                    <td key={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          )}
        </table>
      </ScrollRegion>
      {total > 0 && shown.length === 0 && <p className={styles.empty}>No risk fits what you asked for.</p>}
      {asking && (
        <LatePart>
          <DeleteDialog
            of={risks}
            id={asking}
            onClose={() => setAsking(undefined)}
            onDelete={() => {
              setAsking(undefined);
              deleteOne(asking);
            }}
          />
        </LatePart>
      )}
      {isLibraryOpen && (
        <LatePart fallback={<p>Loading the library …</p>}>
          <Library onClose={() => setLibraryOpen(false)} />
        </LatePart>
      )}
    </div>
  );
}
