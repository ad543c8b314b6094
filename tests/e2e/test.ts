/**
 * Playwright's `test` with the rules that hold on every page: a test fails when the page reports an error, breaks the
 * content security policy (P59), asks another origin for anything, or sends anything (P61). A test that provokes such an
 * error on purpose names it in `tolerated`.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

export { expect, type Page } from '@playwright/test';

const violationBinding = 'reportPolicyViolation';

/** Collects the faults of every page of a context. Contexts that a test opens itself are watched by calling this. */
export async function watchForFaults(context: BrowserContext, origin: string): Promise<string[]> {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && target !== origin)
      faults.push(`request to ${request.url()}`);
    if (!['GET', 'HEAD'].includes(request.method())) faults.push(`${request.method()} ${request.url()}`);
  });
  await context.exposeBinding(violationBinding, (_source, violation: string) =>
    faults.push(`policy: ${violation}`),
  );
  await context.addInitScript((binding) => {
    addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const report = (globalThis as unknown as Record<string, (violation: string) => void>)[binding];
        report?.(`${violatedDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`);
      },
    );
  }, violationBinding);
  return faults;
}

interface Rules {
  /** Faults that a test provokes on purpose. */
  tolerated: RegExp[];
  faults: string[];
}

export const test = base.extend<Rules>({
  tolerated: [[], { option: true }],
  faults: [
    async ({ context, baseURL, tolerated }, use) => {
      const faults = await watchForFaults(context, new URL(baseURL ?? '').origin);
      await use(faults);
      const unexpected = faults.filter((fault) => !tolerated.some((pattern) => pattern.test(fault)));
      expect(unexpected, 'faults reported by the pages').toEqual([]);
    },
    { auto: true },
  ],
});

/** What depends on colours, and so on the theme; all else is the same in both. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export type Theme = 'light' | 'dark';

/** One page has one frame, so axe needs none of the pages it opens otherwise to join what frames say. */
const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

async function analyze(page: Page, axe: AxeBuilder, colorScheme: Theme): Promise<string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.map((node) => node.target.join(' ')).join(', ');
    return `${new URL(page.url()).pathname} (${colorScheme}) ${id}: ${places}`;
  });
}

/** What axe finds in the colours of a theme on the page as it stands. */
export function findColourViolations(page: Page, theme: Theme): Promise<string[]> {
  return analyze(page, axeOn(page).withRules(colourRules), theme);
}

/** What axe finds on the page as it stands: everything in the first theme, the colours in the others, with motion switched off. */
export async function findAxeViolations(page: Page, [first, ...others]: Theme[]): Promise<string[]> {
  const found = first ? await analyze(page, axeOn(page).withTags(axeTags), first) : [];
  for (const theme of others) found.push(...(await findColourViolations(page, theme)));
  return found;
}

export async function expectNoAxeViolations(page: Page, themes: Theme[] = ['light', 'dark']): Promise<void> {
  expect(await findAxeViolations(page, themes), 'found by axe').toEqual([]);
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  // A new size of the window reaches the page a moment later, and what is drawn by script follows it.
  await expect
    .poll(
      () =>
        page.evaluate((asked) => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return innerWidth === asked ? Math.max(0, scrollWidth - clientWidth) : `a view of ${innerWidth}`;
        }, width),
      { message: `pixels by which ${page.url()} is wider than a view of ${width}` },
    )
    .toBe(0);
}
