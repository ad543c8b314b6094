/** A search as it stands in an address: `?q=recall&kind=guide`. */
import { type FacetName, facetNames } from './facets.ts';

export interface SearchRequest {
  text: string;
  /** The chosen value of each facet; a facet that is not narrowed is absent. */
  facets: Partial<Record<FacetName, string>>;
}

export function readRequest(parameters: URLSearchParams): SearchRequest {
  const facets: SearchRequest['facets'] = {};
  for (const name of facetNames) {
    const value = parameters.get(name);
    if (value) facets[name] = value;
  }
  return { text: parameters.get('q')?.trim() ?? '', facets };
}

/** The query string with its question mark, or an empty string when there is nothing to keep. */
export function writeRequest({ text, facets }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  for (const name of facetNames) {
    const value = facets[name];
    if (value) parameters.set(name, value);
  }
  const query = parameters.toString();
  return query ? `?${query}` : '';
}
