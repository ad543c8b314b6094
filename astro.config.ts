import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { deploymentHeaders } from './src/site/headers.ts';
import { searchIndex } from './src/site/pagefind.ts';

/** Address and folder the site is deployed under; both can be set at build time. */
const site = process.env.SITE_URL ?? 'https://baseline.example';
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Astro's default drops the space at a line break before an element, as JSX does; words need it.
  compressHTML: true,
  integrations: [mdx(), react(), searchIndex(), deploymentHeaders()],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      // Small scripts stay files: inline ones would each add a hash to the policy of every page.
      assetsInlineLimit: 0,
      // Browsers that know light-dark(): without this it is compiled into a much longer form.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        // Every MDX page brings this harmless warning; without it the real ones are seen.
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
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
    },
  },
});
