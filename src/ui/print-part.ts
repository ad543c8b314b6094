/** Prints one part of the page: everything beside it and beside its ancestors stays out of print. */

export function printPart(part: Element): void {
  const hidden: Element[] = [];
  for (let node: Element | null = part; node && node !== document.body; node = node.parentElement) {
    for (const sibling of node.parentElement?.children ?? []) {
      if (sibling === node || sibling.hasAttribute('data-print')) continue;
      sibling.setAttribute('data-print', 'no');
      hidden.push(sibling);
    }
  }
  const restore = () => {
    for (const element of hidden) element.removeAttribute('data-print');
  };
  addEventListener('afterprint', restore, { once: true });
  window.print();
}
