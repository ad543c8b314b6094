/** Follows every reference of a built site to a file and, where there is one, to an anchor in it. */
import { type BuiltPage, type BuiltSite, elements } from './built-site.ts';

const referring = ['href', 'src', 'action', 'component-url', 'renderer-url', 'before-hydration-url'];

/** Everything a page refers to. `canonical` and the like are addresses for others and are not followed. */
export function references(page: BuiltPage): string[] {
  return elements(page.html).flatMap(({ name, attributes }) =>
    name === 'link' && /canonical/.test(attributes.get('rel') ?? '')
      ? []
      : referring.flatMap((key) => attributes.get(key) ?? []),
  );
}

/** What an address may name on each page: an id, or a field of a record (`record-<record>/<field>`). */
function anchorsByPage(site: BuiltSite): Map<string, Set<string>> {
  return new Map(
    site.pages.map(({ path, html }) => [
      path,
      new Set(
        elements(html)
          .flatMap(({ attributes }) => [
            attributes.get('id') ?? [],
            attributes.get('data-field')?.replace(/^([^.]+)\./, 'record-$1/') ?? [],
          ])
          .flat(),
      ),
    ]),
  );
}

/** References that lead nowhere, one sentence each. */
export function deadReferences(site: BuiltSite): string[] {
  const anchorsOf = anchorsByPage(site);
  const existing = new Map<string, boolean>();
  return site.pages.flatMap((page) =>
    [...new Set(references(page))].flatMap((reference) => {
      const target = site.resolve(reference, page);
      if (!target) return [];
      const isThere = existing.get(target.path) ?? site.has(target.path);
      existing.set(target.path, isThere);
      if (!isThere) return [`${page.path}: ${reference} does not exist`];
      const anchors = anchorsOf.get(target.path);
      const isAnchorThere = !target.anchor || !anchors || anchors.has(target.anchor);
      return isAnchorThere ? [] : [`${page.path}: ${reference} has no such anchor`];
    }),
  );
}

/** Pages that can be reached from the home page by links alone. */
export function reachablePaths(site: BuiltSite): Set<string> {
  const reached = new Set<string>();
  const queue = ['/'];
  for (let path = queue.pop(); path; path = queue.pop()) {
    const page = site.page(path);
    if (!page || reached.has(path)) continue;
    reached.add(path);
    for (const { attributes } of elements(page.html, 'a')) {
      const target = site.resolve(attributes.get('href') ?? '', page);
      if (target) queue.push(target.path);
    }
  }
  return reached;
}
