/** The parts of a charter that nobody has decided yet, as `section.part`. */
import { collectionOf, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { CHARTER_TEXT, charterText } from './model.ts';

/** Collections a charter prints, and the part each fills. */
const COLLECTION_PARTS: readonly [part: string, collection: string][] = [
  ['goals.objectives', 'objectives'],
  ['goals.metrics', 'metrics'],
  ['roles.roles', 'roles'],
  ['stakeholders.stakeholders', 'stakeholders'],
  ['risks.risks', 'risks'],
];

export function openFields(project: ProjectDocument): string[] {
  const text = recordOf(project, charterText.name, CHARTER_TEXT) ?? {};
  const isOpen = (field: string) => {
    if (field === 'purpose') return isMissing(text.purpose) && isMissing(project.description);
    // Thresholds of metrics are criteria too.
    if (field === 'successCriteria')
      return isMissing(text.successCriteria) && Object.keys(collectionOf(project, 'metrics')).length === 0;
    return isMissing(text[field]);
  };
  const texts = Object.keys(charterText.fields)
    .filter(isOpen)
    .map((field) => `charter.${field}`);
  const collections = COLLECTION_PARTS.filter(
    ([, collection]) => Object.keys(collectionOf(project, collection)).length === 0,
  ).map(([part]) => part);
  return [...texts, ...collections];
}
