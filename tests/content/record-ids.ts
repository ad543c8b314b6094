/**
 * Adds new ids of the content to `known-ids.json` (`npm run ids`). It never takes one out: ids are permanent, because
 * saved projects, links and bookmarks hold on to them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { permanentIds } from './content-files.ts';

const file = new URL('known-ids.json', import.meta.url);

function readKnown(): Record<string, string[]> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
  } catch {
    return {};
  }
}

const known = readKnown();
for (const [name, ids] of Object.entries(permanentIds())) {
  known[name] = [...new Set([...(known[name] ?? []), ...ids])].sort();
}
const sorted = Object.fromEntries(Object.entries(known).sort(([a], [b]) => a.localeCompare(b)));
writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
