/**
 * Opens and closes the menu dialog. `<dialog>` gives the focus trap, Escape and the inert page; what is added
 * here is the Back button: opening adds one entry to the history, and leaving that entry closes the menu.
 */
const dialog = document.querySelector<HTMLDialogElement>('#menu');
const body = dialog?.querySelector('[data-menu-body]');
const wide = matchMedia('(min-width: 60rem)');
const marker = { baselineMenu: true };

/** Where each moved part of the navigation came from. */
const homes = new Map<Element, Comment>();

function fill(): void {
  for (const part of document.querySelectorAll('[data-menu]')) {
    const home = document.createComment('');
    part.replaceWith(home);
    homes.set(part, home);
    body?.append(part);
  }
}

function empty(): void {
  for (const [part, home] of homes) home.replaceWith(part);
  homes.clear();
}

function open(): void {
  if (!dialog || dialog.open) return;
  fill();
  history.pushState({ ...history.state, ...marker }, '');
  dialog.showModal();
}

document.querySelector('[data-menu-open]')?.addEventListener('click', (event) => {
  event.preventDefault();
  open();
});
dialog?.querySelector('[data-menu-close]')?.addEventListener('click', () => dialog.close());

dialog?.addEventListener('close', () => {
  empty();
  if (history.state?.baselineMenu) history.back();
});

dialog?.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
  const link = (event.target as Element).closest('a');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  // The entry that the menu added becomes the entry of the new page: Back then leads to where the reader was.
  event.preventDefault();
  location.replace(link.href);
});

addEventListener('popstate', () => dialog?.close());
wide.addEventListener('change', () => dialog?.close());
