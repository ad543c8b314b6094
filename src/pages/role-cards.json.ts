/** What the role cards say, for the checklist of a new member. */

import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

export const GET: APIRoute = async () => {
  const cards = (await getCollection('roles')).map(({ data }) => ({
    id: data.id,
    name: data.name,
    summary: data.summary,
    decides: data.decides,
    asks: data.asks,
  }));
  return new Response(JSON.stringify(cards), { headers: { 'content-type': 'application/json' } });
};
