/** A session as its facilitator meets it: set up, the stage, the summary. */
import type { Locator, Page } from '@playwright/test';
import { Planner } from './planner.ts';

export const AGENDA = 'goals-and-metrics-workshop';

export class SessionPage extends Planner {
  readonly agenda: string;

  constructor(page: Page, agenda: string = AGENDA) {
    super(page, 'sessions');
    this.agenda = agenda;
  }

  override async open(): Promise<void> {
    await this.page.goto(`sessions/${this.agenda}/run/`);
    await this.ready();
  }

  get heading(): Locator {
    return this.page.locator('[data-step-heading]');
  }

  get clock(): Locator {
    return this.page.locator('[data-step-clock]');
  }

  get total(): Locator {
    return this.page.locator('[data-total-clock]');
  }

  get loaded(): Locator {
    return this.page.locator('[data-loaded]');
  }

  get notes(): Locator {
    return this.page.locator('[data-facilitator-notes]');
  }

  button(name: RegExp | string): Locator {
    return this.page.getByRole('button', { name });
  }

  async start(): Promise<void> {
    await this.button('Start the session').click();
    await this.page.locator('[data-stage]').waitFor();
  }

  /** Writes one line down, as a person does: kind, words, Enter. */
  async write(kind: 'Decision' | 'Action' | 'Parking lot' | 'Link', words: string): Promise<void> {
    await this.page.getByRole('radio', { name: kind }).check();
    await this.page.locator('[data-capture]').fill(words);
  }
}
