/** The project's own page. */
import type { Page } from '@playwright/test';

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

  async openExample(name: string): Promise<void> {
    await this.page.getByLabel('Example').selectOption(name);
    await this.page.getByRole('button', { name: 'Open as a new project' }).click();
    await this.page.getByText(/is open as a new project/).waitFor({ state: 'attached' });
    await this.saved();
  }
}
