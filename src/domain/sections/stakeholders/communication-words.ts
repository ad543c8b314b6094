/** A communication named by what it does: “Every week: inform Field operations by document”. */
import { recordName } from '#domain/document/collection.ts';
import { type ProjectDocument, type ProjectRecord, recordOf } from '#domain/document/project.ts';
import { listWords } from '#domain/project/values.ts';
import { type Disclosure, shownAudience } from './confidential.ts';
import { cadences, channelKinds, communications, purposes, stakeholders } from './model.ts';

const labelOf = (choices: readonly { value: string; label: string }[], value: unknown) =>
  choices.find((choice) => choice.value === value)?.label;

export function audienceWords(
  project: ProjectDocument,
  record: ProjectRecord,
  disclosure: Disclosure,
): string {
  const { ids, hidden } = shownAudience(project, record, disclosure);
  const names = ids.map((id) => recordName(stakeholders, id, recordOf(project, stakeholders.name, id) ?? {}));
  if (hidden > 0)
    names.push(hidden === 1 ? 'one stakeholder not named here' : `${hidden} stakeholders not named here`);
  return listWords(names);
}

/** @param disclosure what may be named; on the person’s own screen everything */
export function communicationTitle(
  project: ProjectDocument,
  id: string,
  disclosure: Disclosure = { confidential: true },
): string {
  const record = recordOf(project, communications.name, id) ?? {};
  const purpose = labelOf(purposes, record.purpose) ?? 'Tell';
  const audience = audienceWords(project, record, disclosure) || 'nobody yet';
  const channel = labelOf(channelKinds, record.channel)?.toLowerCase();
  const cadence = labelOf(cadences, record.cadence)?.toLowerCase();
  return [`${purpose} ${audience}`, channel && `by ${channel}`, cadence].filter(Boolean).join(', ');
}
