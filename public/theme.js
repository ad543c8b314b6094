// Runs before the first paint: sets the theme the reader chose, and marks that scripts run.
(() => {
  const root = document.documentElement;
  root.dataset.scripting = '';
  try {
    const theme = localStorage.getItem('baseline.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage may be forbidden: the theme of the system stays.
  }
})();
