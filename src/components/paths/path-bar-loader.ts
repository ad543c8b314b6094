/** On a page of the guide: loads the bar of the path that is being followed, and nothing when none is. */

const isGuide = document.querySelector('main[data-facets^="kind:guide"]');
try {
  if (isGuide && localStorage.getItem(`baseline:${import.meta.env.BASE_URL}:reading`)?.includes('"active"'))
    import('./path-bar.ts').then(({ showPathBar }) => showPathBar()).catch(() => undefined);
} catch {
  // Without storage no path can be followed from page to page.
}
