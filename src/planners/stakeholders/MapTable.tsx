/** The map as a table. */
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import type { Placed } from './placed.ts';
import styles from './stakeholders.module.css';

export function MapTable({ placed }: { placed: readonly Placed[] }) {
  return (
    <ScrollRegion label="Power and interest">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Stakeholder</th>
            <th scope="col">Power</th>
            <th scope="col">Interest</th>
            <th scope="col">Corner</th>
          </tr>
        </thead>
        <tbody>
          {placed.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.name}</th>
              <td>{one.power}</td>
              <td>{one.interest}</td>
              <td>{one.corner}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
