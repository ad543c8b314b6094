/**
 * `npm run links`: every address on another host that content names, once, with the pages that use it. To be opened by
 * hand or fed to a link checker; nothing is fetched here. Works of the sources list nobody cites are marked.
 */
import { parse } from 'yaml';
import { findMentions } from '#site/mdx-mentions.ts';
import { readFiles } from './content-files.ts';

const users = new Map<string, Set<string>>();
const note = (address: string, user: string) => {
  const known = users.get(address) ?? new Set();
  users.set(address, known.add(user));
};

const citing = new Map<string, string[]>();
for (const { path, text } of readFiles('{guide,planners,cases,sessions}/**/*.mdx')) {
  for (const { kind, value } of findMentions(text)) {
    if (kind === 'link' && /^https?:/.test(value)) note(value, path);
    if (kind === 'source') citing.set(value, [...(citing.get(value) ?? []), path]);
  }
}

const [file] = readFiles('sources.yaml');
for (const { id, url } of parse(file?.text ?? '[]') as { id: string; url?: string }[]) {
  if (!url) continue;
  note(url, `sources.yaml: ${id}`);
  for (const path of citing.get(id) ?? ['(cited on no page)']) note(url, path);
}

for (const [address, pages] of [...users].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(`${address}\n    ${[...pages].join('\n    ')}`);
}
console.log(`\n${users.size} addresses`);
