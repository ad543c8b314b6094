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
  let isWaiting = false;

  function mark(): void {
    isWaiting = false;
    const line = innerHeight / 4;
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
    const current = atEnd && scrollY > 0 ? headings.at(-1) : passed.at(-1);
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  const observer = new IntersectionObserver(
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(mark);
    },
    { rootMargin: '0px 0px -75% 0px', threshold: [0, 1] },
  );
  for (const heading of headings) observer.observe(heading);
}

openWhereRoomy();
roomy.addEventListener('change', openWhereRoomy);
if (toc) follow(toc);
