/** On a page of the guide: loads the bar of the path that is being followed, and nothing when none is. */

function isOnPath(): boolean {
  if (new URLSearchParams(location.search).has('path')) return true;
  try {
    return (
      localStorage.getItem(`baseline:${import.meta.env.BASE_URL}:reading`)?.includes('"active"') ?? false
    );
  } catch {
    return false;
  }
}

if (document.querySelector('main[data-facets^="kind:guide"]') && isOnPath())
  import('./path-bar.ts').then(({ showPathBar }) => showPathBar()).catch(() => undefined);
