/** A checklist as a person meets it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export class ChecklistPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`planners/checklists/${path}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('[data-planner="checklists"][data-ready]').waitFor();
  }

  async saved(): Promise<void> {
    await this.page.locator('[data-save-state="saved"]').waitFor();
  }

  item(id: string): Locator {
    return this.page.locator(`#item-${id}`);
  }

  radio(item: string, answer: string): Locator {
    return this.item(item).getByRole('radio', { name: new RegExp(`^${answer} ?:`) });
  }

  answer(item: string, answer: string): Promise<void> {
    return this.radio(item, answer).check();
  }

  field(item: string, label: string): Locator {
    return this.item(item).getByLabel(new RegExp(`^${label}`));
  }

  get progress(): Locator {
    return this.page.locator('[data-progress]');
  }

  filter(label: 'Phase' | 'Role' | 'Answer'): Locator {
    return this.page.getByRole('combobox', { name: label, exact: true });
  }

  async addDataset(name: string): Promise<void> {
    await this.page.getByLabel(/^(Name of the dataset|Another dataset)$/).fill(name);
    await this.page.getByRole('button', { name: 'Add the dataset' }).click();
    await this.page.getByRole('combobox', { name: 'This sheet is about the dataset' }).waitFor();
  }

  async download(button: string): Promise<{ name: string; text: string }> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  async loadExample(): Promise<void> {
    await this.page.getByText('More', { exact: true }).click();
    await this.page.getByRole('button', { name: 'Load the example', exact: true }).click();
    const open = this.page.getByRole('button', { name: 'Open it', exact: true });
    await open.click();
    await open.waitFor({ state: 'hidden' });
    await this.saved();
  }
}
