/** The working agreement as a person meets it: people, shared hours, terms, meetings. */
import type { Locator, Page } from '@playwright/test';
import { Planner } from './planner.ts';

export interface Hours {
  name: string;
  tz: string;
  start?: string;
  end?: string;
}

export class AgreementPlanner extends Planner {
  constructor(page: Page) {
    super(page, 'agreement');
  }

  part(anchor: string): Locator {
    return this.page.locator(`#${anchor}`);
  }

  async addPerson({ name, tz, start = '09:00', end = '17:00' }: Hours): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a person', exact: true }).click();
    await this.part('people').locator('[id^="record-per"]').last().getByLabel(/^Name/).fill(name);
    await this.page.getByLabel(`Time zone of ${name}`).fill(tz);
    await this.page.getByLabel(`Working day begins of ${name}`).fill(start);
    await this.page.getByLabel(`Working day ends of ${name}`).fill(end);
  }

  async onTheClocksOf(day: string): Promise<void> {
    await this.page.getByLabel('On the clocks of').fill(day);
    await this.page.locator('[data-pairs]').getByText(`What each pair shares on ${day}`).waitFor();
  }

  /** The line of a pair in the table of shared hours. */
  pair(one: string, other: string): Locator {
    return this.page.locator('[data-pairs]').getByRole('row', { name: new RegExp(`^${one} and ${other}`) });
  }

  together(): Locator {
    return this.page.locator('[data-together]');
  }

  async addMeeting(name: string, fields: Record<string, string>): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a meeting', exact: true }).click();
    const item = this.part('meetings').locator('[id^="record-mtg"]').last();
    await item.getByLabel(/^Meeting/).fill(name);
    for (const [label, value] of Object.entries(fields)) {
      const control = item.getByLabel(new RegExp(`^${label} of `)).first();
      if ((await control.evaluate((element) => element.tagName)) === 'SELECT')
        await control.selectOption(value);
      else await control.fill(value);
    }
  }
}
