/** The fields of one link between a metric and an objective. */
import { recordName } from '#domain/document/collection.ts';
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { metricLinks, metrics, objectives } from '#domain/sections/goals/model.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';

/** “Metric for objective”, in the names the person gave. */
export function linkTitle(project: ProjectDocument, id: string): string {
  const link = recordOf(project, metricLinks.name, id);
  const name = (definition: typeof metrics | typeof objectives, target: unknown) => {
    const record = typeof target === 'string' ? recordOf(project, definition.name, target) : undefined;
    return record ? recordName(definition, String(target), record) : `a ${definition.singular} to choose`;
  };
  return `${name(metrics, link?.metric)} for ${name(objectives, link?.objective)}`;
}

export function LinkFields({ id }: { id: string }) {
  const evidence = useRecord(metricLinks.name, id)?.evidence;
  return (
    <>
      <RecordField of={metricLinks} id={id} field="metric" width="half" />
      <RecordField of={metricLinks} id={id} field="objective" width="half" />
      <RecordField of={metricLinks} id={id} field="claim" />
      <RecordField of={metricLinks} id={id} field="evidence" width="half" />
      {evidence === 'measured' && <RecordField of={metricLinks} id={id} field="conversion" width="half" />}
      <RecordField of={metricLinks} id={id} field="counterMetric" width="half" />
    </>
  );
}
