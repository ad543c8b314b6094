/** Draws hits from the templates of the panel. All text goes in as text. */
import { splitExcerpt } from './excerpt.ts';
import type { FacetName, FacetOptions } from './facets.ts';
import type { Hit } from './search-index.ts';

export interface ResultView {
  clear(): void;
  /** Adds hits and returns the link of the first one. */
  append(hits: Hit[]): HTMLAnchorElement | undefined;
  /** Tells the words for kinds and parts. */
  name(options: FacetOptions): void;
}

function fillExcerpt(target: Element, excerpt: string): void {
  for (const { text, isMatch } of splitExcerpt(excerpt)) {
    if (!isMatch) {
      target.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    target.append(mark);
  }
}

export function createResultView(panel: Element): ResultView {
  const list = panel.querySelector('[data-search-results]');
  const resultTemplate = panel.querySelector<HTMLTemplateElement>('template[data-search-result]');
  const headingTemplate = panel.querySelector<HTMLTemplateElement>('template[data-search-heading]');
  if (!list || !resultTemplate || !headingTemplate)
    throw new Error('The search panel has lost its templates');
  let options: FacetOptions | undefined;

  const label = (name: FacetName, id: string | undefined) =>
    id && (options?.[name].find((option) => option.id === id)?.label ?? id);

  const copy = (template: HTMLTemplateElement) =>
    template.content.firstElementChild?.cloneNode(true) as Element;

  const link = (within: Element, url: string, title: string) => {
    const anchor = within.querySelector<HTMLAnchorElement>('a');
    if (!anchor) throw new Error('A search template has no link');
    anchor.href = url;
    anchor.textContent = title;
    return anchor;
  };

  const draw = (hit: Hit) => {
    const item = copy(resultTemplate);
    const anchor = link(item, hit.url, hit.title);
    const place = [label('kind', hit.facets.kind?.[0]), label('part', hit.facets.part?.[0])].filter(Boolean);
    item.querySelector('.place')?.append(place.join(' · '));
    const excerpt = item.querySelector('.excerpt');
    if (excerpt) fillExcerpt(excerpt, hit.excerpt);
    const headings = hit.headings.map((heading) => {
      const line = copy(headingTemplate);
      link(line, heading.url, heading.title);
      return line;
    });
    item.querySelector('.headings')?.append(...headings);
    if (headings.length === 0) item.querySelector('.headings')?.remove();
    list.append(item);
    return anchor;
  };

  return {
    clear: () => list.replaceChildren(),
    append: (hits) => hits.map(draw)[0],
    name: (known) => {
      options = known;
    },
  };
}
