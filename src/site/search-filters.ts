/**
 * The choices of the search filters, written to `search-facets.json` beside the index: exactly the values that some
 * page carries, in reading order, each with the words a reader knows.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import {
  type FacetName,
  type FacetOption,
  type FacetOptions,
  facetNames,
  kindLabels,
} from '#components/search/facets.ts';
import { phases } from '#domain/project/phases.ts';

interface Named {
  id: string;
  title?: string;
  name?: string;
}

/** The values met while indexing, per facet. */
export type CarriedValues = Record<FacetName, Set<string>>;

export function noValues(): CarriedValues {
  return { kind: new Set(), part: new Set(), phase: new Set(), role: new Set() };
}

async function readNames(file: URL): Promise<FacetOption[]> {
  const entries = parse(await readFile(file, 'utf8')) as Named[];
  return entries.map(({ id, title, name }) => ({ id, label: title ?? name ?? id }));
}

/** Fails on a value that nobody has named: it would otherwise stand in the filter as an id. */
export async function filterOptions(carried: CarriedValues, content: URL): Promise<FacetOptions> {
  const known: FacetOptions = {
    kind: Object.entries(kindLabels).map(([id, label]) => ({ id, label })),
    part: await readNames(new URL('parts.yaml', content)),
    phase: phases.map(({ id, name }) => ({ id, label: name })),
    role: await readNames(new URL('roles.yaml', content)),
  };
  for (const name of facetNames) {
    const strange = [...carried[name]].filter((id) => !known[name].some((option) => option.id === id));
    if (strange.length > 0) throw new Error(`Search index: no name for ${name} ${strange.join(', ')}`);
    known[name] = known[name].filter(({ id }) => carried[name].has(id));
  }
  return known;
}
