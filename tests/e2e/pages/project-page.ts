/** The project's own page. */
import { expect, type Page } from '@playwright/test';

export class ProjectPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('project/');
    await this.page.locator('[data-planner="project"][data-ready]').waitFor();
    await this.page.getByRole('heading', { name: 'Earlier states' }).waitFor();
  }

  get title() {
    return this.page.getByLabel('Project', { exact: true });
  }

  row(name: string | RegExp) {
    return this.page
      .locator('[data-projects] tbody tr')
      .filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  async saved(): Promise<void> {
    await this.page.locator('[data-save-state="saved"]').waitFor();
  }

  /** Opens an example whose name is not that of the open project. */
  async openExample(name: string): Promise<void> {
    const before = await this.title.inputValue();
    await this.page.getByLabel('Example').selectOption(name);
    await this.page.getByRole('button', { name: 'Open as a new project' }).click();
    // What the live region says of it stands there for a moment only.
    await expect(this.title).not.toHaveValue(before);
    await this.saved();
  }
}
