/**
 * Writes what review rules must know of the checklist of data readiness (`npm run ids`): the rules run where no
 * content can be read, so the bands of its items are kept beside them. A test holds the two together.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { root } from './install.mjs';

export const file = 'src/domain/sections/data/readiness-items.ts';

/** The text of the module. */
export function readinessModule() {
  const list = parse(readFileSync(join(root, 'content/checklists/data-readiness.yaml'), 'utf8'));
  const items = list.sections.flatMap((section) => section.items);
  const lines = items.map(({ id, band, severity, appliesWhen }) => {
    const conditions = Object.entries(appliesWhen ?? {}).map(
      ([property, values]) => `${property}: [${values.map((value) => `'${value}'`).join(', ')}]`,
    );
    const when = conditions.length > 0 ? `, appliesWhen: { ${conditions.join(', ')} }` : '';
    const line = `  { id: '${id}', band: '${band}', isBlocker: ${severity === 'blocker'}${when} },`;
    return line.length <= 110 ? line : wrapped(id, band, severity, conditions);
  });
  return `${head}${lines.join('\n')}\n];\n`;
}

function wrapped(id, band, severity, conditions) {
  const isBlocker = `isBlocker: ${severity === 'blocker'}`;
  const rows = [`id: '${id}'`, `band: '${band}'`, isBlocker, `appliesWhen: { ${conditions.join(', ')} }`];
  return `  {\n${rows.map((row) => `    ${row},`).join('\n')}\n  },`;
}

const head = `/** Items of content/checklists/data-readiness.yaml as rules need them. Written by \`npm run ids\`; do not edit. */
import type { Band, Conditions } from '#domain/sections/checklists/checklist.ts';

export const READINESS_LIST = 'data-readiness';

export interface ReadinessItem {
  id: string;
  band: Band;
  isBlocker: boolean;
  appliesWhen?: Conditions;
}

export const readinessItems: readonly ReadinessItem[] = [
`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(join(root, file), readinessModule());
