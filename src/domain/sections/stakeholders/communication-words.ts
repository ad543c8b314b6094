/** A communication named by what it does: “Inform Field operations, by document, every week”. */
import { recordName } from '#domain/document/collection.ts';
import { isWithheld } from '#domain/document/confidential.ts';
import { type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import { listWords } from '#domain/project/values.ts';
import { cadences, channelKinds, communications, purposes, stakeholders } from './model.ts';

const labelOf = (choices: readonly { value: string; label: string }[], value: unknown) =>
  choices.find((choice) => choice.value === value)?.label;

/** Names of the audience; those an export withholds are counted. */
export function audienceWords(project: ProjectDocument, record: ProjectRecord): string {
  const ids = Array.isArray(record.audience) ? record.audience.map(String) : [];
  const records = ids.map((id) => [id, recordOf(project, stakeholders.name, id)] as const);
  const names = records
    .filter(([, stakeholder]) => !isWithheld(stakeholder))
    .map(([id, stakeholder]) =>
      stakeholder ? recordName(stakeholders, id, stakeholder) : `missing record ${id}`,
    );
  const hidden = ids.length - names.length;
  if (hidden > 0) names.push(`${hidden} ${hidden === 1 ? 'stakeholder' : 'stakeholders'} not named here`);
  return listWords(names);
}

export function communicationTitle(project: ProjectDocument, id: string): string {
  const record = recordOf(project, communications.name, id) ?? {};
  const purpose = record.purpose === 'decide' ? 'Decide with' : (labelOf(purposes, record.purpose) ?? 'Tell');
  const audience = audienceWords(project, record) || 'nobody yet';
  const channel = labelOf(channelKinds, record.channel)?.toLowerCase();
  const cadence = labelOf(cadences, record.cadence)?.toLowerCase();
  return [`${purpose} ${audience}`, channel && `by ${channel}`, cadence].filter(Boolean).join(', ');
}
