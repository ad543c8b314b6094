/**
 * Shows the definition of a term beside it (WCAG 1.4.13: it can be hovered, dismissed with Escape, and stays until
 * the pointer or the focus leaves). A tap shows it first; a second tap, a click or Enter goes to the glossary.
 */
const gap = 6;
let open: { link: HTMLElement; definition: HTMLElement } | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

function show(link: HTMLElement): void {
  clearTimeout(leaving);
  const definition = document.getElementById(`term-${link.dataset.term}`);
  if (!definition || open?.link === link) return;
  hide();
  definition.showPopover();
  open = { link, definition };
  place();
}

/** Puts the open definition beside its term, wherever scrolling has brought it. */
function place(): void {
  if (!open) return;
  const { link, definition } = open;
  const words = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = definition.getBoundingClientRect();
  const isRoomBelow = words.bottom + gap + height < innerHeight;
  const left = Math.max(8, Math.min(words.left, document.documentElement.clientWidth - width - 8));
  definition.style.left = `${left}px`;
  definition.style.top = `${isRoomBelow ? words.bottom + gap : Math.max(8, words.top - gap - height)}px`;
}

function hide(): void {
  clearTimeout(leaving);
  open?.definition.hidePopover();
  open = undefined;
}

function hideSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(hide, 200);
}

const termOf = (event: Event) => (event.target as Element).closest<HTMLElement>('a[data-term]');
const isInside = (event: Event) => Boolean(open?.definition.contains(event.target as Node));

document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const link = termOf(event);
  if (link) show(link);
  else if (isInside(event)) clearTimeout(leaving);
  else if (open && document.activeElement !== open.link) hideSoon();
});
document.addEventListener('focusin', (event) => {
  const link = termOf(event);
  if (link?.matches(':focus-visible')) show(link);
  else hide();
});
document.addEventListener('click', (event) => {
  const link = termOf(event);
  if (!link) {
    if (!isInside(event)) hide();
    return;
  }
  const isTouch = (event as PointerEvent).pointerType === 'touch';
  if (isTouch && open?.link !== link) {
    event.preventDefault();
    show(link);
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && open) hide();
});
// Focus scrolls a term into view, so its definition follows; one that is only pointed at goes when the page moves.
addEventListener('scroll', () => (document.activeElement === open?.link ? place() : hide()), {
  passive: true,
});
