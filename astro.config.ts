import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { checkContent } from './src/site/check-content.ts';
import { deploymentHeaders } from './src/site/headers.ts';
import { layerOrder } from './src/site/layer-order.ts';
import { lazyStyles } from './src/site/lazy-styles.ts';
import { searchIndex } from './src/site/pagefind.ts';
import { plannerCoreName } from './src/site/planner-core.ts';
import { plannerRegistry } from './src/site/planner-registry.ts';
import { sitemap } from './src/site/sitemap.ts';

/** Address and folder the site is deployed under; both can be set at build time. */
const site = process.env.SITE_URL ?? 'https://baseline.example';
const base = process.env.BASE_PATH ?? '/';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/** What every page and the guide wear; the rest stays with the few pages that need it. */
const sharedStyles =
  /\/src\/(?:styles|layouts\/(?:Base|Guide|Plain|Planner)Layout|components\/(?:frame|guide|search|vocabulary)\/)[^?]*(?:\.css$|\?astro&type=style)/;

/** Warnings that say nothing: without them the real ones are seen. */
function isNoise({ code, message }: { code?: string; message: string }): boolean {
  // Every MDX page brings this one.
  if (code === 'MODULE_LEVEL_DIRECTIVE') return true;
  // A page draws on the server what its planner loads late in the browser.
  return (
    code === 'INEFFECTIVE_DYNAMIC_IMPORT' &&
    /statically imported by src\/pages\/[^,]+\.astro, dynamic/.test(message)
  );
}

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Astro's default drops the space at a line break before an element, as JSX does; words need it.
  compressHTML: true,
  integrations: [checkContent(), mdx(), react(), searchIndex(), sitemap(), deploymentHeaders()],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [plannerRegistry(), lazyStyles()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'preload', test: /preload-helper|rolldown\/runtime/, priority: 2 },
                  { name: 'react', test: /\/node_modules\/(?:react|react-dom|scheduler)\//, priority: 3 },
                  { name: plannerCoreName, priority: 1 },
                ],
              },
            },
          },
        },
      },
      prerender: {
        build: {
          rolldownOptions: {
            // One style sheet for the frame and the guide: one request, and an order that does not change.
            output: { codeSplitting: { groups: [{ name: 'site', test: sharedStyles }] } },
          },
        },
      },
    },
    build: {
      // Small scripts stay files: inline ones would each add a hash to the policy of every page.
      assetsInlineLimit: 0,
      // Browsers that know light-dark(): without this it is compiled into a much longer form.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        onLog(level, log, handler) {
          if (!isNoise(log)) handler(level, log);
        },
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind compiles WebAssembly when search is opened.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      // The order of the layers is the one inline style.
      styleDirective: { resources: ["'self'"], hashes: [`sha256-${sha256(layerOrder)}`] },
    },
  },
});
