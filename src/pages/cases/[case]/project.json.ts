/** The filled project behind each case, as a file any planner can open. */
import { glob, readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';

export async function getStaticPaths() {
  const paths = await Array.fromAsync(glob('content/cases/*/project.json'));
  return paths.map((path) => ({ params: { case: path.split('/').at(-2) }, props: { path } }));
}

export const GET: APIRoute = async ({ props }) =>
  new Response(await readFile(String(props.path), 'utf8'), {
    headers: { 'content-type': 'application/json' },
  });
