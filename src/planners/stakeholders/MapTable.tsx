/** The map as a table: corner, what it asks for, and the gap of engagement. Whoever has no place yet can be given one. */
import { recordName } from '#domain/document/collection.ts';
import { isWithheld } from '#domain/document/confidential.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { engagementGap, gapInWords, quadrantOf } from '#domain/sections/stakeholders/engagement.ts';
import { engagementLevels, stakeholders } from '#domain/sections/stakeholders/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { change } from '#ui/edits.ts';
import plain from '#ui/plain-table.module.css';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import styles from './stakeholders.module.css';

const levelName = (value: unknown) => engagementLevels.find((level) => level.value === value)?.label;

/** The middle of the scale, from where a point is moved. */
const MIDDLE = 3;

function place(id: string, name: string, record: Record<string, unknown>): void {
  change(stakeholders, id, { power: record.power ?? MIDDLE, interest: record.interest ?? MIDDLE });
  announce(`${name} stands on the map now. Move it to where it belongs.`);
  focusWhenDrawn(`[data-point="${id}"]`);
}

export function MapTable() {
  const project = useWholeProject();
  const rows = orderedIds(project, stakeholders.name)
    .map((id, index) => {
      const record = recordOf(project, stakeholders.name, id) ?? {};
      return { id, number: index + 1, record, name: recordName(stakeholders, id, record) };
    })
    .filter(({ record }) => !isWithheld(record));
  if (rows.length === 0) return <p className={styles.soft}>The map is empty until there is a stakeholder.</p>;
  return (
    <ScrollRegion label="Stakeholders by corner">
      <table className={`${plain.table} ${styles.table}`} data-map-table>
        <caption>
          Gap: steps from engagement now to engagement wanted (unaware, resistant, neutral, supportive,
          leading).
        </caption>
        <thead>
          <tr>
            <th scope="col">Stakeholder</th>
            <th scope="col">Corner</th>
            <th scope="col">Asks for</th>
            <th scope="col">Engagement</th>
            <th scope="col">Gap</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, record, name }) => {
            const quadrant = quadrantOf(record);
            const gap = engagementGap(record);
            return (
              <tr key={id}>
                <th scope="row">
                  {number} · {name}
                </th>
                <td>
                  {quadrant?.name ?? (
                    <Button onClick={() => place(id, name, record)}>
                      Place<span className="visually-hidden"> {name}</span> on the map
                    </Button>
                  )}
                </td>
                <td>{quadrant?.advice ?? ''}</td>
                <td>
                  {levelName(record.current) ?? '?'} → {levelName(record.desired) ?? '?'}
                </td>
                <td data-gap={gap !== undefined && gap > 0 ? 'up' : undefined}>
                  {gap === undefined ? 'not known' : gapInWords(gap)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
