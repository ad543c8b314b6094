import { AGENDA, SessionPage } from './pages/session-page.ts';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, type Page, test } from './test.ts';

const NOW = '2026-05-04T09:00:00.000Z';

const project = (collections: object = {}) => ({
  format: 'baseline-project',
  schemaVersion: 1,
  id: 'prj_sess01',
  rev: 3,
  title: 'Storm outage',
  createdAt: NOW,
  updatedAt: NOW,
  people: { per_ines01: { name: 'Ines', rev: 1 } },
  ...collections,
});

// The days in these tests are those of one place.
test.use({ timezoneId: 'UTC' });

type RunTime = (seconds: number) => Promise<void>;

/** Time stands still until the test lets it run. */
async function stopTime(page: Page): Promise<RunTime> {
  await page.clock.install({ time: new Date(NOW) });
  await page.clock.pauseAt(new Date('2026-05-04T09:10:00Z'));
  return (seconds) => page.clock.runFor(seconds * 1000);
}

/** Lets time run in small steps until something has come: what it takes may still be on its way when time stands. */
async function runUntil(run: RunTime, look: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await run(0.1);
    await look();
  }).toPass({ timeout: 20_000 });
}
const soon = { timeout: 100 };

test('a whole session: clocks, reload, notes beside it, an exercise, no network, a summary in the project', async ({
  page,
  context,
}) => {
  const session = new SessionPage(page);
  await session.open();
  await session.openFile(project());
  const run = await stopTime(page);
  await page.reload();
  await session.ready();
  await run(3);
  await expect(page.getByText('The session is held on “Storm outage”.')).toBeVisible();
  await page.getByLabel('Facilitator', { exact: true }).selectOption('Ines');
  await page.getByLabel('Where people are').selectOption('On a call');
  await expect(session.loaded).toBeAttached();
  await session.button('Start the session').click();
  await runUntil(run, () => expect(session.heading).toBeFocused(soon));
  await run(3);
  await expect(session.heading).toContainText('Two lists, never mixed');
  await expect(session.clock).toHaveText(/^4:5\d left$/);
  await session.saved();

  // The time of a step is up: the clock says so and nothing else happens.
  await run(330);
  await expect(session.clock).toHaveText(/^Time is up, 0:3\d over$/);
  await expect(page.getByRole('status')).toHaveText(/Time is up|Saved/);
  await session.button('One minute more').click();
  await run(1);
  await expect(session.clock).toHaveText(/^0:2\d left$/);
  await page.keyboard.press('ArrowRight');
  await run(1);
  await expect(session.heading).toContainText('Who does what better?');
  await expect(page.getByText('On the call:')).toBeVisible();
  await expect(session.clock).toHaveText(/^(10:00|9:5\d) left$/);
  await expect(session.total).toContainText(/^In all: 5:3\d of 90:00/);

  // A sleeping page drifts by nothing.
  await page.clock.fastForward(120_000);
  await run(1);
  await expect(session.clock).toHaveText(/^7:5\d left$/);
  await session.button('Pause').click();
  await expect(session.clock).toContainText('(paused)');
  const stopped = await session.clock.textContent();
  await run(600);
  await expect(session.clock).toHaveText(stopped ?? '');
  await expect(session.clock).toContainText('(paused)');
  await session.button('Go on').click();
  await run(3);
  await session.saved();
  await page.reload();
  await session.ready();
  await runUntil(run, () => expect(session.heading).toContainText('Who does what better?', soon));
  await expect(session.clock).toHaveText(/^7:5\d left$/);

  // The notes stand in a window of their own, and follow.
  const [beside] = await Promise.all([
    context.waitForEvent('page'),
    session.button('Notes in a second window').click(),
  ]);
  await run(2);
  await expect(beside.locator('[data-follower="notes"]')).toContainText('Two minutes in pairs');
  await expect(session.notes).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(session.heading).toContainText('One objective, complete');
  await run(2);
  await expect(beside.locator('[data-step-heading]')).toContainText('One objective, complete');
  await expect(beside.locator('[data-follower]')).toContainText('Percentages are a trap');

  // The exercise opens the planner on the same project, whatever another tab has opened meanwhile.
  const [planner] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: /^Open “Goals and metrics” on “Storm outage”/ }).click(),
  ]);
  await run(2);
  await planner.locator('[data-planner="goals"][data-ready]').waitFor();
  await expect(planner.getByLabel('Project', { exact: true })).toHaveValue('Storm outage');
  await planner.close();
  await beside.close();
  await run(3);

  // From here on there is no network.
  await expect(session.loaded).toBeAttached();
  await context.setOffline(true);
  await session.write('Decision', 'One objective, not two');
  await page.keyboard.press('Enter');
  await session.write('Action', 'Measure today’s value');
  await page.getByLabel(/^Who/).selectOption('Ines');
  await page.getByLabel(/^By when/).fill('2026-05-11');
  await page.locator('[data-capture]').press('Enter');
  await session.write('Parking lot', 'The budget');
  await page.keyboard.press('Enter');
  await session.write('Link', 'The board');
  await page.getByLabel('Address').fill('https://example.org/board');
  await page.locator('[data-capture]').press('Enter');
  await expect(page.locator('[data-written]')).toContainText('Measure today’s value, Ines, 2026-05-11');
  await session.button('Notes in a second window').click();
  await expect(page.locator('[data-notes-blocked]')).toContainText('shown here instead');
  await expect(session.notes).toContainText('Percentages are a trap');
  for (let step = 4; step <= 8; step += 1) {
    await session.button(/^Next: /).click();
    await run(60);
    await expect(session.heading).toContainText(`Step ${step} of 8`);
  }
  await session.button('Finish the session').click();
  const summary = page.getByRole('heading', { name: /^Goals and metrics workshop of 2026-05-04/ });
  await runUntil(run, () => expect(summary).toBeVisible(soon));
  await page.getByLabel('How it went').fill('Quick and loud.');
  await run(3);
  await session.saved();
  const markdown = await session.download(() => session.button('Save it as Markdown').click());
  expect(markdown.text).toContain('- Facilitator: Ines');
  expect(markdown.text).toContain('- One objective, not two');
  expect(markdown.text).toContain('| Measure today’s value | Ines | 2026-05-11 | no |');
  expect(markdown.text).toContain('- The budget');
  expect(markdown.text).toContain('[The board](<https://example.org/board>)');
  expect(markdown.text).toContain('Quick and loud.');
  expect(markdown.text).toMatch(/\| Two lists, never mixed \| Done \| 5 \| 6 \|/);
  const table = await session.download(() => session.button('Save the actions as CSV').click());
  expect(table.text).toContain('Measure today’s value');
  const days = await session.download(() => session.button(/calendar file/).click());
  expect(days.text).toContain('SUMMARY:Action: Measure today’s value');
  expect(days.text).toContain('DTSTART;VALUE=DATE:20260511');

  // With the network again, the project knows what was agreed.
  await context.setOffline(false);
  await page.goto('sessions/held/');
  await session.ready();
  await expect(page.locator('[data-held]')).toContainText('Finished, 1 action still open');
  await page.goto('project/');
  await expect(page.locator('[data-dates]')).toContainText('Action: Measure today’s value');
});

test('a blocked window shows the notes in the first one', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  const session = new SessionPage(page);
  await session.open();
  await session.start();
  await page.keyboard.press('n');
  await expect(session.notes).toContainText('Read aloud, without names');
  await expect(page.locator('[data-notes-blocked]')).toBeVisible();
  await session.button('Hide the notes').click();
  await expect(session.notes).toHaveCount(0);
});

test('the same by keyboard alone; keys rest while somebody types, and can be switched off', async ({
  page,
}) => {
  const session = new SessionPage(page);
  await session.open();
  await session.tabTo(/^Start the session$/);
  await page.keyboard.press('Enter');
  await expect(session.heading).toBeFocused();
  await page.keyboard.press('Space');
  await expect(session.clock).toContainText('(paused)');
  await page.keyboard.press('p');
  await expect(session.clock).not.toContainText('(paused)');
  await page.keyboard.press('f');
  await expect(session.button('Leave full screen')).toBeVisible();
  await page.keyboard.press('f');
  await expect(session.button(/^Full screen/)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(session.heading).toContainText('Step 2 of 8');
  await expect(session.heading).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(session.heading).toContainText('Step 1 of 8');
  // The second key comes before the first one is drawn, and the focus stays where it led.
  await session.heading.evaluate(async (heading) => {
    for (const key of ['s', 'w']) heading.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  await expect(session.heading).toContainText('Step 2 of 8');
  await expect(page.locator('[data-capture]')).toBeFocused();
  await page.keyboard.type('stop people making maps');
  await page.keyboard.press('ArrowRight');
  await expect(session.heading).toContainText('Step 2 of 8');
  await expect(session.clock).not.toContainText('(paused)');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-written]')).toContainText('stop people making maps');
  await session.tabTo(/^Keys$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Right arrow or page down')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('p');
  await page.keyboard.press('ArrowRight');
  await expect(session.heading).toContainText('Step 2 of 8');
  await expect(session.clock).not.toContainText('(paused)');
  await session.tabTo(/^Finish early$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Goals and metrics workshop of/ })).toBeFocused();
  await session.tabTo(/^Go on with the session$/);
  await page.keyboard.press('Enter');
  await expect(session.heading).toContainText('Step 2 of 8');
  await expect(session.clock).toContainText('(paused)');
});

test('participants see the steps without the notes, following the facilitator', async ({ page, context }) => {
  const session = new SessionPage(page);
  await session.open();
  await session.start();
  await session.saved();
  const [view] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: /^Participants’ view/ }).click(),
  ]);
  await expect(view.locator('[data-step-heading]')).toContainText('Two lists, never mixed');
  await page.bringToFront();
  await session.button(/^Next: /).click();
  await expect(view.locator('[data-step-heading]')).toContainText('Who does what better?');
  await expect(view.locator('[data-facilitator-notes]')).toHaveCount(0);
  await expectNoAxeViolations(view);
  await session.button('Finish early').click();
  await expect(view.locator('[data-over]')).toBeVisible();
});

test('whoever leads can steer from the window with the notes', async ({ page, context }) => {
  const session = new SessionPage(page);
  await session.open();
  await session.start();
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    session.button('Notes in a second window').click(),
  ]);
  await notes.getByRole('button', { name: /^Next: / }).click();
  await expect(session.heading).toContainText('Who does what better?');
  await expect(notes.locator('[data-follower]')).toContainText('Two minutes in pairs');
  await expectNoAxeViolations(notes);
  await notes.keyboard.press('p');
  await expect(session.clock).toContainText('(paused)');
});

test('alone, a participant leafs through the steps and nothing is stored', async ({ page }) => {
  await page.goto(`sessions/${AGENDA}/take-part/`);
  await expect(page.locator('[data-follower][data-ready]')).toContainText('No session runs in this browser');
  await page.getByRole('button', { name: /^Next: / }).click();
  await expect(page.locator('[data-step-heading]')).toBeFocused();
  await expect(page.locator('[data-step-heading]')).toContainText('Step 2 of 8');
  await page.goto('sessions/held/');
  await expect(page.locator('[data-none]')).toBeVisible();
});

test('the project can be changed before the start, and earlier sessions are opened again', async ({
  page,
}) => {
  const session = new SessionPage(page);
  await session.open();
  await session.openFile(project());
  await session.button('On a new project').click();
  await expect(page.getByText('The session is held on “Project without a title”.')).toBeVisible();
  await page.getByLabel('Project', { exact: true }).fill('Another one');
  await session.saved();
  await expect(page.getByText('The session is held on “Another one”.')).toBeVisible();
  await page.getByLabel('Hold it on another project').selectOption('Storm outage');
  await expect(page.getByText('The session is held on “Storm outage”.')).toBeVisible();
  await session.start();
  await session.button('Finish early').click();
  await expect(session.finding('sessions.ended-with-nothing')).toBeVisible();
  await session.button('Other sessions with this agenda').click();
  await expect(page.locator('[data-earlier]')).toContainText(', finished');
  await session.button(/^Open the summary/).click();
  await page.getByRole('button', { name: 'Add a decision' }).click();
  await page.getByLabel(/^What was decided/).fill('We go on');
  await expect(session.finding('sessions.ended-with-nothing')).toHaveCount(0);
});

test('a session of several days waits at the end of each', async ({ page }) => {
  const session = new SessionPage(page, 'first-week-for-a-new-member');
  await session.open();
  await session.start();
  await expect(session.total).toContainText('Day 1: ');
  await page.getByText('All steps').click();
  await page
    .getByRole('button', { name: /^Day 2: / })
    .first()
    .click();
  await expect(session.heading).toContainText('day 2');
  await expect(session.clock).toContainText('(paused)');
  await session.button('Go on').click();
  await expect(session.clock).not.toContainText('(paused)');
});

test('a session whose step has left the agenda still opens, at that step', async ({ page }) => {
  const steps = [
    { step: 'open', title: 'Two lists, never mixed', minutes: 5, seconds: 300, before: 200, state: 'done' },
    { step: 'gone', title: 'An older step', minutes: 8, seconds: 480, before: 60, state: 'open' },
  ];
  const held = { agenda: AGENDA, title: 'Goals and metrics workshop', state: 'running', step: 'gone', steps };
  const session = new SessionPage(page);
  await session.open();
  await session.openFile(project({ sessions: { ses_old001: { ...held, startedAt: NOW, rev: 1 } } }));
  await expect(session.heading).toContainText('An older step');
  await expect(page.getByText('This step is no longer in the agenda.')).toBeVisible();
  await expect(session.clock).toHaveText('7:00 left (paused)');
  await session.button(/^Next: Who does what better/).click();
  await expect(session.heading).toContainText('Step 3 of 9');
});

test('every state is accessible and fits a narrow phone', async ({ page }) => {
  const session = new SessionPage(page);
  const look = async () => {
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  for (const path of ['sessions/', `sessions/${AGENDA}/`, 'sessions/held/']) {
    await page.goto(path);
    await look();
  }
  await session.open();
  await session.openFile(project());
  await look();
  await session.start();
  await page.getByText('All steps').click();
  await page.getByText('Keys', { exact: true }).click();
  await session.button('Notes here').click();
  await session.write('Action', 'Measure today’s value');
  await page.keyboard.press('Enter');
  await look();
  await session.button('Finish early').click();
  await expect(session.finding('sessions.action-without-owner')).toBeVisible();
  await look();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table')).toContainText('Two lists, never mixed');
  await expect(session.button('Print the summary')).toBeHidden();
});

test('the agenda prints as a handout, with the notes, or as blank worksheets only', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(`sessions/${AGENDA}/`);
  const note = page.getByText('Rule for today: nobody says “accuracy”');
  const question = page.getByText('One false alarm costs, and who pays');
  const step = page.getByRole('heading', { name: /Two lists, never mixed/ });
  const printed = async (button: string) => {
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: button }).click();
    await page.emulateMedia({ media: 'print' });
  };
  await printed('Print the handout');
  await expect(step).toBeVisible();
  await expect(note).toBeHidden();
  await expect(question).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await printed('Print with the notes');
  await expect(note).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(note).toBeHidden();
  await printed('Print blank worksheets');
  await expect(question).toBeVisible();
  await expect(step).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the agenda reads whole, notes included, and so do the steps of a page that would run it', async ({
    page,
  }) => {
    await page.goto(`sessions/${AGENDA}/`);
    await page.getByText('Notes for the facilitator: Two lists').click();
    await expect(page.getByText('Rule for today: nobody says “accuracy”')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print the handout' })).toBeHidden();
    await page.goto(`sessions/${AGENDA}/run/`);
    await expect(page.getByText('This page needs JavaScript.')).toBeVisible();
    await expect(page.getByRole('heading', { name: /Two lists, never mixed/ })).toBeVisible();
    await page.goto(`sessions/${AGENDA}/take-part/`);
    await expect(page.getByRole('heading', { name: /Two lists, never mixed/ })).toBeVisible();
    await expect(page.getByText('Notes for the facilitator')).toHaveCount(0);
  });
});

test('a session held is found again, deleted and brought back', async ({ page }) => {
  const held = {
    agenda: AGENDA,
    title: 'Workshop',
    on: '2026-05-04',
    state: 'finished',
    startedAt: NOW,
    rev: 1,
  };
  const actions = { sact_one001: { what: 'Ask', session: 'ses_one001', rev: 1 } };
  const session = new SessionPage(page);
  await page.goto('sessions/held/');
  await session.ready();
  await session.openFile(project({ sessions: { ses_one001: held }, sessionActions: actions }));
  await page.goto('sessions/held/#record-sact_one001');
  await session.ready();
  await expect(page.getByLabel(/^What/).first()).toBeFocused();
  await expect(session.finding('sessions.action-without-owner')).toBeVisible();
  await session.button(/^Delete Workshop/).click();
  await expect(page.locator('[data-none]')).toBeVisible();
  await expect(page.locator('main')).toBeFocused();
  await session.button(/^Undo/).click();
  await expect(page.locator('[data-held]')).toContainText('1 action still open');
});
