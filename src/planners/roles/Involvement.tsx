/** Roles against phases as a picture, and the same as a table. */
import { useId } from 'react';
import { matrixOf, rowsByPhase } from '#domain/sections/roles/matrix.ts';
import { type Involvement as Counts, involvementIn } from '#domain/sections/roles/views.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './views.module.css';

const [LEFT, CELL, GAP, LINE, TOP] = [190, 104, 10, 30, 46];
const KINDS = ['decides', 'does', 'asked', 'told'] as const;
const WORDS: Record<(typeof KINDS)[number], string> = {
  decides: 'accountable',
  does: 'does the work',
  asked: 'consulted',
  told: 'informed',
};
const LONGEST_NAME = 26;

export function Involvement() {
  const titleId = useId();
  const matrix = matrixOf(useWholeProject());
  const groups = rowsByPhase(matrix);
  if (matrix.roles.length === 0 || groups.length === 0)
    return <p className={styles.soft}>The picture appears when there are roles and activities.</p>;
  const lines = matrix.roles.map((role) => ({
    role,
    counts: groups.map((group) => involvementIn(matrix, group, role.id)),
  }));
  const [width, height] = [LEFT + groups.length * CELL, TOP + lines.length * LINE + 4];
  return (
    <figure className={styles.figure}>
      <ScrollRegion label="Picture of the involvement">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-labelledby={titleId}
          className={styles.picture}
        >
          <title id={titleId}>
            Involvement of each role in each phase; the table below says the same in numbers.
          </title>
          {groups.map((group, column) => (
            <text key={group.phase} x={LEFT + column * CELL} y={14} className={styles.tick}>
              {twoLines(group.name).map((words, line) => (
                <tspan key={words} x={LEFT + column * CELL} dy={line * 15}>
                  {words}
                </tspan>
              ))}
            </text>
          ))}
          {lines.map(({ role, counts }, line) => (
            <g key={role.id} transform={`translate(0 ${TOP + line * LINE})`}>
              <line x1={0} x2={width} y1={LINE - 3} y2={LINE - 3} className={styles.hairline} />
              <text x={0} y={18} className={styles.label}>
                {role.name.length > LONGEST_NAME ? `${role.name.slice(0, LONGEST_NAME - 1)}…` : role.name}
              </text>
              {counts.map((count, column) => (
                <Bars key={groups[column]?.phase} counts={count} x={LEFT + column * CELL} />
              ))}
            </g>
          ))}
        </svg>
      </ScrollRegion>
      <figcaption className={styles.legend}>
        Width of a bar: rows with the letter ÷ rows of the phase. A row counts once, under its strongest
        letter.{' '}
        {KINDS.map((kind) => (
          <span key={kind} className={styles.key}>
            <svg width="22" height="14" aria-hidden="true">
              <rect x="1" y="1" width="20" height="12" className={styles[kind]} />
            </svg>{' '}
            {WORDS[kind]}
          </span>
        ))}
      </figcaption>
      <details className={styles.more}>
        <summary>Involvement as a table</summary>
        <Table lines={lines} groups={groups} />
      </details>
    </figure>
  );
}

function Bars({ counts, x }: { counts: Counts; x: number }) {
  let at = x;
  return KINDS.map((kind) => {
    const width = ((CELL - GAP) * counts[kind]) / counts.rows;
    const left = at;
    at += width;
    return (
      counts[kind] > 0 && (
        <rect key={kind} x={left} y={4} width={width} height={18} className={styles[kind]} />
      )
    );
  });
}

function twoLines(name: string): string[] {
  const [first = '', ...rest] = name.split(' ');
  return rest.length === 0 ? [first] : [first, rest.join(' ')];
}

interface TableProps {
  lines: readonly { role: { id: string; name: string }; counts: readonly Counts[] }[];
  groups: readonly { phase: string; name: string; activities: readonly unknown[] }[];
}

function Table({ lines, groups }: TableProps) {
  return (
    <ScrollRegion label="Involvement as a table">
      <table className={`${plain.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">Role</th>
            {groups.map(({ phase, name, activities }) => (
              <th key={phase} scope="col">
                {name} ({activities.length} {activities.length === 1 ? 'row' : 'rows'})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ role, counts }) => (
            <tr key={role.id}>
              <th scope="row">{role.name}</th>
              {counts.map((count, column) => (
                <td key={groups[column]?.phase}>{inWords(count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function inWords(counts: Counts): string {
  const parts = KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${WORDS[kind]}`);
  return parts.join(', ') || 'not involved';
}
