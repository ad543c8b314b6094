/** Joins the search form to the index: typing, filters, status, and the results as they come. */
import { type FacetOptions, facetNames } from './facets.ts';
import { stepThroughResults } from './result-keys.ts';
import { createResultView } from './result-view.ts';
import { readRequest, type SearchRequest, writeRequest } from './search-address.ts';
import { type Answer, openIndex } from './search-index.ts';

const debounce = 150;
const patience = 300;
const pageSize = 8;

interface PanelOptions {
  /** Whether the search stands in the address of the page, as on `/search/`. */
  keepsAddress: boolean;
}

function find<Found extends Element>(panel: Element, selector: string): Found {
  const found = panel.querySelector<Found>(selector);
  if (!found) throw new Error(`The search panel has no ${selector}`);
  return found;
}

/** The sentence for a finished search. */
export function describeAnswer(total: number, shown: number, { text, facets }: SearchRequest): string {
  const narrowed = Object.keys(facets).length > 0;
  if (total === 0) {
    const advice = narrowed
      ? 'Try another word, or show every kind, part, phase and role.'
      : 'Try fewer or other words.';
    return `Nothing found for “${text}”. ${advice}`;
  }
  const counted = total === 1 ? '1 result' : `${total} results`;
  return `${counted} for “${text}”${shown < total ? `, the first ${shown} shown` : ''}.`;
}

export function mountSearchPanel(panel: HTMLElement, { keepsAddress }: PanelOptions): void {
  const base = panel.dataset.base ?? '/';
  const form = find<HTMLFormElement>(panel, 'form');
  const input = find<HTMLInputElement>(panel, '[name="q"]');
  const status = find<HTMLElement>(panel, '[data-search-status]');
  const wayOut = find<HTMLElement>(panel, '[data-search-way-out]');
  const more = find<HTMLButtonElement>(panel, '[data-search-more]');
  const view = createResultView(panel);

  let index: ReturnType<typeof openIndex> | undefined;
  /** Settles once the filters have their options, or cannot have them; a search before that would not know either. */
  const labels = fillFilters();
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = 0;
  let isLoadingMore = false;
  let latest: { answer: Answer; request: SearchRequest } | undefined;

  const say = (sentence: string, showsWayOut = false) => {
    status.textContent = sentence;
    wayOut.hidden = !showsWayOut;
  };
  const request = () =>
    readRequest(new URLSearchParams(new FormData(form) as unknown as Record<string, string>));

  const showMore = async (mine: number) => {
    if (!latest) return;
    const { answer, request: asked } = latest;
    const hits = await answer.load(shown, shown + pageSize);
    if (mine !== turn) return;
    const firstNew = view.append(hits);
    shown += hits.length;
    more.hidden = shown >= answer.total;
    say(describeAnswer(answer.total, shown, asked), answer.total === 0);
    return firstNew;
  };

  const search = async () => {
    const mine = ++turn;
    latest = undefined;
    shown = 0;
    more.hidden = true;
    const waiting = setTimeout(() => mine === turn && input.value.trim() && say('Searching…'), patience);
    try {
      await labels;
      if (mine !== turn) return;
      const asked = request();
      if (keepsAddress) history.replaceState(history.state, '', writeRequest(asked) || location.pathname);
      if (!asked.text) {
        view.clear();
        return say('');
      }
      index ??= openIndex(base);
      const answer = await (await index)(asked);
      if (mine !== turn) return;
      latest = { answer, request: asked };
      view.clear();
      await showMore(mine);
    } catch {
      index = undefined;
      if (mine !== turn) return;
      view.clear();
      say(
        'The search index could not be loaded, so nothing was searched. The contents list every page.',
        true,
      );
    } finally {
      clearTimeout(waiting);
    }
  };

  const searchSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(search, debounce);
  };

  input.addEventListener('input', searchSoon);
  form.addEventListener('change', (event) => event.target !== input && search());
  form.addEventListener('submit', (event) => {
    if (!keepsAddress) return;
    event.preventDefault();
    clearTimeout(timer);
    void search();
  });
  more.addEventListener('click', async () => {
    // Pressed twice, it still shows each result once.
    if (isLoadingMore) return;
    isLoadingMore = true;
    const firstNew = await showMore(turn).finally(() => {
      isLoadingMore = false;
    });
    firstNew?.focus();
  });
  stepThroughResults(panel, input);

  async function fillFilters(): Promise<void> {
    const wanted = keepsAddress ? readRequest(new URLSearchParams(location.search)) : undefined;
    if (wanted && !input.value) input.value = wanted.text;
    try {
      const response = await fetch(`${base}search-facets.json`);
      const options = (await response.json()) as FacetOptions;
      view.name(options);
      for (const name of facetNames) {
        const select = find<HTMLSelectElement>(form, `[name="${name}"]`);
        select.append(
          ...options[name].map(({ id, label }) => new Option(label, id, false, wanted?.facets[name] === id)),
        );
      }
    } catch {
      // A search works without filters.
    }
  }
  if (input.value) void search();
}
