/** Finds a Chromium for the browser tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './install.mjs';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
];
const others = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findSystemBrowser() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) return existsSync(wanted) ? wanted : undefined;
  return [...names.flatMap((name) => places.map((place) => join(place, name))), ...others].find((path) =>
    existsSync(path),
  );
}

/** Where Playwright keeps its own browser, when it has been downloaded. */
function findPlaywrightBrowser() {
  const program =
    "import { chromium } from '@playwright/test'; process.stdout.write(chromium.executablePath());";
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/node'), ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout && existsSync(stdout) ? stdout : undefined;
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*debian|^ID=.*ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function installDebianPackage() {
  if (process.getuid?.() !== 0 || !isDebian()) return;
  console.log('Installing the Debian package chromium …');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const updated = spawnSync('apt-get', ['update', '-q'], options);
  if (updated.status === 0)
    spawnSync('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium'], options);
}

/**
 * The path of a browser, or undefined after saying what to do.
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser() {
  const found = findSystemBrowser() ?? findPlaywrightBrowser();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, and there is no such file.`);
    return undefined;
  }
  console.log('No Chromium found; asking Playwright to download one …');
  await run('playwright', ['install', 'chromium']);
  const downloaded = findPlaywrightBrowser();
  if (downloaded) return downloaded;
  installDebianPackage();
  const installed = findSystemBrowser();
  if (!installed) {
    console.error(
      'No browser for the browser tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
    );
  }
  return installed;
}
