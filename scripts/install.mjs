/** Makes sure that `node_modules` holds what the lock file names. Runs on the machine's own Node, from 20 on. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} file */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Packages for other machines may be missing; every other one must be there in the locked version. */
export function isInstalled() {
  const locked = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  if (!locked || !installed) return false;
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

/** @param {string[]} command */
function npm(command) {
  const { status } = spawnSync('npm', [...command, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/**
 * Installs when something is missing or out of date. Exits with npm's own message when that fails.
 * `npm ci` refuses a lock file that leaves out packages for other machines, which some registries make npm write;
 * the second command takes the same versions from it.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  if (npm(['ci']) || npm(['install', '--no-save'])) return;
  console.error(
    'The packages could not be installed; npm says above why. Installing needs the network once.',
  );
  process.exit(1);
}
