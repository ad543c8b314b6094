/** Prints one part of the page: everything beside it and beside its ancestors stays out of print. */

export function printPart(part: Element): void {
  const hidden: Element[] = [];
  const shown: Element[] = [];
  for (let node: Element | null = part; node && node !== document.body; node = node.parentElement) {
    // Around the part there may be what a page keeps out of its own print.
    if (node.getAttribute('data-print') === 'no') {
      node.removeAttribute('data-print');
      shown.push(node);
    }
    for (const sibling of node.parentElement?.children ?? []) {
      if (sibling === node || sibling.hasAttribute('data-print')) continue;
      sibling.setAttribute('data-print', 'no');
      hidden.push(sibling);
    }
  }
  const restore = () => {
    for (const element of hidden) element.removeAttribute('data-print');
    for (const element of shown) element.setAttribute('data-print', 'no');
  };
  addEventListener('afterprint', restore, { once: true });
  window.print();
}
