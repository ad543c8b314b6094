/** The starter library: risks of ML projects in ready words, chosen by phase and kind of project. */
import type { Patch } from '#domain/document/edit.ts';
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import { risks } from './model.ts';

/** What kind of project a library entry belongs to; `any` fits all. */
export const projectKinds = [
  { value: 'any', label: 'Any ML project' },
  { value: 'people', label: 'Decides about people' },
  { value: 'forecast', label: 'Forecasts over time' },
  { value: 'text', label: 'Text and language models' },
  { value: 'image', label: 'Images and sensors' },
  { value: 'recommend', label: 'Ranking and recommending' },
  { value: 'automatic', label: 'Acts without a person' },
  { value: 'bought', label: 'Bought model or service' },
] as const;

export interface LibraryRisk {
  /** Permanent. */
  id: string;
  title: string;
  cause: string;
  event: string;
  impact: string;
  category: string;
  /** The first is written into the draft. */
  phases: readonly string[];
  kinds: readonly string[];
  response: string;
  mitigation: string;
  nistTags?: readonly string[];
  /** Keys of content/sources.yaml; none where the entry is our experience and says so on the page. */
  sources: readonly string[];
}

export interface LibraryFilter {
  phase: string;
  kind: string;
  category: string;
  words: string;
}

export function filterLibrary(library: readonly LibraryRisk[], filter: LibraryFilter): LibraryRisk[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return library.filter((entry) => {
    if (filter.phase !== '' && !entry.phases.includes(filter.phase)) return false;
    if (filter.kind !== '' && !entry.kinds.includes(filter.kind) && !entry.kinds.includes('any'))
      return false;
    if (filter.category !== '' && entry.category !== filter.category) return false;
    const text = `${entry.title} ${entry.cause} ${entry.event} ${entry.impact}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Responses that fit only an opportunity. */
const OPPORTUNITY: ReadonlySet<string> = new Set(['exploit', 'enhance', 'share']);

const sourceOf = (entry: LibraryRisk) => `library: ${entry.id}`;

/** Fields of the draft. It has no rating and no owner: those are the project's to give. */
export function libraryDraft(entry: LibraryRisk): { fields: Patch; source: string } {
  const { title, cause, event, impact, category, response, mitigation } = entry;
  return {
    fields: {
      title,
      cause,
      event,
      impact,
      category,
      response,
      mitigation,
      ...(OPPORTUNITY.has(response) ? { kind: 'opportunity' } : {}),
      ...(entry.phases[0] ? { phase: entry.phases[0] } : {}),
      ...(entry.nistTags ? { nistTags: [...entry.nistTags] } : {}),
    },
    source: sourceOf(entry),
  };
}

/** Ids of the library entries that already stand in the register. */
export function takenFromLibrary(
  project: ProjectDocument,
  library: readonly LibraryRisk[],
): ReadonlySet<string> {
  const sources = new Set(Object.values(collectionOf(project, risks.name)).map((risk) => risk.source));
  return new Set(library.filter((entry) => sources.has(sourceOf(entry))).map((entry) => entry.id));
}
