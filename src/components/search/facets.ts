/**
 * Facets: the four things a search can be narrowed by. A page states its own in `data-facets` on its `<main>`
 * ("kind:guide part:frame phase:evaluation role:qa"); the search index is built from that attribute.
 */
export const facetNames = ['kind', 'part', 'phase', 'role'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a page is. `reference` is everything that belongs to no collection: glossary, sources, about, home. */
export const kindLabels = {
  guide: 'Guide',
  planner: 'Planner',
  path: 'Reading path',
  term: 'Term',
  case: 'Case',
  session: 'Session',
  reference: 'Reference',
} as const;
export type Kind = keyof typeof kindLabels;

export interface PageFacets {
  kind: Kind;
  part?: string | undefined;
  phases?: readonly string[] | undefined;
  roles?: readonly string[] | undefined;
}

/** The value of `data-facets` for a page. */
export function facetAttribute({ kind, part, phases = [], roles = [] }: PageFacets): string {
  const facets = [`kind:${kind}`, ...(part ? [`part:${part}`] : [])];
  return [...facets, ...phases.map((id) => `phase:${id}`), ...roles.map((id) => `role:${id}`)].join(' ');
}

/** Reads a `data-facets` value back; words that name no facet are an error, so that a typing slip is seen. */
export function readFacets(attribute: string): Partial<Record<FacetName, string[]>> {
  const facets: Partial<Record<FacetName, string[]>> = {};
  for (const word of attribute.split(/\s+/).filter(Boolean)) {
    const [name = '', value = ''] = word.split(':');
    if (!facetNames.includes(name as FacetName) || !value)
      throw new Error(`Unknown facet "${word}" in data-facets`);
    const values = facets[name as FacetName] ?? [];
    facets[name as FacetName] = [...values, value];
  }
  return facets;
}

/** One choice in a filter, and the whole list as served at `/search-facets.json`. */
export interface FacetOption {
  id: string;
  label: string;
}
export type FacetOptions = Record<FacetName, FacetOption[]>;
