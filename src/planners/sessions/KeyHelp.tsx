/** Which keys steer a session, and a switch for those who need them for something else. */
import styles from './stage.module.css';
import { KEYS } from './use-run-keys.ts';

export function KeyHelp({ isOn, onSwitch }: { isOn: boolean; onSwitch(isOn: boolean): void }) {
  return (
    <details className={styles.keys}>
      <summary>Keys</summary>
      <div>
        <label>
          <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />
          Keys steer the session
        </label>
        <dl>
          {KEYS.map(([keys, words]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.hint}>They rest while you type.</p>
      </div>
    </details>
  );
}
