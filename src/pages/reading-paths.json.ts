/** Titles of the reading paths and of their pages, in order, for the bar on the pages of the guide. */
import type { APIRoute } from 'astro';
import type { PathOutline } from '#components/paths/outline.ts';
import { getReadingPaths } from '#site/paths.ts';

export const GET: APIRoute = async () => {
  const paths: PathOutline[] = (await getReadingPaths()).map(({ id, data, steps }) => ({
    id,
    title: data.title,
    pages: steps.map(({ page, checks }) => ({
      id: page.id,
      title: page.data.title,
      questions: checks.length,
    })),
  }));
  return new Response(JSON.stringify(paths), { headers: { 'content-type': 'application/json' } });
};
