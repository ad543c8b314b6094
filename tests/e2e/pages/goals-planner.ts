/** The goals planner as a person meets it. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { fieldName } from './field-name.ts';

export class GoalsPlanner {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('planners/goals/');
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('[data-planner="goals"][data-ready]').waitFor();
  }

  get title() {
    return this.page.getByLabel('Project', { exact: true });
  }

  /** A text control by its label. Paper forms of empty lists are hidden, so they are never meant. */
  text(label: string) {
    return this.page.getByRole('textbox', { name: fieldName(label) });
  }

  /** A list of choices by its label. */
  choice(label: string) {
    return this.page.getByRole('combobox', { name: fieldName(label) });
  }

  /** Findings of one rule. */
  finding(rule: string) {
    return this.page.locator(`[data-rule="goals.${rule}"]`);
  }

  get status() {
    return this.page.locator('[data-save-state]');
  }

  async saved(): Promise<void> {
    await this.page.locator('[data-save-state="saved"]').waitFor();
  }

  async addObjective(statement: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an objective' }).click();
    await this.text('Objective needed').last().fill(statement);
  }

  async addMetric(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a metric' }).click();
    await this.text('Metric needed').last().fill(name);
  }

  async more(name: string): Promise<void> {
    await this.page.getByText('More', { exact: true }).click();
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async download(act: () => Promise<unknown>): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), text: await textOf(download) };
  }

  async loadExample(): Promise<void> {
    await this.more('Load the example');
    const open = this.page.getByRole('button', { name: 'Open it', exact: true });
    await open.click();
    await open.waitFor({ state: 'hidden' });
    await this.page.getByRole('heading', { name: 'Outage recall at 24 h', exact: true }).waitFor();
    await this.saved();
  }
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}
