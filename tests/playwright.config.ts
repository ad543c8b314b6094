import { defineConfig, devices } from '@playwright/test';

/**
 * Browser tests run against a site that is already built, served with its real headers.
 * SITE_DIR is the built site (dist), PORT where it is served, BASE_PATH what it was built for,
 * CHROMIUM_PATH the browser; without it Playwright uses its own.
 */
const port = Number(process.env.PORT ?? 4399);
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
const folder = process.env.SITE_DIR ?? 'dist';
const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Far beyond what any test needs: a slow machine makes a test slow, not red.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['line'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '../.cache/browser.json' }],
  ],
  use: {
    baseURL: `http://localhost:${port}${base}`,
    serviceWorkers: 'block',
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } },
  ],
  webServer: {
    command: `node scripts/serve.mjs "${folder}"`,
    cwd: '..',
    url: `http://localhost:${port}${base}`,
    env: { PORT: String(port), BASE_PATH: base },
    reuseExistingServer: false,
  },
});
