/** The trip wire of one risk: metric, side and value, what was read, and whether it is crossed. */
import { useDeferredValue, useMemo } from 'react';
import { recordOf } from '#domain/document/project.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { crossings, observationsOf, tripWireOf } from '#domain/sections/risks/trip-wire.ts';
import { plainNumber } from '#domain/text/plain-number.ts';
import { projectStore } from '#stores/browser.ts';
import { dayOf } from '#stores/environment.ts';
import { GroupField } from '#ui/GroupField.tsx';
import { RowsField } from '#ui/RowsField.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import styles from './details.module.css';
import { editRisk } from './edit-risk.ts';

const widths = { metric: 'half' } as const;

export function TripWireFields({ id, title }: { id: string; title: string }) {
  const save = (patch: Record<string, unknown>) => editRisk(id, patch);
  return (
    <>
      <GroupField of={risks} id={id} field="trigger" context={title} widths={widths} save={save} isBare />
      <RowsField
        of={risks}
        id={id}
        field="readings"
        singular="reading"
        context={title}
        save={save}
        blankLines={0}
        fresh={() => ({ on: dayOf(new Date()), at: projectStore.now })}
      />
      <Known id={id} />
    </>
  );
}

function Known({ id }: { id: string }) {
  const project = useDeferredValue(useWholeProject());
  const { wire, found, crossed } = useMemo(() => {
    const risk = recordOf(project, risks.name, id) ?? {};
    const wire = tripWireOf(risk);
    const found = wire ? observationsOf(project, wire.metric) : [];
    return { wire, found, crossed: crossings(project, risk) };
  }, [project, id]);
  if (!wire) {
    return (
      <p className={styles.note}>
        Tie the risk to a number that is measured anyway. When a reading, an experiment or a model crosses it,
        the register says “look now”.
      </p>
    );
  }
  return (
    <p className={crossed.length > 0 ? `${styles.note} ${styles.crossed}` : styles.note} data-trip-wire>
      {crossed.length > 0
        ? `Look now: crossed by ${crossed.map(({ value, from }) => `${plainNumber(value)} (${from})`).join(', ')}. “Reviewed today” settles it.`
        : `Not crossed. ${found.length === 0 ? 'No experiment or model measures this metric yet; type readings here.' : `Measured so far: ${found.map(({ value, from }) => `${plainNumber(value)} (${from})`).join(', ')}.`}`}
    </p>
  );
}
