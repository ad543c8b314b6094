/** The stakeholder planner as a person meets it: stakeholders, their map, and what they are told. */
import type { Locator, Page } from '@playwright/test';
import { Planner } from './planner.ts';

interface Scores {
  power: string;
  interest: string;
}

export class StakeholdersPlanner extends Planner {
  readonly map: Locator;
  readonly table: Locator;

  constructor(page: Page) {
    super(page, 'stakeholders');
    this.map = page.getByRole('group', { name: 'Power and interest map' });
    this.table = page.getByRole('region', { name: 'Stakeholders by corner' });
  }

  /** The form of one stakeholder or communication, by its heading. */
  form(heading: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 3, name: heading, exact: true }) });
  }

  async addStakeholder(name: string, scores?: Scores): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Add a stakeholder', exact: true }).click();
    await this.page
      .getByRole('textbox', { name: /^Stakeholder of / })
      .last()
      .fill(name);
    const form = this.form(name);
    if (scores) {
      await form.getByLabel('Power of').fill(scores.power);
      await form.getByLabel('Interest of').fill(scores.interest);
    }
    return form;
  }

  async addCommunication(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a communication', exact: true }).click();
  }

  point(name: string): Locator {
    return this.map.getByRole('button', { name: new RegExp(`^\\d+ · ${name}: power`) });
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  /**
   * Takes a point by the mouse and lets it go so many units further across and up. Findings in the fields above move the
   * map when they come and go, so they are waited for before.
   */
  async drag(name: string, across: number, up: number): Promise<void> {
    await this.map.scrollIntoViewIfNeeded();
    const circle = this.point(name).locator('circle');
    await circle.hover();
    const box = await circle.boundingBox();
    const width = (await this.map.boundingBox())?.width ?? 0;
    if (!box) throw new Error(`${name} is not on the map`);
    // The drawing is 640 units wide and a unit of the scale takes 108.8 of them.
    const unit = (width / 640) * 108.8;
    const { mouse } = this.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 2 + across * unit, box.y + box.height / 2 - up * unit, { steps: 5 });
    await mouse.up();
  }

  /** Takes a point, moves it so many units across and lets it go before the move is drawn. */
  async letGoInOneMove(name: string, across: number): Promise<void> {
    await this.point(name).locator('circle').hover();
    await this.page.mouse.down();
    await this.point(name).evaluate((point, units) => {
      const width = point.closest('svg')?.getBoundingClientRect().width ?? 0;
      const { left, right, top, bottom } = (point.querySelector('circle') as Element).getBoundingClientRect();
      const clientX = (left + right) / 2 + (width / 640) * 108.8 * units;
      for (const type of ['pointermove', 'pointerup'])
        point.dispatchEvent(
          new PointerEvent(type, { bubbles: true, pointerId: 1, clientX, clientY: (top + bottom) / 2 }),
        );
    }, across);
    await this.page.mouse.up();
  }

  /** The paper as the browser would print it: what the page shows between the two events of printing. */
  async onPaper<Result>(look: () => Promise<Result>): Promise<Result> {
    await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await this.page.emulateMedia({ media: 'print' });
    const result = await look();
    await this.page.emulateMedia({ media: 'screen' });
    await this.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    return result;
  }
}

/** A project file with so many stakeholders all over the map, and a communication for every third. */
export function projectWithStakeholders(count: number): Record<string, unknown> {
  const ids = Array.from({ length: count }, (_, index) => `stk_${String(index).padStart(3, '0')}`);
  const messages = ids.filter((_, index) => index % 3 === 0);
  return {
    format: 'baseline-project',
    schemaVersion: 1,
    id: 'prj_crowd0',
    rev: 1,
    title: 'A crowd',
    createdAt: '2026-03-02T09:00:00Z',
    updatedAt: '2026-03-02T09:00:00Z',
    roles: { role_1: { rev: 1, name: 'Product owner' } },
    stakeholders: Object.fromEntries(
      ids.map((id, index) => [
        id,
        {
          rev: 1,
          name: `Stakeholder number ${index + 1}`,
          power: 1 + (index % 9) / 2,
          interest: 1 + (index % 7) / 2,
          current: 'neutral',
          desired: 'supportive',
        },
      ]),
    ),
    communications: Object.fromEntries(
      messages.map((id, index) => [
        `com_${index}`,
        { rev: 1, audience: [id], purpose: 'inform', cadence: 'weekly', next: '2026-04-24', owner: 'role_1' },
      ]),
    ),
    order: { stakeholders: ids },
  };
}
