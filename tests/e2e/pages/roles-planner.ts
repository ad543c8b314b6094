/** The role planner as a person meets it: people, roles and the grid. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Planner } from './planner.ts';

export class RolesPlanner extends Planner {
  readonly grid: Locator;

  constructor(page: Page) {
    super(page, 'roles');
    this.grid = page.getByRole('grid', { name: 'Role matrix' });
  }

  async addRole(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a role', exact: true }).click();
    await this.page
      .getByRole('textbox', { name: /^Role of .* needed$/ })
      .last()
      .fill(name);
  }

  async addPerson(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a person', exact: true }).click();
    await this.page
      .getByRole('textbox', { name: /^Name of .* needed$/ })
      .last()
      .fill(name);
  }

  async startWithActivities(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start with the usual activities' }).click();
    await this.grid.waitFor();
  }

  cell(activity: string, role: string): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${activity}, ${role}: `) });
  }

  /** What a cell shows. */
  letters(activity: string, role: string): Locator {
    return this.cell(activity, role).locator('[data-letters]');
  }

  checkCell(activity: string): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${activity}, check: `) });
  }

  /** What the last cell of a row shows. */
  check(activity: string): Locator {
    return this.checkCell(activity).locator('[data-check]');
  }

  rowHead(activity: string): Locator {
    return this.grid.getByRole('rowheader', { name: activity, exact: true });
  }

  columnHead(role: string): Locator {
    return this.grid.getByRole('columnheader', { name: role, exact: true });
  }

  /** Waits until the cell that has the focus reads so. */
  async isAt(words: string): Promise<void> {
    const read = () =>
      this.page.evaluate(() => {
        const copy = document.activeElement?.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove();
        return copy.textContent;
      });
    await expect.poll(read).toBe(words);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

interface MatrixSize {
  activities: number;
  roles: number;
}

const PHASES = [
  'business-understanding',
  'data-understanding',
  'data-preparation',
  'modeling',
  'evaluation',
  'deployment',
  'operation',
];

/** A project file with a matrix of any size, each row sound. */
export function projectWithMatrix({ activities, roles }: MatrixSize): Record<string, unknown> {
  const roleIds = Array.from({ length: roles }, (_, index) => `role_${index}`);
  const activityIds = Array.from(
    { length: activities },
    (_, index) => `act_${String(index).padStart(3, '0')}`,
  );
  const phaseOf = (index: number) => PHASES[Math.floor((index * PHASES.length) / activities)];
  return {
    format: 'baseline-project',
    schemaVersion: 1,
    id: 'prj_matrix',
    rev: 1,
    title: 'A large matrix',
    createdAt: '2026-03-02T09:00:00Z',
    updatedAt: '2026-03-02T09:00:00Z',
    people: { per_1: { rev: 1, name: 'Ana' } },
    roles: Object.fromEntries(
      roleIds.map((id, index) => [id, { rev: 1, name: `Role number ${index + 1}`, holders: ['per_1'] }]),
    ),
    activities: Object.fromEntries(
      activityIds.map((id, index) => [
        id,
        { rev: 1, name: `Activity number ${index + 1}`, phase: phaseOf(index) },
      ]),
    ),
    raci: Object.fromEntries(
      activityIds.map((id, index) => [
        id,
        Object.fromEntries(
          roleIds.map((role, column) => {
            const place = (column + index) % roles;
            return [role, place === 0 ? ['A'] : place === 1 ? ['R'] : place < 4 ? ['C'] : ['I']];
          }),
        ),
      ]),
    ),
    order: { roles: roleIds, activities: activityIds },
  };
}

/** Two roles and the usual activities, the smallest matrix worth filling in. */
export async function twoRoles(planner: RolesPlanner): Promise<void> {
  await planner.open();
  await planner.addRole('Product owner');
  await planner.addRole('Data scientist');
  await planner.startWithActivities();
}
