/** Each checklist as data, for planners that need its questions away from its own page. */
import type { APIRoute } from 'astro';
import { getChecklists, toChecklist } from '#site/checklists.ts';

export async function getStaticPaths() {
  return (await getChecklists()).map((entry) => ({ params: { list: entry.id }, props: { entry } }));
}

export const GET: APIRoute = async ({ props }) =>
  new Response(JSON.stringify(await toChecklist(props.entry)), {
    headers: { 'content-type': 'application/json' },
  });
