/** How the matrix is looked at: all of it or one phase, as a grid or one activity at a time, and with which letters. */
import { useId } from 'react';
import { phaseChoices } from '#domain/project/phases.ts';
import { isLetterSet } from '#domain/sections/roles/letters.ts';
import { changeLetterSet } from '#domain/sections/roles/matrix-edits.ts';
import { matrixSettings } from '#domain/sections/roles/matrix-model.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import fieldStyles from '#ui/field.module.css';
import styles from './matrix.module.css';
import { useLetterSet } from './use-matrix.ts';

export type View = 'matrix' | 'activity';

interface MatrixToolsProps {
  /** Undefined until the person chose: narrow screens then show one activity. */
  view: View | undefined;
  phase: string;
  isCompact: boolean;
  onView(view: View): void;
  onPhase(phase: string): void;
  onCompact(isCompact: boolean): void;
}

export function MatrixTools({ view, phase, isCompact, onView, onPhase, onCompact }: MatrixToolsProps) {
  const name = useId();
  const letterSet = useLetterSet();
  const { letters } = matrixSettings.fields;
  return (
    <div className={styles.tools}>
      <fieldset>
        <legend>Show</legend>
        <div className={styles.choices}>
          <label>
            <input type="radio" name={name} checked={view === 'matrix'} onChange={() => onView('matrix')} />
            The matrix
          </label>
          <label>
            <input
              type="radio"
              name={name}
              checked={view === 'activity'}
              onChange={() => onView('activity')}
            />
            One activity
          </label>
        </div>
      </fieldset>
      <label>
        <span>Phase</span>
        <select
          className={fieldStyles.control}
          value={phase}
          onChange={(event) => onPhase(event.target.value)}
        >
          <option value="">All phases</option>
          {phaseChoices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Letters</span>
        <select
          className={fieldStyles.control}
          value={letterSet}
          onChange={(event) => choose(event.target.value)}
        >
          {letters.choices?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {view !== 'activity' && (
        <div className={styles.choices}>
          <label>
            <input
              type="checkbox"
              checked={isCompact}
              onChange={(event) => onCompact(event.target.checked)}
            />
            Compact rows
          </label>
        </div>
      )}
    </div>
  );
}

function choose(to: string): void {
  if (!isLetterSet(to)) return;
  let turned = 0;
  let left = 0;
  projectStore.change(`Use the letters ${to.toUpperCase()}`, (project) => {
    const changed = changeLetterSet(project, to, projectStore.now);
    ({ turned, left } = changed);
    return changed.project;
  });
  const moved = turned > 0 ? ` The doer’s letter was turned in ${turned} cells.` : '';
  const rest = left > 0 ? ` ${left} letters are not in this set; the checks name them.` : '';
  announce(`The matrix uses ${to.toUpperCase()} now.${moved}${rest}`);
}
