/** The power and interest grid: names can be dragged, moved with the arrow keys, or typed as numbers in the list. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { HIGH, QUADRANTS, quadrantOf, SCALE } from '#domain/sections/stakeholders/engagement.ts';
import { stakeholders } from '#domain/sections/stakeholders/model.ts';
import { announce } from '#ui/announce.ts';
import { change } from '#ui/edits.ts';
import { useWholeProject } from '#ui/use-project.ts';
import { MapTable } from './MapTable.tsx';
import styles from './map.module.css';
import { type Placed, placedIn } from './placed.ts';

const [SIZE, EDGE, STEP] = [400, 40, 0.5];
const SPAN = (SIZE - 2 * EDGE) / (SCALE.most - SCALE.least);
const inside = (value: number) =>
  Math.min(SCALE.most, Math.max(SCALE.least, Math.round(value / STEP) * STEP));
const x = (interest: number) => EDGE + (interest - SCALE.least) * SPAN;
const y = (power: number) => SIZE - EDGE - (power - SCALE.least) * SPAN;

const MOVES: Record<string, readonly [power: number, interest: number]> = {
  ArrowUp: [STEP, 0],
  ArrowDown: [-STEP, 0],
  ArrowLeft: [0, -STEP],
  ArrowRight: [0, STEP],
};

export function PowerMap() {
  const placed = placedIn(useWholeProject());
  const picture = useRef<SVGSVGElement>(null);
  const dragged = useRef<string>(undefined);
  if (placed.length === 0) {
    return <p>Nobody has both numbers yet. Give power and interest above, and the map draws itself.</p>;
  }

  function drag(event: PointerEvent): void {
    const box = picture.current?.getBoundingClientRect();
    const id = dragged.current;
    if (!box || id === undefined) return;
    const across = ((event.clientX - box.left) / box.width) * SIZE;
    const down = ((event.clientY - box.top) / box.height) * SIZE;
    change(stakeholders, id, {
      interest: inside(SCALE.least + (across - EDGE) / SPAN),
      power: inside(SCALE.least + (SIZE - EDGE - down) / SPAN),
    });
  }

  function press(event: KeyboardEvent, one: Placed): void {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const [power, interest] = [inside(one.power + move[0]), inside(one.interest + move[1])];
    change(stakeholders, one.id, { power, interest });
    announce(
      `${one.name}: power ${power}, interest ${interest}, ${quadrantOf({ power, interest })?.name ?? ''}.`,
    );
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing. */}
      <svg
        ref={picture}
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        className={styles.map}
        role="group"
        aria-label="Map of power and interest"
        onPointerMove={drag}
        onPointerUp={() => {
          dragged.current = undefined;
        }}
      >
        <Ground />
        {placed.map((one) => (
          // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand inside a drawing.
          <g
            key={one.id}
            className={styles.dot}
            role="button"
            tabIndex={0}
            aria-label={`${one.name}: power ${one.power}, interest ${one.interest}. Arrow keys move it.`}
            onKeyDown={(event) => press(event, one)}
            onPointerDown={(event) => {
              dragged.current = one.id;
              event.currentTarget.ownerSVGElement?.setPointerCapture(event.pointerId);
            }}
          >
            <circle cx={x(one.interest)} cy={y(one.power)} r="14" />
            <text x={x(one.interest)} y={y(one.power) - 18} textAnchor="middle">
              {one.name.length > 22 ? `${one.name.slice(0, 21)}…` : one.name}
            </text>
          </g>
        ))}
      </svg>
      <p>The cut lies at {HIGH} of 5 on both scales; where to cut is our judgement.</p>
      <MapTable placed={placed} />
    </>
  );
}

function Ground() {
  const [far, middle] = [SIZE - EDGE, x(HIGH)];
  return (
    <>
      <rect x={EDGE} y={EDGE} width={far - EDGE} height={far - EDGE} className={styles.frame} />
      <line x1={middle} x2={middle} y1={EDGE} y2={far} className={styles.cut} />
      <line x1={EDGE} x2={far} y1={y(HIGH)} y2={y(HIGH)} className={styles.cut} />
      <text x={EDGE + 4} y={EDGE - 8} className={styles.axis}>
        Power ↑
      </text>
      <text x={far} y={far + 22} textAnchor="end" className={styles.axis}>
        Interest →
      </text>
      <text x={middle - 6} y={EDGE + 18} textAnchor="end" className={styles.corner}>
        {QUADRANTS.power.name}
      </text>
      <text x={far - 6} y={EDGE + 18} textAnchor="end" className={styles.corner}>
        {QUADRANTS.both.name}
      </text>
      <text x={middle - 6} y={far - 8} textAnchor="end" className={styles.corner}>
        {QUADRANTS.neither.name}
      </text>
      <text x={far - 6} y={far - 8} textAnchor="end" className={styles.corner}>
        {QUADRANTS.interest.name}
      </text>
    </>
  );
}
