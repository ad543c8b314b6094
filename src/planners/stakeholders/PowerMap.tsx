/** Stakeholders by power and interest. A point is dragged, moved with arrow keys, or set by typing its scores. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { HIGH, quadrantOf } from '#domain/sections/stakeholders/engagement.ts';
import { stakeholders } from '#domain/sections/stakeholders/model.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import { announce } from '#ui/announce.ts';
import { change } from '#ui/edits.ts';
import { useWholeProject } from '#ui/use-project.ts';
import { MapGround } from './MapGround.tsx';
import { MapTable } from './MapTable.tsx';
import styles from './map.module.css';
import { movedByDrag, movedByKey, type Scores, SIZE, xBeside, yOf } from './map-geometry.ts';

interface Point extends Scores {
  id: string;
  /** Number in the point and in the table. */
  number: number;
  name: string;
}

function pointsOf(project: ProjectDocument): Point[] {
  return orderedIds(project, stakeholders.name).flatMap((id, index) => {
    const record = recordOf(project, stakeholders.name, id) ?? {};
    const [power, interest] = [numberIn(record.power), numberIn(record.interest)];
    if (power === undefined || interest === undefined) return [];
    return [{ id, number: index + 1, name: recordName(stakeholders, id, record), power, interest }];
  });
}

const words = ({ power, interest }: Scores) =>
  `power ${plainNumber(power)}, interest ${plainNumber(interest)}, ${quadrantOf({ power, interest })?.name.toLowerCase() ?? ''}`;

function move({ id, name, power, interest }: Point, to: Scores): void {
  if (to.power === power && to.interest === interest) return;
  change(stakeholders, id, { power: to.power, interest: to.interest });
  announce(`${name}: ${words(to)}.`);
}

/** A point under way, and where in the drawing it was taken. */
interface Drag {
  id: string;
  from: DOMPoint;
  to: Scores;
}

export function PowerMap() {
  const points = pointsOf(useWholeProject());
  const drawing = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag>();

  const inDrawing = (event: PointerEvent) =>
    new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.current?.getScreenCTM()?.inverse());

  const dragged = (point: Point, { from }: Drag, event: PointerEvent) => {
    const { x, y } = inDrawing(event);
    return movedByDrag(point, x - from.x, y - from.y);
  };

  const handlers = (point: Point) => ({
    onKeyDown(event: KeyboardEvent) {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
      const to = isPlain ? movedByKey(point, event.key) : undefined;
      if (!to) return;
      event.preventDefault();
      move(point, to);
    },
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id: point.id, from: inDrawing(event), to: point });
    },
    onPointerMove(event: PointerEvent) {
      if (drag?.id !== point.id) return;
      setDrag({ ...drag, to: dragged(point, drag, event) });
    },
    onPointerUp(event: PointerEvent) {
      // Where it is let go counts: the last move may not be drawn yet.
      if (drag?.id === point.id) move(point, dragged(point, drag, event));
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });

  const shown = points.map((point) => ({ point, at: drag?.id === point.id ? drag.to : point }));
  return (
    <div className={styles.wrapper}>
      <p className={styles.note}>
        Power upwards, interest to the right, each from 1 to 5; {HIGH} and above counts as high, the dashed
        lines. Drag a point, or focus it and use the arrow keys (half a unit each), or type the scores above.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset. */}
      <svg
        ref={drawing}
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        className={styles.map}
        role="group"
        aria-label="Power and interest map"
        data-map
      >
        <MapGround />
        {shown.map(({ point, at }) => {
          const same = shown.filter(
            (other) => other.at.power === at.power && other.at.interest === at.interest,
          );
          const index = same.findIndex((other) => other.point.id === point.id);
          return (
            // biome-ignore lint/a11y/useSemanticElements: a point of a drawing cannot be an HTML button.
            <g
              key={point.id}
              role="button"
              tabIndex={0}
              aria-label={`${point.number} · ${point.name}: ${words(at)}. Arrow keys move it.`}
              className={styles.point}
              data-point={point.id}
              transform={`translate(${xBeside(at.interest, index, same.length)} ${yOf(at.power)})`}
              {...handlers(point)}
            >
              <rect x="-28" y="-28" width="56" height="56" className={styles.reach} />
              <circle r="22" />
              <text dy="6" textAnchor="middle">
                {point.number}
              </text>
            </g>
          );
        })}
      </svg>
      <MapTable />
    </div>
  );
}
