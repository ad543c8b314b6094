import { expect, test } from 'vitest';
import { sitemapOf } from '#site/sitemap.ts';

test('pages stand under the base, in order, with their date, and hidden ones stay out', () => {
  const pages = [
    { path: 'guide/', html: '<main>Updated <time datetime="2026-11-21">21 November 2026</time></main>' },
    { path: '', html: '<main></main>' },
    { path: '404.html', html: '<meta name="robots" content="noindex"><main></main>' },
  ];
  expect(sitemapOf(pages, new URL('https://a.example/playbook/'))).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://a.example/playbook/</loc></url>
<url><loc>https://a.example/playbook/guide/</loc><lastmod>2026-11-21</lastmod></url>
</urlset>
`,
  );
});
