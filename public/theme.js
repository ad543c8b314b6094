// Runs before the first paint: sets the theme the reader chose, marks that scripts run, and sees to what happens before
// the other scripts are there.
(() => {
  const root = document.documentElement;
  root.dataset.scripting = '';
  try {
    const theme = localStorage.getItem('baseline.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage may be forbidden: the theme of the system stays.
  }

  // A press that no script was there to hear, it would have called preventDefault, is done when the scripts have come.
  let missed;
  const keep = (event) => {
    if (!event.defaultPrevented) missed = event.target.closest('[data-keep-press]') ?? missed;
  };
  addEventListener('click', keep);
  addEventListener('DOMContentLoaded', () => {
    removeEventListener('click', keep);
    missed?.click();
  });

  // A tool whose script cannot be loaded stays the empty form that the server drew, and says why.
  addEventListener('astro:hydration-error', ({ target }) => {
    const words = document.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent =
      'This tool could not be loaded. Check the connection, then reload the page. What you saved in this browser is still there.';
    target.before(words);
    target.dataset.lost = '';
  });
})();
