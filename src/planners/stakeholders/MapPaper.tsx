/** The empty map on paper: two lines, four corners, room for names. */
import { QUADRANTS } from '#domain/sections/stakeholders/engagement.ts';
import styles from './map.module.css';

export function MapPaper() {
  return (
    <table className={styles.paper}>
      <caption>Power upwards, interest to the right. Write the names in.</caption>
      <tbody>
        <tr>
          <td>{QUADRANTS.power.name}</td>
          <td>{QUADRANTS.both.name}</td>
        </tr>
        <tr>
          <td>{QUADRANTS.neither.name}</td>
          <td>{QUADRANTS.interest.name}</td>
        </tr>
      </tbody>
    </table>
  );
}
