/** The charter page as a person meets it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export class CharterPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('project/charter/');
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('[data-planner="project"][data-ready]').waitFor();
  }

  async saved(): Promise<void> {
    await this.page.locator('[data-save-state="saved"]').waitFor();
  }

  text(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  /** A part of the sheet that is made from the plan as it is. */
  part(heading: string): Locator {
    return this.page
      .getByRole('article', { name: /^Charter: / })
      .first()
      .locator('section', { has: this.page.getByRole('heading', { name: heading, exact: true }) })
      .first();
  }

  snapshot(name: string): Locator {
    return this.page.locator('[data-snapshot]', {
      has: this.page.getByRole('heading', { name: new RegExp(`^${name}( \\(voided\\))?$`) }),
    });
  }

  async fold(snapshot: string, title: string): Promise<void> {
    await this.snapshot(snapshot).locator('summary', { hasText: title }).click();
  }

  async sign(snapshot: string, person: string, role?: string): Promise<void> {
    const form = this.snapshot(snapshot);
    await this.fold(snapshot, 'Sign it');
    await form.getByRole('combobox', { name: /^Person/ }).selectOption(person);
    if (role) await form.getByRole('combobox', { name: /^Role/ }).selectOption(role);
    await form.getByRole('button', { name: `Sign ${snapshot}`, exact: true }).click();
  }

  async loadExample(): Promise<void> {
    await this.page.getByText('More', { exact: true }).click();
    await this.page.getByRole('button', { name: /^Load the example/ }).click();
    const open = this.page.getByRole('button', { name: 'Open it', exact: true });
    await open.click();
    await open.waitFor({ state: 'hidden' });
    await this.page
      .getByRole('article', { name: 'Charter: Outage prediction for a power utility' })
      .first()
      .waitFor();
    await this.saved();
  }

  /** Takes the sheet away with one of its buttons. */
  async download(button: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button, exact: true }).first().click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
