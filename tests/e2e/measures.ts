/** What axe does not measure: each function runs in the page and returns one line for each fault it finds. */

/**
 * Goes through everything that Tab reaches, forwards or backwards. At each stop the ring must be drawn, large enough,
 * and neither out of view nor under something that sticks to the screen.
 */
export function faultsOfFocus(isBackwards: boolean): string[] {
  const words = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}”`;
  const isOutlined = (element: Element | null | undefined): element is Element => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  // A point of a drawing has no outline of its own shape: its circle grows a thick edge instead.
  const isEdged = (element: Element) =>
    [...element.querySelectorAll('circle')].some(
      (circle) => Number.parseFloat(getComputedStyle(circle).strokeWidth) >= 4,
    );
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  const faults: string[] = [];
  for (const stop of isBackwards ? stops.toReversed() : stops) {
    stop.focus();
    if (document.activeElement !== stop) {
      // Of a group of radio buttons, and of a list that a choice closed, only one is a stop.
      if (stop.isConnected && stop.checkVisibility()) faults.push(`${words(stop)} takes no focus`);
      continue;
    }
    const ringed = [
      stop,
      stop.parentElement,
      stop.nextElementSibling,
      (stop as HTMLInputElement).labels?.[0],
    ].find(isOutlined);
    if (!ringed && !isEdged(stop)) faults.push(`${words(stop)} shows no focus`);
    const shown = ringed ?? stop;
    const [box = shown.getBoundingClientRect()] = shown.getClientRects();
    if (box.width < 8 || box.height < 8) faults.push(`${words(stop)} is focused but cannot be seen`);
    const [left, right, top, bottom] = [box.left + 2, box.right - 2, box.top + 2, box.bottom - 2];
    const points: [number, number][] = [
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
      [(left + right) / 2, (top + bottom) / 2],
    ];
    const inView = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    if (inView.length === 0) faults.push(`${words(stop)} is focused out of view`);
    const over = inView
      .map(([x, y]) => document.elementFromPoint(x, y))
      .flatMap((hit) => {
        for (
          let part = hit;
          part && !part.contains(shown) && !shown.contains(part);
          part = part.parentElement
        )
          if (['sticky', 'fixed'].includes(getComputedStyle(part).position)) return [part];
        return [];
      });
    if (over[0]) faults.push(`${words(stop)} is focused under ${words(over[0])}`);
  }
  return faults;
}

/** Every target is at least 24 by 24 pixels; a link inside a sentence is not one of its own (WCAG 2.5.8). */
export function faultsOfTargets(): string[] {
  const targets = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"], [role=gridcell], [draggable=true]',
    ),
  ];
  const isInSentence = (element: HTMLElement) =>
    element.tagName === 'A' &&
    getComputedStyle(element).display === 'inline' &&
    (element.closest('p, td, th, li, dd, caption, figcaption')?.textContent?.trim().length ?? 0) >
      (element.textContent?.trim().length ?? 0) + 3;
  return targets
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInSentence(element))
    .flatMap((element) => {
      // The label of a box belongs to its target.
      const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map((each) =>
        each.getBoundingClientRect(),
      );
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      if (width <= 1 || height <= 1 || (width >= 23.9 && height >= 23.9)) return [];
      const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50);
      return [`${element.tagName.toLowerCase()} “${words}” is ${Math.round(width)} × ${Math.round(height)}`];
    });
}

/** Nothing runs out of the page or is cut off; what scrolls sideways has a name and can be focused. */
export function faultsOfReflow(): string[] {
  const faults: string[] = [];
  const view = document.documentElement.clientWidth;
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > view) faults.push(`the page is ${scrollWidth} wide in a view of ${view}`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility() || element.matches('input, textarea, select')) continue;
    const style = getComputedStyle(element);
    const isWider = element.scrollWidth > element.clientWidth + 1;
    const words = `${element.tagName.toLowerCase()} “${element.textContent?.trim().slice(0, 40)}”`;
    const isNamed = (part: Element | null) =>
      part?.matches('[tabindex="0"]:is([aria-label], [aria-labelledby])');
    const isReached =
      isNamed(element) || element.querySelector('[role=grid]:is([aria-label], [aria-labelledby])');
    if (/auto|scroll/.test(style.overflowX) && isWider && !isReached)
      faults.push(`${words} scrolls without a name`);
    const isHiddenOnPurpose = style.clipPath !== 'none' || element.closest('svg, [class*=visually-hidden]');
    const isCut = isWider || element.scrollHeight > element.clientHeight + 1;
    if (/hidden|clip/.test(style.overflowX) && isCut && element.clientWidth > 1 && !isHiddenOnPurpose)
      faults.push(`${words} is cut off`);
  }
  const known = new Map<Element, boolean>();
  const isAside = (element: Element | null): boolean => {
    if (!element) return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const { clipPath, overflowX } = getComputedStyle(element);
    const found = clipPath !== 'none' || /auto|scroll/.test(overflowX) || isAside(element.parentElement);
    known.set(element, found);
    return found;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true }) || text.textContent?.trim() === '') continue;
    if (parent.closest('[role=grid], svg, option')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const line = range.getBoundingClientRect();
    if (line.width < 2 || isAside(parent)) continue;
    const words = `“${text.textContent?.trim().slice(0, 40)}”`;
    if (line.right > view + 1 || line.left < -1) faults.push(`${words} runs off the page`);
    const control = parent.closest('button, summary, th, td, label')?.getBoundingClientRect();
    if (control && (line.right > control.right + 2 || line.bottom > control.bottom + 4))
      faults.push(`${words} runs out of its ${parent.closest('button, summary, th, td, label')?.tagName}`);
  }
  return faults;
}

/** The distances a reader may set (WCAG 1.4.12). */
export function setTextSpacing(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Nothing moves for a reader who asked for that. */
export function faultsOfMotion(): string[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const isSlow = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
      return animationName !== 'none' || isSlow || scrollBehavior === 'smooth';
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')} moves`);
}

/**
 * In forced colours backgrounds and shadows are gone. What is chosen, pressed or current must still look different from
 * its neighbours, and what is drawn must stand out from the paper.
 */
export function faultsOfForcedColours(): string[] {
  const faults: string[] = [];
  const PROPERTIES = [
    'border-top',
    'border-bottom',
    'border-left',
    'outline',
    'font-weight',
    'text-decoration',
    'background-color',
    'color',
    'content',
  ];
  const look = (element: Element): string =>
    [undefined, '::before', '::after']
      .map((pseudo) => getComputedStyle(element, pseudo))
      .map((style) => PROPERTIES.map((property) => style.getPropertyValue(property)).join('|'))
      .join();
  const deepLook = (element: Element) =>
    [element, ...element.querySelectorAll(':not(input)')].map(look).join();
  const words = (element: Element) => element.textContent?.trim().slice(0, 40);
  for (const state of ['aria-pressed', 'aria-current', 'aria-selected'])
    for (const on of document.querySelectorAll(`[${state}]:not([${state}=false])`)) {
      const off = [...document.querySelectorAll(on.tagName)].find(
        (other) =>
          other.className === on.className &&
          other.parentElement?.className === on.parentElement?.className &&
          other.getAttribute(state) !== on.getAttribute(state),
      );
      if (on.checkVisibility() && off && look(off) === look(on))
        faults.push(`“${words(on)}” does not show ${state}`);
    }
  for (const on of document.querySelectorAll<HTMLInputElement>(
    'input:is([type=radio], [type=checkbox]):checked',
  )) {
    const box = on.getBoundingClientRect();
    const isDrawn =
      box.width > 6 && getComputedStyle(on).appearance !== 'none' && getComputedStyle(on).opacity !== '0';
    const label = on.labels?.[0];
    if (isDrawn || !label?.checkVisibility()) continue;
    const off = [...document.querySelectorAll<HTMLInputElement>(`input[type=${on.type}]:not(:checked)`)]
      .map((other) => other.labels?.[0])
      .find((other) => other?.className === label.className);
    if (off && deepLook(off) === deepLook(label))
      faults.push(`“${words(label)}” does not show that it is chosen`);
  }
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (colour: string): number => {
    if (!canvas) return 0;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = light(getComputedStyle(document.documentElement).backgroundColor);
  for (const text of document.querySelectorAll<SVGElement>('svg text')) {
    if (!text.checkVisibility() || text.closest('g[role=button]')) continue;
    const ink = light(getComputedStyle(text).fill);
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (contrast < 4.5) faults.push(`“${words(text)}” is drawn with a contrast of ${contrast.toFixed(1)}`);
  }
  return faults;
}
