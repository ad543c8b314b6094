/** Where the focus goes, and what is said, when something is added, moved, deleted, undone, asked or brought in. */
import type { Page } from '@playwright/test';
import { filledPages, test } from './filled-page.ts';
import { listen } from './live-region.ts';
import { expect } from './test.ts';

const planner = (name: string) =>
  filledPages.find(({ path }) => path === `planners/${name}/`) ?? filledPages[0];

/** The focused element in words; the page itself is never an answer. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return 'nothing';
    const record = active.closest('[id^="record-"]')?.id ?? '';
    return `${active.tagName.toLowerCase()} ${(active.textContent ?? '').trim().slice(0, 60)} ${record}`;
  });

/** Lists of records on each planner, each known by its button to add one. */
for (const name of ['agreement', 'checkin', 'data', 'goals', 'responsible', 'roles', 'stakeholders']) {
  test(`P67 and P68: ${name}: adding, moving, deleting and undoing keep the focus and are said once`, async ({
    page,
  }) => {
    await planner(name)?.open(page);
    const said = await listen(page);
    const adding = page.locator('[data-add]:visible:enabled');
    const faults: string[] = [];
    for (let list = 0; list < (await adding.count()); list += 1) {
      const add = adding.nth(list);
      const words = (await add.textContent()) ?? '';
      const items = add.locator('xpath=..').locator('> ol > li');
      const before = await items.count();
      const expectFocus = async (step: string, wanted: RegExp) => {
        await expect.poll(() => focused(page), { message: `${words}: ${step}` }).toMatch(wanted);
      };
      const last = items.last();
      let id = '';
      for (const count of [before + 1, before + 2]) {
        await add.press('Enter');
        await expect(items).toHaveCount(count);
        id = (await last.getAttribute('id')) ?? '';
        await expectFocus('add', new RegExp(`^(input|select|textarea).*${id}$`));
      }
      const count = (await said()).length;
      await last.locator('[data-move="-1"]').press('Enter');
      await expectFocus('move', new RegExp(`^button .*${id}$`));
      await expect
        .poll(async () => (await said()).slice(count).filter((line) => /^Moved/.test(line)).length)
        .toBe(1);
      const moved = page.locator(`#${id}`);
      await moved
        .getByRole('button', { name: /^Delete/ })
        .first()
        .press('Enter');
      await expect(moved).toHaveCount(0);
      await expectFocus('delete', /^h3 .*record-/);
      await expect.poll(async () => (await said()).at(-1)).toMatch(/^Deleted .* Undo brings it back\.\s*$/);
      await page.keyboard.press('Control+z');
      await expect(moved).toHaveCount(1);
      await expectFocus('undo by keys', /^(?!nothing)/);
      const undo = page.getByRole('button', { name: /^Undo/ });
      await undo.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expect(items).toHaveCount(before);
      await expectFocus('undo by button', /^button (Undo|Redo)/);
    }
    expect(faults).toEqual([]);
  });
}

/** Buttons that ask something first, by planner. */
const ASKING: Record<string, RegExp[]> = {
  'planners/goals/': [/^Delete Outage recall/, /^Dismiss/],
  'planners/risks/': [/library/i],
  'planners/roles/': [/^Paste a table/, /^Copy letters/, /^Use a template/, /^Delete Data scientist/],
  'project/': [/^Delete Outage prediction/],
  'planners/checklists/production-readiness/': [/^Raise a risk/],
};

for (const [path, names] of Object.entries(ASKING)) {
  test(`P68: on /${path} the focus comes back to the button that asked`, async ({ page }) => {
    await filledPages.find((each) => each.path === path)?.open(page);
    const dialog = page.getByRole('dialog');
    for (const name of names) {
      const opener = page.getByRole('button', { name }).first();
      for (const way of ['Escape', 'button'] as const) {
        await opener.press('Enter');
        await expect(dialog).toBeVisible();
        await expect.poll(() => dialog.evaluate((open) => open.contains(document.activeElement))).toBe(true);
        if (way === 'Escape') await page.keyboard.press('Escape');
        else
          await dialog
            .getByRole('button', { name: /^(Cancel|Keep it|Close|Done)/ })
            .last()
            .press('Enter');
        await expect(dialog).toHaveCount(0);
        await expect(opener, `${name}, left by ${way}`).toBeFocused();
      }
    }
  });
}

test('P68: after a dialog that did what it asked, and after an import, the focus is on the page', async ({
  page,
}) => {
  await planner('goals')?.open(page);
  const dialog = page.getByRole('dialog');
  const isSomewhere = () => expect.poll(() => focused(page)).not.toBe('nothing');
  await page
    .getByRole('button', { name: /^Dismiss/ })
    .first()
    .press('Enter');
  await dialog.getByRole('textbox').fill('Agreed with the sponsor');
  await dialog.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => focused(page)).toMatch(/^summary .*dismissed/);
  await page
    .getByRole('button', { name: /^Delete Outage recall/ })
    .first()
    .press('Enter');
  await dialog.getByRole('button', { name: 'Replace and delete' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => focused(page)).toMatch(/^h3 /);
  await page.getByText('More', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Load the example', exact: true }).press('Enter');
  await dialog
    .getByRole('button', { name: /^(Merge|Replace)/ })
    .first()
    .press('Enter');
  await expect(dialog).toHaveCount(0);
  await isSomewhere();
});
