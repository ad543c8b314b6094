/**
 * Keeps the style sheets of modules that are loaded while a page runs. Astro deletes a sheet from the browser's build
 * when no page links it, or when the same styles were also seen while drawing pages; the scripts that load the module
 * still need it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

export function lazyStyles(): Plugin {
  const sheets = new Map<string, string | Uint8Array>();
  return {
    name: 'lazy-styles',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const [file, item] of Object.entries(bundle)) {
          if (item.type === 'asset' && file.endsWith('.css')) sheets.set(file, item.source);
          if (item.type !== 'chunk') continue;
          // A sheet that some script counts among its assets is no orphan to Astro.
          const { importedCss, importedAssets } = item.viteMetadata ?? {};
          for (const sheet of importedCss ?? []) importedAssets?.add(sheet);
        }
      },
    },
    async writeBundle(options, bundle) {
      const folder = options.dir;
      if (folder === undefined) return;
      const scripts = Object.values(bundle).flatMap((item) => (item.type === 'chunk' ? [item.code] : []));
      const missing = [...sheets].filter(
        ([file]) =>
          !(file in bundle) && scripts.some((code) => code.includes(file.split('/').at(-1) ?? file)),
      );
      for (const [file, source] of missing) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), source);
      }
    },
  };
}
