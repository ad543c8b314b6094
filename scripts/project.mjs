/**
 * Works on project files from the command line: `npm run project -- help`. The work is the site's own code in
 * TypeScript, which Node runs from version 22.18; an older Node hands over to the one that npm installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'scripts', 'project', 'main.ts');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  await import('./project/main.ts');
} else {
  const newer = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(newer)) {
    console.error('This needs Node 22.18 or newer. Run “npm ci” first: it brings one along.');
    process.exit(3);
  }
  const { status } = spawnSync(newer, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 3);
}
