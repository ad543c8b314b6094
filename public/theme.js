// Sets the theme before the first paint, and marks that scripts run.
(() => {
  const root = document.documentElement;
  root.dataset.scripting = '';
  try {
    const theme = localStorage.getItem('baseline.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Without storage the theme of the system stays.
  }

  // A press that no script heard is done when all are there.
  let missed;
  const keep = (event) => {
    if (!event.defaultPrevented) missed = event.target.closest('[data-keep-press]') ?? missed;
  };
  addEventListener('click', keep);
  addEventListener('DOMContentLoaded', () => {
    removeEventListener('click', keep);
    missed?.click();
  });
})();
