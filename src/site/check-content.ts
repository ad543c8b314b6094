/** Stops the build, with file and line, when content names something that does not exist; in dev it warns. */
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findFaults, sayFault } from './content-faults.ts';
import { findDataFaults } from './data-faults.ts';
import { readKnown, readTexts } from './known-content.ts';
import { findPathFaults } from './path-faults.ts';
import { findSessionFaults } from './session-faults.ts';

/** All faults of the content under this folder, as `file:line: message`. */
export async function checkFolder(root: string): Promise<string[]> {
  const texts = await readTexts(root, 'content/**/*.mdx');
  const data = await readTexts(root, 'content/{glossary,doors,checklists/*}.yaml');
  const sessions = await readTexts(root, 'content/sessions/*.yaml');
  const paths = await readTexts(root, 'content/paths/*.yaml');
  const known = await readKnown(root, texts);
  const faults = [
    ...paths.flatMap((text) => findPathFaults(text, known)),
    ...sessions.flatMap((text) => findSessionFaults(text, known)),
    ...[...data, ...sessions, ...paths].flatMap((text) => findDataFaults(text, known)),
    ...texts.flatMap((text) => findFaults(text, known)),
  ];
  return faults.map(sayFault);
}

export function checkContent(): AstroIntegration {
  let root = '';
  return {
    name: 'check-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async () => {
        const faults = await checkFolder(root);
        if (faults.length > 0)
          throw new Error(`Faults in the content (${faults.length}):\n${faults.join('\n')}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = async () => {
          for (const fault of await checkFolder(root)) logger.warn(fault);
        };
        void check();
        server.watcher.on('change', (file) => {
          if (file.startsWith(`${root}content${sep}`)) void check();
        });
      },
    },
  };
}
