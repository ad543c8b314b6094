/** The runners of `npm test` and how each one's result is counted: always from its own report, never from its text. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { root } from './install.mjs';
import { run } from './run.mjs';

/** @typedef {{ passed: number, failed: number, note?: string }} Count */

const reports = join(root, '.cache', 'reports');
const siteFolder = process.env.SITE_DIR ?? join(root, 'dist');

function freshReport(name) {
  const file = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A runner that broke off counts one failure more than it reports, so that a crash can never look like success.
 * @param {Count} count
 * @param {number} code
 * @returns {Count}
 */
export function settle(count, code) {
  if (count.passed + count.failed === 0) return { passed: 0, failed: 1, note: 'ran nothing' };
  if (code !== 0 && count.failed === 0) return { ...count, failed: 1, note: `ended with code ${code}` };
  return count;
}

/** @returns {Promise<Count>} */
async function single(tool, args, environment) {
  const code = await run(tool, args, environment);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @returns {Promise<Count>} */
async function vitest(name, projects) {
  const file = freshReport(name);
  const code = await run(
    'vitest',
    [
      'run',
      '--config',
      'tests/vitest.config.ts',
      ...projects.flatMap((project) => ['--project', project]),
    ].concat('--reporter=dot', '--reporter=json', `--outputFile.json=${file}`),
    { SITE_DIR: siteFolder },
  );
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, note: 'left no report' };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  return settle({ passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles }, code);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @returns {Promise<Count>} */
async function playwright() {
  const browser = await ensureBrowser();
  if (!browser) return { passed: 0, failed: 1, note: 'no browser' };
  const file = freshReport('browser');
  const code = await run('playwright', ['test', '--config', 'tests/playwright.config.ts'], {
    CHROMIUM_PATH: browser,
    SITE_DIR: siteFolder,
    PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, note: 'left no report' };
  const { expected, unexpected, flaky } = report.stats;
  return settle({ passed: expected, failed: unexpected + flaky + report.errors.length }, code);
}

/** In order; those marked `needsSite` count as failed when the build before them failed. */
export const runners = [
  { name: 'types', start: () => single('astro', ['check', '--minimumFailingSeverity', 'warning']) },
  { name: 'lint', start: () => single('biome', ['ci', '--error-on-warnings', '.']) },
  { name: 'unit and content', start: () => vitest('unit', ['unit', 'content']) },
  { name: 'build', isBuild: true, start: () => single('astro', ['build', '--outDir', siteFolder]) },
  { name: 'site', needsSite: true, start: () => vitest('site', ['site']) },
  { name: 'browser', needsSite: true, start: playwright },
];
