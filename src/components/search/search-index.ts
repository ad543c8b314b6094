/** The search index of the built site, opened on first use through Pagefind's browser API. */
import type { FacetName } from './facets.ts';
import type { SearchRequest } from './search-address.ts';

/** One page or glossary term that answers a search. */
export interface Hit {
  url: string;
  title: string;
  excerpt: string;
  facets: Partial<Record<FacetName, string[]>>;
  /** The headings inside the page that match, in reading order. */
  headings: { url: string; title: string }[];
}

export interface Answer {
  total: number;
  /** Loads the hits from `start` up to, not including, `end`. */
  load(start: number, end: number): Promise<Hit[]>;
}

interface PagefindResult {
  data(): Promise<{
    url: string;
    excerpt: string;
    content: string;
    meta: Record<string, string>;
    filters: Partial<Record<FacetName, string[]>>;
    sub_results: { url: string; title: string; locations: number[] }[];
  }>;
}

type Filters = Partial<Record<FacetName, string | { not: string }>>;

interface PagefindInstance {
  init(): Promise<void>;
  search(text: string, options: { filters: Filters }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindModule {
  createInstance(options: { noWorker: boolean; baseUrl: string; excerptLength: number }): PagefindInstance;
}

const headingsPerHit = 3;

async function toHit(result: PagefindResult): Promise<Hit> {
  const page = await result.data();
  const headings = page.sub_results.filter(({ url }) => url.includes('#') && url !== page.url);
  const strongest = headings
    .toSorted((a, b) => b.locations.length - a.locations.length)
    .slice(0, headingsPerHit);
  return {
    url: page.url,
    title: page.meta.title ?? page.url,
    excerpt: page.filters.kind?.includes('term') ? page.content : page.excerpt,
    facets: page.filters,
    headings: headings.filter((heading) => strongest.includes(heading)),
  };
}

/** How many glossary terms may stand before the pages; being short, terms would otherwise fill the top of every answer. */
const termsFirst = 2;

async function findAll(
  pagefind: PagefindInstance,
  { text, facets }: SearchRequest,
): Promise<PagefindResult[]> {
  const find = async (filters: Filters) => (await pagefind.search(text, { filters })).results;
  if (facets.kind) return find(facets);
  const [terms, pages] = await Promise.all([
    find({ ...facets, kind: 'term' }),
    find({ ...facets, kind: { not: 'term' } }),
  ]);
  return [...terms.slice(0, termsFirst), ...pages, ...terms.slice(termsFirst)];
}

/**
 * Opens the index that lies at `<base>pagefind/`. Rejects when it cannot be loaded.
 * Pagefind runs in the page, not in a worker: its worker is 12 KB more to load and would need a policy of its own.
 */
export async function openIndex(base: string): Promise<(request: SearchRequest) => Promise<Answer>> {
  const address = `${base}pagefind/pagefind.js`;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = module.createInstance({ noWorker: true, baseUrl: base, excerptLength: 24 });
  await pagefind.init();
  return async (request) => {
    const results = await findAll(pagefind, request);
    return {
      total: results.length,
      load: (start, end) => Promise.all(results.slice(start, end).map(toHit)),
    };
  };
}
