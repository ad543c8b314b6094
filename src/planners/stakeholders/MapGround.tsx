/** The scales, the cut and the names of the four corners. */
import { HIGH, QUADRANTS, SCALE } from '#domain/sections/stakeholders/engagement.ts';
import styles from './map.module.css';
import { FRAME, xOf, yOf } from './map-geometry.ts';

const MARKS = Array.from({ length: SCALE.most - SCALE.least + 1 }, (_, index) => SCALE.least + index);
const { left, right, top, bottom } = FRAME;

export function MapGround() {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can take focus.
    <g aria-hidden="true">
      <rect x={left} y={top} width={right - left} height={bottom - top} className={styles.frame} />
      <line x1={xOf(HIGH)} x2={xOf(HIGH)} y1={top} y2={bottom} className={styles.cut} />
      <line x1={left} x2={right} y1={yOf(HIGH)} y2={yOf(HIGH)} className={styles.cut} />
      <text x={left + 10} y={top + 22} className={styles.corner}>
        {QUADRANTS.power.name}
      </text>
      <text x={right - 10} y={top + 22} textAnchor="end" className={styles.corner}>
        {QUADRANTS.both.name}
      </text>
      <text x={left + 10} y={bottom - 10} className={styles.corner}>
        {QUADRANTS.neither.name}
      </text>
      <text x={right - 10} y={bottom - 10} textAnchor="end" className={styles.corner}>
        {QUADRANTS.interest.name}
      </text>
      {MARKS.map((mark) => (
        <g key={mark} className={styles.tick}>
          <text x={xOf(mark)} y={bottom + 22} textAnchor="middle">
            {mark}
          </text>
          <text x={left - 14} y={yOf(mark) + 6} textAnchor="middle">
            {mark}
          </text>
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 50} textAnchor="middle" className={styles.axis}>
        Interest
      </text>
      <text
        transform={`translate(16 ${(top + bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
        className={styles.axis}
      >
        Power
      </text>
    </g>
  );
}
