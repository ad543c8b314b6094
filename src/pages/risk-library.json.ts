/** The starter library of the risk planner, with words for its sources. The order of the file is kept. */

import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { parse } from 'yaml';

export const GET: APIRoute = async () => {
  const entries = await getCollection('riskLibrary');
  const order = (parse(await readFile('content/risk-library.yaml', 'utf8')) as { id: string }[]).map(
    ({ id }) => id,
  );
  const risks = entries.map(({ data }) => data).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const cited = new Set(risks.flatMap((risk) => risk.sources));
  const sources: Record<string, string> = {};
  for (const { data } of await getCollection('sources')) {
    if (cited.delete(data.id)) sources[data.id] = data.title.split(':', 1)[0] ?? data.title;
  }
  if (cited.size > 0)
    throw new Error(`content/risk-library.yaml cites unknown sources: ${[...cited].join(', ')}`);
  return new Response(JSON.stringify({ risks, sources }), {
    headers: { 'content-type': 'application/json' },
  });
};
