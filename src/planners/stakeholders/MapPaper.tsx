/** The empty map, to fill in by hand. */
import { MapGround } from './MapGround.tsx';
import styles from './map.module.css';
import { SIZE } from './map-geometry.ts';

export function MapPaper() {
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      className={styles.map}
      role="img"
      aria-label="Empty map of power and interest"
    >
      <MapGround />
    </svg>
  );
}
