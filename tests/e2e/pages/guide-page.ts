import type { Locator, Page } from '@playwright/test';

/** A page of the guide. */
export class GuidePage {
  readonly page: Page;
  readonly contents: Locator;
  readonly term: Locator;
  readonly definition: Locator;

  constructor(page: Page) {
    this.page = page;
    this.contents = page.getByRole('navigation', { name: 'On this page' });
    this.term = page.locator('main a[data-term]').first();
    this.definition = page.getByRole('tooltip');
  }

  async open(path = 'start/why-projects-fail'): Promise<void> {
    await this.page.goto(`guide/${path}/`);
  }

  /** The heading of a section inside the text. */
  section(name: string): Locator {
    return this.page.getByRole('main').getByRole('heading', { name, exact: true });
  }
}
