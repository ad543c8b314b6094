/** What axe does not find, measured on every page that works on a project, with the example open, and on pages to read. */
import type { Page } from '@playwright/test';
import { type FilledPage, filledPages, pagesToRead, test } from './filled-page.ts';
import {
  faultsOfFocus,
  faultsOfForcedColours,
  faultsOfMotion,
  faultsOfReflow,
  faultsOfTargets,
  setTextSpacing,
} from './measures.ts';
import { expect } from './test.ts';

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 780 };

/** A new size of the window reaches the page a moment later. */
async function resize(page: Page, size: typeof desk): Promise<void> {
  await page.setViewportSize(size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** One real Tab comes first, so that the browser takes what follows for keys. */
async function walk(page: Page, way: 'forwards' | 'backwards'): Promise<string[]> {
  await page.keyboard.press('Tab');
  return page.evaluate(faultsOfFocus, way === 'backwards');
}

/** Controls with the same name. Boxes are told apart by their group, and links of the navigation by their place. */
async function faultsOfNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: (typeof nodes)[number] | undefined) => String(node?.role?.value);
  const nameOf = (node: (typeof nodes)[number]) =>
    String(node.name?.value ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  const placeOf = (node: (typeof nodes)[number]): string => {
    const wanted = /^(checkbox|radio)$/.test(roleOf(node)) ? /^(group|radiogroup)$/ : /^(navigation|dialog)$/;
    for (let part = byId.get(node.parentId ?? ''); part; part = byId.get(part.parentId ?? ''))
      if (wanted.test(roleOf(part)) && nameOf(part) !== '') return ` in ${roleOf(part)} “${nameOf(part)}”`;
    return '';
  };
  const isControl = (node: (typeof nodes)[number]) =>
    /^(button|textbox|searchbox|combobox|checkbox|radio|slider|gridcell|link|group|region|grid|Date|InputTime|DisclosureTriangle)$/.test(
      roleOf(node),
    ) &&
    // What Chromium draws inside a date, groups without a legend, and a finding that stands in two lists.
    !(/^Show .* picker/.test(nameOf(node)) || (roleOf(node) === 'group' && nameOf(node) === '')) &&
    !/^(Dismiss|Bring back) ?:/.test(nameOf(node));
  const seen = new Map<string, Set<string>>();
  const found: string[] = [];
  for (const node of nodes.filter((each) => !each.ignored && isControl(each))) {
    const words = `${roleOf(node)} “${nameOf(node)}”${placeOf(node)}`;
    if (/“”|undefined|null|NaN|\[object/.test(words)) found.push(`${words} says nothing`);
    // Links of one name may lead to one address more than once.
    const address = node.properties?.find((property) => property.name === 'url')?.value.value;
    const others = seen.get(words) ?? new Set();
    if (others.size === 1 && !others.has(String(address ?? node.nodeId)))
      found.push(`${words} is there more than once`);
    seen.set(words, others.add(String(address ?? node.nodeId)));
  }
  return found;
}

for (const { path, open, isPlanner } of [...filledPages, ...pagesToRead]) {
  const ids = isPlanner ? 'P66, P70, P71 and P72' : 'P66, P71 and P72';
  test(`${ids}: /${path} at a desk, on a phone, at 320 px, spaced and in forced colours`, async ({
    page,
  }) => {
    const found: string[] = [];
    const note = (where: string, faults: string[]) =>
      found.push(...faults.map((fault) => `${where}: ${fault}`));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    if (isPlanner) note('names', await faultsOfNames(page));
    note('desk', await walk(page, 'backwards'));
    note('desk', await page.evaluate(faultsOfTargets));
    await resize(page, phone);
    note('phone', await walk(page, 'forwards'));
    note('phone', await page.evaluate(faultsOfTargets));
    note('motion', await page.evaluate(faultsOfMotion));
    await resize(page, { width: 320, height: 640 });
    note('320', await page.evaluate(faultsOfReflow));
    await page.evaluate(setTextSpacing);
    note('spacing at 320', await page.evaluate(faultsOfReflow));
    await resize(page, desk);
    note('spacing at a desk', await page.evaluate(faultsOfReflow));
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    note('forced colours', await page.evaluate(faultsOfForcedColours));
    if (isPlanner) {
      const adding = page.locator('[data-add]:visible:enabled');
      for (let place = 0; place < (await adding.count()); place += 1) {
        await adding.nth(place).click();
        await adding.nth(place).click();
      }
      note('names of new records', await faultsOfNames(page));
    }
    expect(found).toEqual([]);
  });
}

test('P66: Tab alone goes through every control of a planner in the order of the page, and out again', async ({
  page,
}) => {
  const goals = filledPages.find(({ path }) => path === 'planners/goals/') as FilledPage;
  await goals.open(page);
  const total = await page.evaluate(() => {
    const reached: Element[] = [];
    Reflect.set(globalThis, 'reached', reached);
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && target !== reached.at(-1)) reached.push(target);
    });
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ]
      .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches('[type=radio]:not(:checked)'));
    Reflect.set(globalThis, 'stops', stops);
    return stops.length;
  });
  const last = () => page.evaluate(() => document.activeElement === Reflect.get(globalThis, 'stops').at(-1));
  for (let stop = 0; stop < total || !(await last()); stop += 1) {
    await page.keyboard.press('Tab');
    expect(stop, 'the last control is reached').toBeLessThan(total * 2);
  }
  const missed = await page.evaluate(() => {
    const [stops, reached] = [
      Reflect.get(globalThis, 'stops'),
      Reflect.get(globalThis, 'reached'),
    ] as Element[][];
    return (stops ?? [])
      .filter((stop, at) => stop !== reached?.[at])
      .map((stop) => stop.outerHTML.slice(0, 200));
  });
  expect(missed).toEqual([]);
});
