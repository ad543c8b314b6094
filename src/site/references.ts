/** Which pages cite a source and which use a term; read from the words themselves, so it is never out of date. */
import { getCollection } from 'astro:content';
import { citedIn } from '#domain/text/marked-text.ts';
import { getChecklists, sourcesOf } from './checklists.ts';
import { getPages } from './guide.ts';
import { type MentionKind, mentioned } from './mdx-mentions.ts';
import { citedInSession, getSessions } from './sessions.ts';
import { checklistPath, guidePath, plannerPath, readingPathAddress, sessionPath } from './url.ts';

export interface Place {
  title: string;
  path: string;
}

let places: Promise<Map<string, Place[]>> | undefined;

export async function getPlaces(kind: MentionKind, id: string): Promise<Place[]> {
  places = import.meta.env.DEV ? collectPlaces() : (places ?? collectPlaces());
  return (await places).get(`${kind}:${id}`) ?? [];
}

async function collectPlaces(): Promise<Map<string, Place[]>> {
  const [pages, planners, cases, checklists, paths, sessions] = await Promise.all([
    getPages(),
    getCollection('planners'),
    getCollection('cases'),
    getChecklists(),
    getCollection('paths'),
    getSessions(),
  ]);
  const texts = [
    ...pages.map((page) => ({ body: page.body, title: page.data.title, path: guidePath(page.id) })),
    ...planners.map((entry) => ({ body: entry.body, title: entry.data.title, path: plannerPath(entry.id) })),
    ...cases.map((entry) => ({ body: entry.body, title: entry.data.title, path: `/cases/${entry.id}/` })),
  ];
  const found = new Map<string, Place[]>();
  for (const { body, title, path } of texts) {
    for (const kind of ['term', 'source'] as const) {
      for (const id of mentioned(body ?? '', kind)) {
        const key = `${kind}:${id}`;
        found.set(key, [...(found.get(key) ?? []), { title, path }]);
      }
    }
  }
  for (const entry of checklists) {
    const place = { title: entry.data.title, path: checklistPath(entry.id) };
    for (const id of sourcesOf(entry))
      found.set(`source:${id}`, [...(found.get(`source:${id}`) ?? []), place]);
  }
  for (const { id, data } of paths) {
    const place = { title: `Reading path: ${data.title}`, path: readingPathAddress(id) };
    for (const source of citedIn(JSON.stringify(data)))
      found.set(`source:${source}`, [...(found.get(`source:${source}`) ?? []), place]);
  }
  for (const entry of sessions) {
    const place = { title: entry.data.title, path: sessionPath(entry.id) };
    for (const id of citedInSession(entry))
      found.set(`source:${id}`, [...(found.get(`source:${id}`) ?? []), place]);
  }
  return found;
}
