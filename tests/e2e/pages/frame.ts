import type { Locator, Page } from '@playwright/test';

/** The frame around every page: header, menu of narrow screens, theme switch. */
export class Frame {
  readonly page: Page;
  readonly skipLink: Locator;
  readonly main: Locator;
  readonly menuButton: Locator;
  readonly menu: Locator;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.skipLink = page.getByRole('link', { name: /^Skip to/ });
    this.main = page.getByRole('main');
    this.menuButton = page.getByRole('banner').getByRole('button', { name: 'Menu' });
    this.menu = page.getByRole('dialog', { name: 'Menu' });
    this.root = page.locator(':root');
  }

  theme(name: 'Light' | 'Dark' | 'As the system'): Locator {
    return this.page.getByRole('group', { name: 'Theme' }).getByRole('radio', { name });
  }

  /** The colour the page is painted in, as the browser computes it. */
  paper(): Promise<string> {
    return this.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  }
}
