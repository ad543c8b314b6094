/** Keeps the theme switch, the page and what is remembered (theme.js reads it before paint) the same. */
const key = 'baseline.theme';
const root = document.documentElement;
const choices = document.querySelectorAll<HTMLInputElement>('[data-theme-switch] input');

function show(theme: string | undefined): void {
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  else delete root.dataset.theme;
  for (const choice of choices) choice.checked = choice.value === (root.dataset.theme ?? 'system');
}

show(root.dataset.theme);

for (const choice of choices) {
  choice.addEventListener('change', () => {
    show(choice.value);
    try {
      if (choice.value === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, choice.value);
    } catch {
      // Storage may be forbidden or full: the choice holds for this page.
    }
  });
}

addEventListener('storage', (event) => {
  if (event.key === key) show(event.newValue ?? undefined);
});
