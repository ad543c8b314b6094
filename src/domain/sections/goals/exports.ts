/** The metrics in the forms other tools read: tags for an MLflow run, and the metrics part of a model card. */
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import { markdownTable } from '#domain/text/markdown.ts';
import { metrics, objectives } from './model.ts';

/** MLflow keys may hold letters, digits, `_ - . / ` and spaces, up to 250 characters. */
function tagKey(name: string): string {
  return name.replace(/[^A-Za-z0-9_\-./ ]+/g, '-').slice(0, 200);
}

/**
 * A JSON object to hand to `mlflow.set_tags`: what the run is measured against, so that every logged figure can be
 * traced to the worksheet.
 */
export function mlflowTags(project: ProjectDocument): string {
  const tags: Record<string, string> = {
    'baseline.project': project.id,
    'baseline.project_rev': String(project.rev),
  };
  orderedIds(project, objectives.name).forEach((id, index) => {
    tags[`baseline.objective.${index + 1}`] = recordName(
      objectives,
      id,
      recordOf(project, objectives.name, id) ?? {},
    );
  });
  for (const id of orderedIds(project, metrics.name)) {
    const record = recordOf(project, metrics.name, id) ?? {};
    const key = `baseline.metric.${tagKey(recordName(metrics, id, record))}`;
    for (const field of ['direction', 'unit', 'baseline', 'threshold', 'dataSplit', 'window'] as const) {
      const value = record[field];
      if (value !== undefined && value !== null && value !== '') tags[`${key}.${field}`] = String(value);
    }
  }
  return `${JSON.stringify(tags, null, 2)}\n`;
}

/** The evaluation part of a model card: one row per metric, with a place for the result. */
export function modelCardMetrics(project: ProjectDocument): string {
  const rows = orderedIds(project, metrics.name)
    .map((id) => [id, recordOf(project, metrics.name, id) ?? {}] as const)
    .map(([id, record]) => [
      recordName(metrics, id, record),
      say(record, 'dataSplit'),
      say(record, 'baseline'),
      bound(record),
      '',
    ]);
  const table = markdownTable(['Metric', 'Measured on', 'Baseline', 'Must reach', 'Result'], rows);
  return table === '' ? '' : `## Evaluation\n\n${table}\n`;
}

function say(record: ProjectRecord, field: string): string {
  const value = record[field];
  return value === undefined || value === null ? '' : String(value);
}

function bound(record: ProjectRecord): string {
  if (record.direction === 'within') return `${say(record, 'low')} to ${say(record, 'high')}`;
  const sign = record.direction === 'down' ? 'at most' : 'at least';
  return say(record, 'threshold') === '' ? '' : `${sign} ${say(record, 'threshold')}`;
}
