import { agreementProject } from './agreement-project.ts';
import { listen } from './live-region.ts';
import { AgreementPlanner } from './pages/agreement-planner.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, type Page, test } from './test.ts';

/** Half the world away from UTC, and on another day than most of the people below. */
test.use({ timezoneId: 'Pacific/Auckland' });

const JULY = new Date('2026-07-01T02:00:00Z');

async function openIn(page: Page, now: Date): Promise<AgreementPlanner> {
  await page.clock.setFixedTime(now);
  const planner = new AgreementPlanner(page);
  await planner.open();
  return planner;
}

test('a manager finds the shared hours, agrees on terms, sets a fair meeting and takes it away', async ({
  page,
}) => {
  const planner = await openIn(page, JULY);
  await planner.addPerson({ name: 'Ana', tz: 'Medellín' });
  await planner.addPerson({ name: 'Jan', tz: 'Berlin' });
  // A city becomes the full name of its zone once the field is left.
  await expect(page.getByLabel('Time zone of Ana')).toHaveValue('America/Bogota');
  await expect(page.getByLabel('Time zone of Jan')).toHaveValue('Europe/Berlin');
  await expect(planner.pair('Ana', 'Jan')).toContainText('1 h');
  await expect(planner.pair('Ana', 'Jan')).toContainText('09:00 to 10:00');
  await expect(planner.pair('Ana', 'Jan')).toContainText('2026-10-25: 2 h');
  await planner.addPerson({ name: 'Dina', tz: 'Asia/Dubai' });
  await expect(planner.together()).toContainText('All 3 together share 0 min');
  await expect(page.locator('[data-replies]')).toContainText('Our judgement');

  const terms = planner.part('terms');
  await terms.getByLabel('Agreement', { exact: true }).fill('Forecast team');
  await terms.getByLabel('Decision window').fill('12');
  await expect(planner.finding('agreement.window-short')).toHaveCount(1);
  await terms.getByLabel('Decision window').fill('48');
  await expect(planner.finding('agreement.window-short')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start with the usual purposes' }).click();
  await expect(terms.getByLabel('We use of channel 1')).toBeFocused();
  await page.keyboard.type('Team chat');

  await planner.addMeeting('Weekly sync', {
    Form: 'live',
    'How often': 'weekly',
    Length: '60',
    'First on': '2027-01-13',
    'Begins at': '16:00',
    'In the time of': 'UTC',
  });
  await page.clock.setFixedTime(new Date('2027-01-04T09:00:00Z'));
  await planner.reload();
  const bad = page.locator('[data-bad-hours]');
  await expect(bad.getByRole('row', { name: /^Jan/ })).toContainText('720');
  await expect(planner.finding('agreement.always-outside')).toContainText('Jan and Dina');
  await page.getByRole('button', { name: 'Suggest times that share the bad hour of Weekly sync' }).click();
  await expect(page.locator('[data-suggestion]')).toContainText('In turns at 12:00 and 14:00 UTC');
  await page.getByRole('button', { name: 'Take these times for Weekly sync' }).click();
  await expect(
    page.getByRole('button', { name: 'Suggest times that share the bad hour of Weekly sync' }),
  ).toBeFocused();
  await expect(planner.finding('agreement.always-outside')).toHaveCount(0);
  await expect(bad.getByRole('row', { name: /^Jan/ }).getByRole('cell').nth(2)).toHaveText('0');
  await expect(bad.getByRole('row', { name: /^Ana/ }).getByRole('cell').nth(2)).toHaveText('360');

  await planner.reload();
  await expect(page.getByLabel('Agreement', { exact: true })).toHaveValue('Forecast team');
  await expect(page.getByLabel('We use of channel 1')).toHaveValue('Team chat');

  const calendar = await planner.download(() =>
    page.getByRole('button', { name: 'Save meetings and clock changes as a calendar (ICS)' }).click(),
  );
  expect(calendar.name).toMatch(/\.ics$/);
  expect(calendar.text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2');
  expect(calendar.text).toContain('SUMMARY:Clocks change: Europe/Berlin');
  const clocks = await planner.download(() =>
    page.getByRole('button', { name: 'Save clock changes as CSV' }).click(),
  );
  expect(clocks.text).toContain('2027-03-28,Europe/Berlin,UTC+1 to UTC+2,0,0,none');
  const pairs = await planner.download(() => page.getByRole('button', { name: 'Save pairs as CSV' }).click());
  expect(pairs.text).toContain('Ana,Jan,120,');
  const markdown = await planner.download(() => planner.more('Save as Markdown'));
  expect(markdown.text).toContain('### Forecast team');
  expect(markdown.text).toContain('| Routine update | Team chat | none |');
});

test('two zones across a daylight-saving change share the minutes the design prints', async ({ page }) => {
  const planner = await openIn(page, JULY);
  await planner.addPerson({ name: 'Berlin', tz: 'Europe/Berlin' });
  await planner.addPerson({ name: 'Bogota', tz: 'America/Bogota' });
  await planner.addPerson({ name: 'Dubai', tz: 'Asia/Dubai' });
  await planner.addPerson({ name: 'Buenos', tz: 'America/Argentina/Buenos_Aires' });
  await planner.addPerson({ name: 'Kolkata', tz: 'Asia/Kolkata' });
  await planner.addPerson({ name: 'London', tz: 'Europe/London' });
  const shared = (one: string, other: string) => planner.pair(one, other).getByRole('cell').first();
  await planner.onTheClocksOf('2025-07-01');
  await expect(shared('Berlin', 'Bogota')).toHaveText('1 h');
  await expect(planner.pair('Berlin', 'Bogota')).toContainText('2025-10-26: 2 h');
  await expect(shared('Dubai', 'Buenos')).toHaveText('1 h');
  await expect(shared('Kolkata', 'London')).toHaveText('3 h 30 min');
  await planner.onTheClocksOf('2025-01-15');
  await expect(shared('Berlin', 'Bogota')).toHaveText('2 h');
  await expect(shared('Dubai', 'Buenos')).toHaveText('1 h');
  await expect(planner.pair('Dubai', 'Buenos')).toContainText('none in a year');
  await expect(shared('Kolkata', 'London')).toHaveText('2 h 30 min');
  // The day before the change and the day after it.
  await planner.onTheClocksOf('2025-03-28');
  await expect(shared('Berlin', 'Bogota')).toHaveText('2 h');
  await planner.onTheClocksOf('2025-03-31');
  await expect(shared('Berlin', 'Bogota')).toHaveText('1 h');
  await expect(page.locator('[data-changes]').getByRole('row', { name: /^2025-10-26/ })).toContainText(
    'Europe/Berlin: UTC+2 to UTC+1; Europe/London: UTC+1 to UTC',
  );
});

test('by keyboard alone: a person, their zone from this device, a term and a day off', async ({ page }) => {
  const planner = await openIn(page, JULY);
  await planner.tabTo(/^Add a person$/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Name of person without a name/)).toBeFocused();
  await page.keyboard.type('Ana');
  await planner.tabTo(/^Use this device’s zone/);
  const said = await listen(page);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Time zone of Ana')).toHaveValue('Pacific/Auckland');
  await expect.poll(said).toContain('Ana is in Pacific/Auckland.');
  await expect(page.getByLabel('Time zone of Ana')).toBeFocused();
  await planner.tabTo(/^Sunday/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: /^Working days of Ana/ }).getByLabel('Sunday')).toBeChecked();
  await planner.tabTo(/^What silence means/);
  await page.keyboard.press('ArrowDown');
  await planner.tabTo(/^Add a day off/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Day of day off 1')).toBeFocused();
  await planner.tabTo(/^Delete day off 1/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Day of day off 1')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add a day off' })).toBeFocused();
  await planner.reload();
  await expect(page.getByLabel('What silence means')).toHaveValue('nothing');
});

test('a zone nobody knows is kept as typed, and said to be unknown', async ({ page }) => {
  const planner = await openIn(page, JULY);
  await planner.addPerson({ name: 'Lars', tz: 'Xanadu' });
  await page.getByLabel('Time zone of Lars').blur();
  await expect(page.getByText('“Xanadu” is not a time zone we know.').first()).toBeVisible();
  await planner.addPerson({ name: 'Mei', tz: 'Berlin' });
  await expect(page.locator('[data-left-out]').first()).toContainText('Left out: Lars');
  await planner.reload();
  await expect(page.getByLabel('Time zone of Lars')).toHaveValue('Xanadu');
  await page.getByLabel('Time zone of Lars').fill('Oslo');
  await page.getByLabel('Time zone of Lars').blur();
  await expect(page.getByLabel('Time zone of Lars')).toHaveValue('Europe/Oslo');
  await expect(planner.pair('Lars', 'Mei')).toContainText('8 h');
});

test('meetings to begin with stand on dates of their own and take the core hours', async ({ page }) => {
  const planner = await openIn(page, JULY);
  const terms = planner.part('terms');
  await terms.getByLabel('From', { exact: true }).fill('15:00');
  await terms.getByLabel('Until', { exact: true }).fill('16:00');
  await terms.getByLabel('In the time of', { exact: true }).fill('Europe/Berlin');
  await page.getByRole('button', { name: 'Start with the meetings of Data Driven Scrum' }).click();
  const meetings = planner.part('meetings').locator('ol > li');
  await expect(meetings).toHaveCount(4);
  await expect(page.getByLabel('Begins at of Retrospective').first()).toHaveValue('15:00');
  await expect(page.getByLabel('In the time of of Retrospective').first()).toHaveValue('Europe/Berlin');
  await expect(page.getByLabel('First on of Breaking a question down')).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo ?: Add the meetings of Data Driven Scrum/ }).click();
  await expect(meetings).toHaveCount(0);
});

test('the empty sheet and the example pass axe in both themes', async ({ page }) => {
  const planner = await openIn(page, new Date('2026-04-17T15:00:00Z'));
  await expect(page.getByText('Nobody yet.')).toBeVisible();
  await expectNoAxeViolations(page);
  await planner.loadExample();
  await expect(planner.finding('agreement.core-hours-missed')).toContainText('Ana works 0 min of 1 h');
  await expect(planner.finding('agreement.always-outside').first()).toContainText('Mei and Lars');
  await expect(page.locator('[data-fair-deadline]')).toContainText('Everybody has had a working day by');
  await page
    .getByRole('button', { name: /^Suggest times/ })
    .first()
    .click();
  await expect(page.locator('[data-suggestion]')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('twelve people and thirty meetings take every letter typed, and fit 320 pixels', async ({ page }) => {
  const planner = await openIn(page, JULY);
  await planner.openFile(agreementProject(12, 30));
  await expect(page.locator('[data-pairs]').getByRole('row')).toHaveCount(1 + 66);
  const name = page.getByLabel('Agreement', { exact: true });
  await name.click();
  await page.keyboard.type('A name of forty letters, typed with no stop');
  await expect(name).toHaveValue('A name of forty letters, typed with no stop');
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
});

test('prints the agreement with its tables, and an empty sheet as a form', async ({ page }) => {
  const planner = await openIn(page, new Date('2026-04-17T15:00:00Z'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('columnheader', { name: 'Shared in mid-January' })).toBeVisible();
  await expect(page.getByText('This appears with the second person').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await planner.loadExample();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-pairs]')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Shared in mid-January' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add a person', exact: true })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Take it along' })).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the empty form and the words are there', async ({ page }) => {
    await page.goto('planners/agreement/');
    await expect(page.getByRole('heading', { name: 'What we agree on' })).toBeVisible();
    await expect(page.getByLabel('Decision window')).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Shared in mid-January' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'The arithmetic' })).toBeVisible();
  });
});

test('the guide page brings the planner to the reader', async ({ page }) => {
  await page.goto('guide/remote/time-zones/');
  const embed = page.locator('[data-planner-embed="agreement"]');
  await embed.scrollIntoViewIfNeeded();
  await expect(embed.locator('[data-planner="agreement"][data-ready]')).toBeVisible();
  await expect(embed.getByRole('button', { name: 'Add a person', exact: true })).toBeVisible();
});
