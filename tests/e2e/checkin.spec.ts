import { Planner } from './pages/planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, type Page, test } from './test.ts';

/** Half past ten on Thursday evening in Bogotá; in Europe and in UTC it is Friday already. */
const THURSDAY = new Date('2026-04-17T03:30:00Z');
const FRIDAY = new Date('2026-04-17T14:00:00Z');
const MONDAY = new Date('2026-04-20T14:00:00Z');
const TUESDAY = new Date('2026-04-21T14:00:00Z');

test.use({ timezoneId: 'America/Bogota', permissions: ['clipboard-read', 'clipboard-write'] });

const project = (collections: object = {}) => ({
  format: 'baseline-project',
  schemaVersion: 1,
  id: 'prj_daily0',
  rev: 1,
  title: 'Outages',
  createdAt: '2026-04-01T00:00:00Z',
  updatedAt: '2026-04-01T00:00:00Z',
  people: {
    per_jan: { name: 'Jan' },
    per_ana: { name: 'Ana', tz: 'America/Bogota' },
    per_noor: { name: 'Noor', workdays: [7, 1, 2, 3, 4] },
  },
  roles: { role_it: { name: 'IT operations', holders: ['per_ana'] } },
  order: { people: ['per_jan', 'per_ana', 'per_noor'] },
  ...collections,
});

class Checkin extends Planner {
  constructor(page: Page) {
    super(page, 'checkin');
  }

  /** Opens the page on a day as somebody whom this browser knows. */
  static async begin(page: Page, day: Date, person: string, collections: object = {}): Promise<Checkin> {
    const planner = new Checkin(page);
    await page.clock.install({ time: day });
    await planner.open();
    await planner.openFile(project(collections));
    await page.getByLabel('I am').selectOption({ label: person });
    await planner.form.getByLabel('Done since last time').waitFor();
    return planner;
  }

  async comeBack(day: Date): Promise<void> {
    await this.saved();
    await this.page.clock.setSystemTime(day);
    await this.page.reload();
    await this.ready();
  }

  get form() {
    return this.page.locator('[data-checkin]');
  }

  get openDay() {
    return this.page.locator('[data-open-day]');
  }

  get chat() {
    return this.form.getByLabel('For the chat');
  }
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('today is written in under ten key actions, and tomorrow begins where it ended', async ({ page }) => {
  const before = {
    checkins: { chkin_a: { person: 'per_jan', date: '2026-04-15', next: 'Split by year' } },
    checkinSettings: { checkin_settings: { goal: 'Weather answered' } },
  };
  const planner = await Checkin.begin(page, THURSDAY, 'Jan', before);
  await planner.comeBack(THURSDAY);
  await expect(planner.openDay).toHaveText('Jan, Thursday 16 April');
  await expect(planner.form.getByRole('button', { name: 'That is done' })).toBeFocused();

  let actions = 0;
  const act = async (action: Promise<void>) => {
    actions += 1;
    await action;
  };
  await act(page.keyboard.press('Enter'));
  await expect(planner.form.getByLabel('Done since last time')).toBeFocused();
  await act(page.keyboard.press('Tab'));
  await act(page.keyboard.type('Gust forecasts'));
  await act(page.keyboard.press('Tab'));
  await act(page.keyboard.press('Tab'));
  await act(page.keyboard.type('Half are one substation'));
  await act(page.keyboard.press('Tab'));
  await act(page.keyboard.press('4'));
  await act(page.keyboard.press('Control+Enter'));
  expect(actions).toBeLessThan(10);

  await expect(page.locator('[data-outcome]')).toBeFocused();
  await expect(page.locator('[data-outcome]')).toContainText('Checked in and copied.');
  expect(await clipboard(page)).toBe(
    [
      'Jan, Thursday 16 April',
      'Done: Split by year',
      'Next: Gust forecasts',
      'Learnt: Half are one substation',
      'Sure: 4 of 5',
    ].join('\n'),
  );
  await expect(page.locator('[data-trend]')).toContainText('the median of the team');

  await planner.comeBack(FRIDAY);
  await expect(planner.openDay).toHaveText('Jan, Friday 17 April');
  await expect(page.locator('[data-carried]')).toContainText('Gust forecasts');
  await expect(planner.form.getByRole('button', { name: 'That is done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-day-note]')).toContainText('3 working days in a row');
  await planner.comeBack(MONDAY);
  await expect(planner.openDay).toHaveText('Jan, Monday 20 April');
  await expect(planner.form.getByLabel('Done since last time')).toBeFocused();
  await planner.form.getByLabel('Next').fill('Labels');
  await expect(page.locator('[data-day-note]')).toContainText('4 working days in a row');
  await planner.form.getByLabel('Next').fill('');
  await page.keyboard.press('Control+Enter');
  await expect(planner.form.getByLabel('Done since last time')).toBeFocused();
});

test('somebody new says once who they are', async ({ page }) => {
  const planner = new Checkin(page);
  await page.clock.install({ time: FRIDAY });
  await planner.open();
  await expect(planner.form.getByLabel('Done since last time')).toBeDisabled();
  await page.getByLabel('My name').fill('Mei');
  await page.keyboard.press('Enter');
  await expect(planner.form.getByLabel('Done since last time')).toBeFocused();
  await page.keyboard.type('Read 40 wrong predictions');
  await expect(planner.openDay).toHaveText('Mei, Friday 17 April');
  await planner.reload();
  await expect(page.getByLabel('I am')).toHaveValue(/^per_/);
  await expect(planner.form.getByLabel('Done since last time')).toHaveValue('Read 40 wrong predictions');
  await expect(planner.chat).toHaveValue(/Mei, Friday 17 April\nDone: Read 40/);
});

test('whoever is somewhere on the page already stays there when the form comes', async ({ page }) => {
  const planner = await Checkin.begin(page, FRIDAY, 'Jan');
  let release = () => {};
  const gate = new Promise<void>((open) => {
    release = open;
  });
  await page.route(/_astro\/Today\..*\.js/, async (route) => {
    await gate;
    await route.continue();
  });
  await planner.reload();
  const guide = page.getByRole('banner').getByRole('link', { name: 'Guide', exact: true });
  await guide.focus();
  release();
  await expect(planner.openDay).toHaveText('Jan, Friday 17 April');
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await expect(guide).toBeFocused();
});

test('a blocker is carried on, offers itself as a risk, and stands in the digest', async ({ page }) => {
  const planner = await Checkin.begin(page, THURSDAY, 'Jan');
  await planner.form.getByLabel('In the way', { exact: true }).fill('No access to the station list');
  await planner.form.getByLabel('Next').fill('Gusts for 2025');
  await planner.comeBack(MONDAY);
  const blocker = page.locator('[data-blockers] li').first();
  await expect(blocker).toContainText('since Thu 16 Apr: 2 working days');
  await expect(page.locator('[data-risk-offer]')).toHaveCount(0);
  await expect(planner.finding('checkin.blocker-unowned')).toBeVisible();
  await blocker.getByLabel('Who clears it').selectOption({ label: 'Ana' });
  await expect(planner.finding('checkin.blocker-unowned')).toHaveCount(0);
  await planner.form.getByRole('button', { name: 'That is done' }).click();
  await expect(planner.chat).toHaveValue(
    /In the way: No access to the station list \(since Thu 16 Apr, 2 working days; Ana clears it\)/,
  );

  await planner.comeBack(TUESDAY);
  await expect(planner.form.getByLabel('In the way', { exact: true })).toHaveValue(
    'No access to the station list',
  );
  await expect(planner.finding('checkin.blocker-not-a-risk')).toContainText('for 3 working days');
  await blocker.getByRole('button', { name: /^No risk follows/ }).click();
  await planner.reload();
  await expect(blocker).toContainText('You said that no risk follows.');
  await blocker.getByRole('button', { name: /^Ask again/ }).click();
  await blocker.getByRole('button', { name: /^Make it a risk/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Because of')).toHaveValue(/In the way of Jan since Thu 16 Apr/);
  await expectNoAxeViolations(page);
  await dialog.getByLabel('Risk', { exact: true }).fill('The station list comes too late');
  await dialog.getByRole('button', { name: 'Add to the risk register' }).click();
  await expect(blocker.getByRole('link', { name: 'The station list comes too late' })).toBeVisible();
  await expect(blocker.locator('[data-record-heading]')).toBeFocused();
  await expect(planner.finding('checkin.blocker-not-a-risk')).toHaveCount(0);
  await planner.form.getByRole('checkbox', { name: 'It is gone' }).check();
  await expect(page.locator('[data-nothing-in-the-way]')).toBeVisible();
  await expect(planner.chat).toHaveValue(/Out of the way: No access to the station list/);

  await page.getByRole('button', { name: 'The week before', exact: true }).click();
  const digest = page.locator('[data-digest]');
  await expect(digest).toContainText('Week of Monday 13 April 2026');
  await expect(digest.getByRole('row', { name: /No access to the station list/ })).toContainText('Jan');
  const saved = await planner.download(() =>
    digest.getByRole('button', { name: 'Save as Markdown' }).click(),
  );
  expect(saved.text).toContain('| No access to the station list | Jan | Thu 16 Apr, 2 working days | Ana |');

  await planner.saved();
  await page.goto('planners/risks/');
  await new Planner(page, 'risks').ready();
  await expect(page.getByRole('button', { name: /The station list comes too late/ })).toBeVisible();
  await expect(page.locator('[data-register]')).toContainText('IT operations');
});

test('what is private goes nowhere until somebody says so', async ({ page }) => {
  const planner = await Checkin.begin(page, FRIDAY, 'Ana');
  await planner.form.getByLabel('Done since last time').fill('Call with the sponsor');
  await planner.form.getByLabel('Kind', { exact: true }).fill('Thanked Noor');
  await planner.form.getByLabel('Mood').fill('tired');
  await expect(planner.chat).toHaveValue('Ana, Friday 17 April\nDone: Call with the sponsor');
  await page.getByRole('button', { name: 'Add a one-to-one' }).click();
  await page.getByLabel('What should I do differently?').fill('Ask IT yourself');
  await page.getByText('More', { exact: true }).click();
  const menu = page.getByRole('group').filter({ hasText: 'Load the example' });
  const plain = await planner.download(() => menu.getByRole('button', { name: 'Save as Markdown' }).click());
  for (const word of ['Thanked', 'tired', 'Ask IT']) expect(plain.text).not.toContain(word);
  const table = await planner.download(() => planner.more('Save check-ins as CSV'));
  expect(table.text).not.toMatch(/Thanked|tired/);

  await planner.form.getByRole('checkbox', { name: 'Share these three lines with the team' }).check();
  await expect(planner.chat).toHaveValue(/Kind: Thanked Noor$/);
  await page.getByRole('checkbox', { name: /Include moods/ }).check();
  const all = await planner.download(() =>
    page.getByRole('button', { name: 'Save everything as Markdown' }).click(),
  );
  for (const word of ['Thanked', 'tired', 'Ask IT']) expect(all.text).toContain(word);
  await page.getByRole('checkbox', { name: /Include moods/ }).uncheck();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(planner.form.getByLabel('Mood')).toHaveValue('');
  await expect(page.getByText('No sheet yet.')).toHaveCount(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(planner.form.getByLabel('Mood')).toHaveValue('tired');
});

test('days off are left out, and earlier days can be mended', async ({ page }) => {
  const planner = await Checkin.begin(page, new Date('2026-04-18T15:00:00Z'), 'Ana', {
    agreements: { agr_team: { holidays: [{ date: '2026-04-17', name: 'Spring day', people: ['per_ana'] }] } },
    checkins: { chkin_n: { person: 'per_noor', date: '2026-04-16', done: 'Labels' } },
  });
  await expect(page.locator('[data-day-note]')).toContainText('for Ana this is not one of the working days');
  await page.getByRole('button', { name: 'The working day before' }).click();
  await expect(planner.openDay).toHaveText('Ana, Thursday 16 April');
  await page.getByLabel('Day', { exact: true }).fill('2026-04-17');
  await expect(page.locator('[data-day-note]')).toContainText('a holiday: Spring day');
  await page.getByRole('button', { name: 'The working day before' }).click();
  await planner.form.getByLabel('Done since last time').fill('Forgotten on Thursday');
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(planner.form.getByLabel('Done since last time')).toHaveValue('');

  await page.getByRole('button', { name: 'Change the check-in of Noor, Thursday 16 April' }).click();
  await expect(planner.openDay).toHaveText('Noor, Thursday 16 April');
  await expect(page.locator('[data-day-note]')).toContainText('You are writing for Noor.');
  await planner.form.getByLabel('Done since last time').fill('Labels of the rural districts');
  await page.getByRole('button', { name: 'The working day after' }).click();
  await expect(planner.openDay).toHaveText('Noor, Sunday 19 April');
  await page.getByRole('button', { name: 'Back to mine' }).click();
  await expect(planner.openDay).toHaveText('Ana, Saturday 18 April');
  await expect(page.locator('[data-earlier]')).toContainText('Labels of the rural districts');

  await page.getByRole('button', { name: 'Delete the check-in of Ana, Thursday 16 April' }).click();
  await expect(page.locator('[data-earlier-count]')).toHaveText('1 of 1, newest first');
  await expect(page.locator('[data-earlier] [data-record-heading]')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-earlier-count]')).toHaveText('2 of 2, newest first');
});

test('a retrospective gets what the check-ins brought, and its changes are followed up', async ({ page }) => {
  const planner = await Checkin.begin(page, FRIDAY, 'Jan', {
    checkins: { chkin_a: { person: 'per_ana', date: '2026-04-15', learned: 'Gusts matter inland' } },
  });
  await page.getByRole('button', { name: 'Add a retrospective' }).click();
  await page.getByText('What 1 check-in says').click();
  await expect(page.locator('[data-material]')).toContainText('Ana: Gusts matter inland');
  await page.getByLabel('What went well that we want to keep?').fill('Reading errors together');
  await expect(planner.finding('checkin.no-change')).toBeVisible();
  // Whoever types on without a pause does not wait for the next frame.
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.getByRole('button', { name: 'Add a change' }).click();
  await expect(page.getByLabel('Change of change 1')).toBeFocused();
  await page.keyboard.type('Ask what an alarm means');
  await expect(planner.finding('checkin.change-without-name')).toContainText('neither a name nor a day');
  await page.getByLabel('By of change 1').fill('2026-04-24');
  await page.getByLabel('Who of change 1').selectOption({ label: 'Ana' });
  await expect(planner.finding('checkin.change-without-name')).toHaveCount(0);
  await planner.comeBack(new Date('2026-04-27T14:00:00Z'));
  await expect(planner.finding('checkin.change-late')).toContainText('promised');
  await page.getByLabel('Done of change 1').check();
  await expect(planner.finding('checkin.change-late')).toHaveCount(0);
});

test('where the browser refuses the clipboard, the text is selected to be copied by hand', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  const planner = await Checkin.begin(page, FRIDAY, 'Jan');
  await planner.form.getByLabel('Done since last time').fill('Split');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-outcome]')).toContainText('did not allow copying');
  await expect(planner.chat).toBeFocused();
  const selected = await planner.chat.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe('Jan, Friday 17 April\nDone: Split');
});

/** 400 check-ins of four people over a hundred days. */
function manyDays(): object {
  const names = ['ana', 'jan', 'mei', 'noor'];
  const people = Object.fromEntries(names.map((name) => [`per_${name}`, { name }]));
  const first = Date.parse('2026-01-07T00:00:00Z');
  const checkins = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => {
      const day = new Date(first + Math.floor(index / 4) * 86_400_000).toISOString().slice(0, 10);
      const name = names[index % 4];
      const said = { done: `Work ${index}`, next: 'More', learned: 'A little', confidence: 1 + (index % 5) };
      return [`chkin_${index}`, { person: `per_${name}`, date: day, ...said }];
    }),
  );
  return { people, checkins };
}

test('among 400 check-ins today is typed, found and kept', async ({ page }) => {
  const planner = await Checkin.begin(page, FRIDAY, 'jan', manyDays());
  await expect(page.locator('[data-earlier-count]')).toHaveText('20 of 400, newest first');
  await planner.form.getByLabel('Next').pressSequentially('A long sentence, typed key by key.');
  await expect(page.locator('[data-earlier-count]')).toHaveText('20 of 401, newest first');
  await page.getByRole('button', { name: 'Show 20 more' }).click();
  await expect(page.locator('[data-earlier] tbody tr')).toHaveCount(40);
  await page.getByLabel('Whose', { exact: true }).selectOption({ label: 'mei' });
  await expect(page.locator('[data-earlier-count]')).toHaveText('40 of 100, newest first');
  await planner.reload();
  await expect(planner.form.getByLabel('Next')).toHaveValue('A long sentence, typed key by key.');
  await planner.saved();
  await page.goto('planners/checkin/#record-chkin_0');
  await planner.reload();
  await expect(page.locator('#record-chkin_0 [data-record-heading]')).toBeFocused();
});

test('empty and filled, on a narrow phone and in print, nothing breaks', async ({ page }) => {
  const planner = new Checkin(page);
  await page.clock.install({ time: FRIDAY });
  await planner.open();
  await page.getByText('Nothing was written yet.').waitFor();
  await expectNoAxeViolations(page);
  await page.emulateMedia({ media: 'print' });
  await expect(planner.form.getByText('Learnt')).toBeVisible();
  await expect(planner.form.getByText('In the way since')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check in and copy for the chat' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await planner.loadExample();
  await page.getByLabel('I am').selectOption({ label: 'Mei' });
  await expect(page.locator('[data-trend] svg')).toBeVisible();
  await expect(page.locator('[data-blockers]')).toContainText('No test access');
  await expect(planner.finding('checkin.alone-with-doubt')).toContainText('Mei said 2');
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('My week of check-ins, blank')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print a blank week' }).click();
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByLabel('My week of check-ins, blank');
  await expect(paper.getByText('Kind, helpful or mindful')).toHaveCount(5);
  await expect(paper).toBeVisible();
  await expect(planner.form).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(paper).toBeHidden();
  await expect(planner.form).toBeVisible();
});

test('a guide page that embeds the planner keeps the focus where the reader is', async ({ page }) => {
  await Checkin.begin(page, FRIDAY, 'Jan');
  await page.locator('[data-save-state="saved"]').waitFor();
  await page.goto('guide/remote/check-ins/');
  await page.locator('[data-planner-embed], [data-planner="checkin"]').first().scrollIntoViewIfNeeded();
  await expect(page.getByLabel('I am')).toHaveValue('per_jan');
  await expect(page.locator('[data-open-day]')).toHaveText('Jan, Friday 17 April');
  await expect(page.locator('body')).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the form and both sheets can be read and filled in by hand', async ({ page }) => {
    await page.goto('planners/checkin/');
    for (const words of ['Done since last time', 'In the way since', 'Learnt', '3 · even'])
      await expect(page.locator('[data-checkin]').getByText(words, { exact: true })).toBeVisible();
    await expect(page.getByText('What went well that we want to keep?')).toBeVisible();
    await expect(page.getByText('What should I do differently?')).toBeVisible();
  });
});
