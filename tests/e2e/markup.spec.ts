/** Markup in every field of a stored project, on every page that has a tool; tests/faults.md lists the faults. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { filledProject } from '#tests/hostile-project.ts';
import { GoalsPlanner } from './pages/goals-planner.ts';
import { Planner } from './pages/planner.ts';
import { settled } from './settled.ts';
import { expect, test } from './test.ts';

/** A page of each kind that has an island; sheets and sessions of one kind are the same program. */
const folder = resolve(process.env.SITE_DIR ?? 'dist');
const withIsland = globSync('**/index.html', { cwd: folder })
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
  .filter((path) => readFileSync(resolve(folder, path, 'index.html'), 'utf8').includes('<astro-island'))
  .filter((path) => !/^sessions\/(?!held|project-kickoff)/.test(path))
  .filter((path) => !/^planners\/checklists\/(?!own|data-readiness|$)/.test(path));

const MARKUP = '<img src=x onerror="globalThis.injected=1">';

test.describe('a stored project', () => {
  test.beforeEach(async ({ page, context }) => {
    await context.addInitScript(() => {
      // Whatever can be used before the project is open would be used in vain.
      const early: string[] = [];
      Object.assign(globalThis, { early });
      const look = () => {
        const waiting = document.querySelector('[data-planner]:not([data-ready])');
        for (const each of waiting?.querySelectorAll<HTMLElement>(
          ':is(button, input, select, textarea):enabled',
        ) ?? [])
          early.push(each.getAttribute('aria-label') ?? each.textContent ?? '');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const planner = new Planner(page, 'goals');
    await planner.open();
    await planner.openFile(filledProject({ words: (place) => `${MARKUP} ${place}`, choice: 1 }));
  });

  test('P55, P56 and P62: is drawn as words by every page that has a tool, without an error', async ({
    page,
  }) => {
    expect(withIsland.length).toBeGreaterThan(15);
    for (const path of withIsland) {
      await page.goto(path);
      await page.locator('[data-planner][data-ready], [data-follower][data-ready]').waitFor();
      await settled(page);
      for (const event of ['', 'beforeprint', 'afterprint']) {
        if (event) await page.evaluate((name) => dispatchEvent(new Event(name)), event);
        const found = await page.evaluate(() => ({
          images: document.querySelectorAll('img[src="x"]').length,
          injected: 'injected' in globalThis,
          early: (globalThis as unknown as { early: string[] }).early,
        }));
        expect(found, `${path} ${event}`).toEqual({ images: 0, injected: false, early: [] });
      }
    }
  });

  test('P50 and P62: stays words in dialogs, announcements, search, the share preview and a saved paper', async ({
    page,
    context,
  }) => {
    const inert = async (where: string) => {
      expect(await page.locator('img[src="x"]').count(), where).toBe(0);
      expect(await page.evaluate(() => 'injected' in globalThis), where).toBe(false);
    };
    const dialog = page.getByRole('dialog');
    const goals = new GoalsPlanner(page);

    await page.locator('[data-open-file]').setInputFiles({
      name: `${MARKUP}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from('<img src=x>'),
    });
    await expect(dialog).toContainText('a web page');
    await inert('import of a page');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page
      .getByRole('button', { name: /^Delete .*<img/ })
      .first()
      .click();
    await expect(dialog).toBeVisible();
    await inert('question before a deletion');
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await inert('deletion');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(page.locator('[data-planner]').getByRole('status').first()).toContainText('Undone');
    await inert('undo');
    const markdown = await goals.download(() => goals.more('Save as Markdown'));
    expect(markdown.text).toContain('\\<img src=x');

    await page.keyboard.press('Control+K');
    await page.locator('[data-search-dialog] [name="q"]').fill(MARKUP);
    await expect(page.locator('[data-search-dialog] [data-search-status]')).toContainText(MARKUP);
    await inert('search');

    await page.goto('project/charter/');
    await new Planner(page, 'project').ready();
    const paper = await goals.download(() =>
      page.getByRole('button', { name: 'Save as HTML', exact: true }).click(),
    );
    const opened = await context.newPage();
    await opened.setContent(paper.text);
    await expect(opened.getByRole('heading', { level: 1 })).toContainText(MARKUP);
    expect(await opened.title()).toContain(MARKUP);
    expect(await opened.locator('img, script').count()).toBe(0);

    await page.goto('project/');
    await page.getByRole('button', { name: 'Make a link' }).click();
    const address = await page.getByLabel('Link to the project').inputValue();
    await inert('project page');
    await page.goto('about:blank');
    await page.goto(address);
    await expect(dialog).toContainText(MARKUP);
    await dialog.getByRole('button', { name: 'Read it' }).click();
    await expect(dialog.locator('[data-shared-text]')).toContainText('<img src=x');
    await inert('share preview');
  });
});
