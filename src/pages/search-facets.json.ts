/** The choices of the search filters with their labels: only those that some page carries. */

import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { type FacetOptions, kindLabels } from '#components/search/facets.ts';
import { phaseIds } from '../content.config.ts';

const sentence = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

export const GET: APIRoute = async () => {
  const guide = await getCollection('guide');
  const pages = [...guide, ...(await getCollection('planners')), ...(await getCollection('cases'))];
  const usedPhases = new Set<string>(pages.flatMap(({ data }) => data.phases));
  const usedRoles = new Set(pages.flatMap(({ data }) => data.roles));
  const usedParts = new Set(guide.map(({ data }) => data.part));
  const options: FacetOptions = {
    kind: Object.entries(kindLabels).map(([id, label]) => ({ id, label })),
    part: (await getCollection('parts'))
      .filter(({ id }) => usedParts.has(id))
      .map(({ id, data }) => ({ id, label: data.title })),
    phase: phaseIds.filter((id) => usedPhases.has(id)).map((id) => ({ id, label: sentence(id) })),
    role: (await getCollection('roles'))
      .filter(({ id }) => usedRoles.has(id))
      .map(({ id, data }) => ({ id, label: data.name })),
  };
  return Response.json(options);
};
