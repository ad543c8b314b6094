/** Any planner as a person meets it: its sheet, its files, its findings. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** What a person hears of controls that have the focus. */
function wordsOf(elements: (Element & { labels?: NodeListOf<HTMLLabelElement> | null })[]): string[] {
  return elements.map(
    (element) =>
      element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? '',
  );
}

export class Planner {
  readonly page: Page;
  readonly name: string;

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
  }

  async open(): Promise<void> {
    await this.page.goto(`planners/${this.name}/`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator(`[data-planner="${this.name}"][data-ready]`).waitFor();
  }

  async saved(): Promise<void> {
    await this.page.locator('[data-save-state="saved"]').waitFor();
  }

  async reload(): Promise<void> {
    await this.saved();
    await this.page.reload();
    await this.ready();
  }

  /** Findings of one rule, by its whole id. */
  finding(rule: string): Locator {
    return this.page.locator(`[data-rule="${rule}"]`);
  }

  async more(name: string): Promise<void> {
    // What was chosen before closes the menu when it is done.
    await this.page.locator('[data-files] details:not([open])').waitFor({ state: 'attached' });
    await this.page.getByText('More', { exact: true }).click();
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async loadExample(): Promise<void> {
    await this.more('Load the example');
    await this.openIt();
  }

  /** Takes what the dialog shows; the page is free again, and gives the focus back, once that is saved. */
  private async openIt(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Open it', exact: true });
    await button.click();
    await button.waitFor({ state: 'hidden' });
    await this.saved();
  }

  /** Opens a project given as an object. */
  async openFile(project: object): Promise<void> {
    await this.page.locator('[data-open-file]').setInputFiles({
      name: 'project.baseline.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(project)),
    });
    await this.openIt();
  }

  async download(act: () => Promise<unknown>): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  /** Presses Tab until the focused control has such words; fails when it never comes. */
  async tabTo(words: RegExp, limit = 120): Promise<void> {
    const isMeant = (found: string) => words.test(found);
    const controls = this.page.locator(
      ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled)',
    );
    // A part that has not come yet would be passed by.
    await expect.poll(async () => (await controls.evaluateAll(wordsOf)).some(isMeant)).toBe(true);
    for (let presses = 0; presses < limit; presses += 1) {
      await this.page.keyboard.press('Tab');
      const [found = ''] = await this.page.locator(':focus').evaluateAll(wordsOf);
      if (isMeant(found)) return;
    }
    throw new Error(`Tab never reached ${words}`);
  }
}
