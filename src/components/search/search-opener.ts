/** Opens the search dialog. This is all of search that a page loads before someone asks for it. */
const slashKey = 'baseline.search.slash';

function isSlashOn(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off';
  } catch {
    return true;
  }
}

function rememberSlash(isOn: boolean): void {
  try {
    localStorage.setItem(slashKey, isOn ? 'on' : 'off');
  } catch {
    // Without storage the choice holds until the page is left.
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Brings the panel around `panel` to life; says so in the panel when its code cannot be loaded. */
async function enliven(panel: HTMLElement): Promise<void> {
  if (panel.dataset.alive) return;
  panel.dataset.alive = 'true';
  try {
    const { mountSearchPanel } = await import('./search-panel.ts');
    mountSearchPanel(panel, { keepsAddress: false });
  } catch {
    delete panel.dataset.alive;
    const status = panel.querySelector('[data-search-status]');
    if (status) status.textContent = 'Search could not be loaded. Check the connection and open it again.';
    panel.querySelector('[data-search-way-out]')?.removeAttribute('hidden');
  }
}

export function watchSearchOpeners(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const panel = dialog?.querySelector<HTMLElement>('[data-search-panel]');
  const slash = dialog?.querySelector<HTMLInputElement>('[data-search-slash]');
  if (!dialog || !panel || !slash) return;
  let slashOpens = isSlashOn();
  slash.checked = slashOpens;

  const open = () => {
    const ownPage = document.querySelector<HTMLInputElement>('main [data-search-panel] [name="q"]');
    if (ownPage) return ownPage.focus();
    if (dialog.open) return;
    dialog.showModal();
    const input = panel.querySelector<HTMLInputElement>('[name="q"]');
    input?.focus();
    input?.select();
    void enliven(panel);
  };

  // A search field keeps the first Escape for emptying itself.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  slash.addEventListener('change', () => {
    slashOpens = slash.checked;
    rememberSlash(slashOpens);
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('[data-search-close]')) dialog.close();
    if (!event.target.closest('[data-search-open]')) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const withSlash = event.key === '/' && slashOpens && !isTyping(event.target);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const withK =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (event.defaultPrevented || !(withK || (withSlash && isPlain))) return;
    if (document.querySelector('dialog:modal')) return;
    event.preventDefault();
    open();
  });
}
