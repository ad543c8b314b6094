/** Opens the table of contents where there is room for it, and marks the heading that is being read. */
const toc = document.querySelector<HTMLDetailsElement>('[data-toc]');
const roomy = matchMedia('(min-width: 78rem)');

function openWhereRoomy(): void {
  if (!toc) return;
  toc.open = roomy.matches;
  // With room the list stays open: its heading is then no control.
  const summary = toc.querySelector('summary');
  if (roomy.matches) summary?.setAttribute('tabindex', '-1');
  else summary?.removeAttribute('tabindex');
}

function follow(list: HTMLDetailsElement): void {
  const links = new Map([...list.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const foot = document.querySelector('body > footer');
  const passed = new Set<Element>();
  let isAtEnd = false;

  function mark(): void {
    const current = isAtEnd ? headings.at(-1) : headings.filter((heading) => passed.has(heading)).at(-1);
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  // Everything above the upper quarter of the window counts as passed, however far the reader jumped.
  const reading = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) passed.add(target);
        else passed.delete(target);
      }
      mark();
    },
    { rootMargin: '1000000px 0px -75% 0px' },
  );
  const ending = new IntersectionObserver(([entry]) => {
    isAtEnd = Boolean(entry?.isIntersecting) && scrollY > 0;
    mark();
  });
  for (const heading of headings) reading.observe(heading);
  if (foot) ending.observe(foot);
}

openWhereRoomy();
roomy.addEventListener('change', openWhereRoomy);
if (toc) follow(toc);
