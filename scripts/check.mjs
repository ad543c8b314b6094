/** `npm run check`: types, lint and format, and known faults in the packages that reach the reader. */
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './install.mjs';
import { run } from './run.mjs';

/** What `npm audit` found. Without a network nothing can be said, and that is no failure. */
function audit() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  try {
    const { metadata } = JSON.parse(stdout);
    const { high, critical, total } = metadata.vulnerabilities;
    console.log(`Packages: ${total} known faults, ${high + critical} of them high or critical.`);
    return high + critical === 0;
  } catch {
    console.log('Packages: not audited, the registry gave no answer.');
    return true;
  }
}

ensureInstalled();
const isTyped = (await run('astro', ['check', '--minimumFailingSeverity', 'warning'])) === 0;
const isLinted = (await run('biome', ['ci', '--error-on-warnings', '.'])) === 0;
const isSound = audit();
process.exitCode = isTyped && isLinted && isSound ? 0 : 1;
