import { expect, type Locator, type Page } from '@playwright/test';

/** The search panel, in the dialog of every page or in the search page. */
export class SearchPanel {
  readonly page: Page;
  readonly root: Locator;
  readonly field: Locator;
  readonly status: Locator;
  readonly results: Locator;
  readonly links: Locator;
  readonly more: Locator;

  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
    this.field = root.getByRole('searchbox', { name: 'What are you looking for?' });
    this.status = root.getByRole('status');
    this.results = root.locator('[data-search-results] > li');
    this.links = root.locator('[data-search-results] a');
    this.more = root.getByRole('button', { name: 'Show more results' });
  }

  filter(name: 'kind' | 'part' | 'phase' | 'role'): Locator {
    return this.root.getByRole('combobox', { name, exact: false });
  }

  async ask(text: string): Promise<void> {
    await this.field.fill(text);
    await expect(this.status).toContainText(`“${text}”`);
  }
}

export class SearchDialog extends SearchPanel {
  constructor(page: Page) {
    super(page, page.getByRole('dialog', { name: 'Search' }));
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /^Search/ })
      .click();
    await expect(this.field).toBeFocused();
  }
}

export class SearchPage extends SearchPanel {
  constructor(page: Page) {
    super(page, page.getByRole('main'));
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`search/${query}`);
  }
}
