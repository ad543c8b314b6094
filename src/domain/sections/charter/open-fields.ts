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

const PART_WORDS: ReadonlyMap<string, string> = new Map([
  ['charter.purpose', 'the purpose'],
  ['charter.successCriteria', 'what counts as success'],
  ['charter.inScope', 'what is in scope'],
  ['charter.outOfScope', 'what is out of scope'],
  ['charter.deliverables', 'the deliverables'],
  ['charter.assumptions', 'the assumptions'],
  ['charter.constraints', 'the constraints'],
  ['charter.budget', 'money and time'],
  ['goals.objectives', 'the objectives'],
  ['goals.metrics', 'the metrics'],
  ['roles.roles', 'the roles'],
  ['stakeholders.stakeholders', 'the stakeholders'],
  ['risks.risks', 'the risks'],
]);

/** The words for an open part, as in “what is out of scope”; a part of another version by its own name. */
export function openPartWords(part: string): string {
  return PART_WORDS.get(part) ?? part;
}
