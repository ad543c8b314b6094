/** The format of project files, at an address that stays. */
import type { APIRoute } from 'astro';
import { projectJsonSchema, SCHEMA_PATH } from '#domain/project/json-schema.ts';
import { withBase } from '#site/url.ts';

export const GET: APIRoute = ({ site }) => {
  const address = new URL(withBase(SCHEMA_PATH), site).href;
  return new Response(`${JSON.stringify(projectJsonSchema(address), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  });
};
