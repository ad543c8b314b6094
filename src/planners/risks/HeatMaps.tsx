/** Two tables of likelihood against impact. Each cell holds its number of risks and shows them on request. */
import { useDeferredValue, useMemo } from 'react';
import { type HeatCell, type HeatMapKind, heatMap } from '#domain/sections/risks/heat-map.ts';
import { impacts, likelihoods, shortRating } from '#domain/sections/risks/scales.ts';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './heat-map.module.css';
import type { Picked } from './RisksPlanner.tsx';

interface HeatMapsProps {
  /** Shows the risks of a cell. Left out on the server, where no cell holds one. */
  onPick?(cell: Picked): void;
}

const TITLES: Record<HeatMapKind, string> = { before: 'Before mitigation', after: 'After mitigation' };

export function HeatMaps({ onPick }: HeatMapsProps) {
  const project = useDeferredValue(useWholeProject());
  const maps = useMemo(
    () => ({ before: heatMap(project, 'before'), after: heatMap(project, 'after') }),
    [project],
  );
  const { placed, unplaced, high } = maps.before;
  return (
    <>
      <p className={styles.words} data-heat-map-words>
        {placed === 0
          ? 'No live threat is rated yet, so the map is empty. '
          : `${count(placed, 'live threat')} on the map: ${high} in a high cell before mitigation, ${maps.after.high} after. `}
        {unplaced > 0 &&
          `${count(unplaced, 'threat')} without a rating ${unplaced === 1 ? 'has' : 'have'} no place. `}
        A risk moves only when likelihood and impact are both rated afterwards; a share taken away lowers its
        score, not its cell.
      </p>
      <div className={styles.maps}>
        {(['before', 'after'] as const).map((kind) => (
          <ScrollRegion key={kind} label={`Heat map, ${TITLES[kind].toLowerCase()}`}>
            <table className={styles.map} data-heat-map={kind}>
              <caption>{TITLES[kind]}</caption>
              <thead>
                <tr>
                  <td />
                  {impacts.map(({ value }) => (
                    <th key={value} scope="col">
                      <span className={styles.axis}>Impact</span> {shortRating(impacts, value)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {maps[kind].rows.map((row) => (
                  <tr key={row[0]?.likelihood}>
                    <th scope="row">
                      <span className={styles.axis}>Likelihood</span>{' '}
                      {shortRating(likelihoods, row[0]?.likelihood)}
                    </th>
                    {row.map((cell) => (
                      <Cell key={cell.impact} cell={cell} kind={kind} {...(onPick ? { onPick } : {})} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        ))}
      </div>
      <p className={styles.key}>
        The small figure is the score of the cell. A dotted edge marks medium cells, a double edge high ones.
      </p>
    </>
  );
}

interface CellProps extends HeatMapsProps {
  cell: HeatCell;
  kind: HeatMapKind;
}

function Cell({ cell, kind, onPick }: CellProps) {
  const { ids, likelihood, impact, score, band } = cell;
  const place = `likelihood ${likelihood}, impact ${impact}, ${TITLES[kind].toLowerCase()}`;
  return (
    <td data-band={band}>
      <span className={styles.score}>{score.toFixed(1)}</span>
      {ids.length > 0 && (
        <button type="button" className={styles.count} onClick={() => onPick?.({ ids, words: place })}>
          {ids.length}
          <span className="visually-hidden">
            {' '}
            {ids.length === 1 ? 'risk' : 'risks'}: show, {place}
          </span>
        </button>
      )}
    </td>
  );
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
