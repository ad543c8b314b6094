/** Every page that search engines may show, with the day its words changed where that is known. */
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { isoDate } from '#site/dates.ts';
import { getParts } from '#site/guide.ts';
import { guidePath, plannerPath, withBase } from '#site/url.ts';

interface Address {
  path: string;
  updated?: Date;
}

export const GET: APIRoute = async ({ site }) => {
  const addresses: Address[] = [
    '/',
    '/guide/',
    '/planners/',
    '/cases/',
    '/glossary/',
    '/sources/',
    '/about/',
    '/project/',
    '/project/review/',
    '/project/charter/',
    '/planners/checklists/own/',
  ].map((path) => ({
    path,
  }));
  for (const part of await getParts()) {
    addresses.push({ path: guidePath(part.id) });
    for (const page of part.pages) addresses.push({ path: guidePath(page.id), updated: page.data.updated });
  }
  for (const { id, data } of await getCollection('planners')) {
    addresses.push({ path: plannerPath(id), updated: data.updated });
  }
  for (const { id } of await getCollection('checklists'))
    addresses.push({ path: `/planners/checklists/${id}/` });
  for (const { id, data } of await getCollection('cases')) {
    addresses.push({ path: `/cases/${id}/`, updated: data.updated });
  }
  const entries = addresses.map(({ path, updated }) => {
    const changed = updated ? `<lastmod>${isoDate(updated)}</lastmod>` : '';
    return `<url><loc>${new URL(withBase(path), site)}</loc>${changed}</url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
