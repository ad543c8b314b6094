/** Arrow keys move the focus from the search field through the links of the results and back. */
export function stepThroughResults(panel: Element, input: HTMLInputElement): void {
  panel.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const links = [...panel.querySelectorAll<HTMLAnchorElement>('a[data-search-link]')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInResults = at >= 0;
    if (!isInResults && event.target !== input) return;
    let next: HTMLElement | undefined;
    if (event.key === 'ArrowDown') next = links[at + 1];
    else if (event.key === 'ArrowUp' && isInResults) next = links[at - 1] ?? input;
    else if (event.key === 'Home' && isInResults) next = links[0];
    else if (event.key === 'End' && isInResults) next = links.at(-1);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
