/**
 * Completes `_headers` in the built site: the base path in front of every rule, and "no-cache" for each page and loose
 * file. Hosts disagree on what happens when two rules set the same header, so the rules for caching never overlap.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const fresh = '  Cache-Control: no-cache';

/** The paths that `_headers` already has a rule for. */
function ruledPaths(rules: string): string[] {
  return rules.split('\n').filter((line) => line.startsWith('/') && line !== '/*');
}

/** Paths of the site that have no rule for caching yet: folders as `/folder/*`, loose files by name. */
async function unruledPaths(folder: string, ruled: string[], parent = '/'): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, parent), { withFileTypes: true })) {
    const path = `${parent}${entry.name}`;
    if (path === '/_headers' || path === '/index.html' || ruled.includes(`${path}/*`)) continue;
    if (!entry.isDirectory()) found.push(path);
    else if (ruled.some((rule) => rule.startsWith(`${path}/`)))
      found.push(...(await unruledPaths(folder, ruled, `${path}/`)));
    else found.push(`${path}/*`);
  }
  return found;
}

export function completeHeaders(rules: string, unruled: string[], base: string): string {
  const added = ['/', ...unruled.toSorted()].map((path) => `${path}\n${fresh}`);
  const all = `${rules.trimEnd()}\n\n# Asked for anew at each visit; unchanged files are not sent again.\n${added.join('\n')}\n`;
  return all.replace(/^\//gm, base);
}

export function deploymentHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'deployment-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const rules = await readFile(join(folder, '_headers'), 'utf8');
        const unruled = await unruledPaths(folder, ruledPaths(rules));
        await writeFile(join(folder, '_headers'), completeHeaders(rules, unruled, base));
      },
    },
  };
}
