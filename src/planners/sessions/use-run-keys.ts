/** The keys that steer a session. They rest while somebody types, and where a key already has a meaning. */
import { useLayoutEffect } from 'react';

/** Also what the buttons of a presenter send: page up and page down. */
export const KEYS = [
  ['Right arrow or page down', 'next step'],
  ['Left arrow or page up', 'step before'],
  ['Space or P', 'pause, or go on'],
  ['M', 'one minute more'],
  ['S', 'skip the step'],
  ['W', 'write something down'],
  ['N', 'notes in a second window'],
  ['F', 'full screen, on and off'],
] as const;

export type KeyAction = 'next' | 'back' | 'pause' | 'minute' | 'skip' | 'write' | 'notes' | 'full';

const ACTIONS: Record<string, KeyAction> = {
  ...{ arrowright: 'next', pagedown: 'next', arrowleft: 'back', pageup: 'back', ' ': 'pause', p: 'pause' },
  ...{ m: 'minute', s: 'skip', w: 'write', n: 'notes', f: 'full' },
};

const TYPES = 'input, textarea, select, [contenteditable], dialog, [role="radiogroup"]';
/** Space presses these. */
const PRESSED = 'button, summary, a';

/** What a key asks for; `undefined` when it is meant for something else on the page. */
export function actionOf(event: KeyboardEvent): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest(TYPES)) return undefined;
  if (event.key === ' ' && target?.closest(PRESSED)) return undefined;
  return ACTIONS[event.key.toLowerCase()];
}

export function useRunKeys(isOn: boolean, act: (action: KeyAction) => void): void {
  // What is on the page answers: an effect of the other kind comes a moment after it is drawn.
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const action = actionOf(event);
      // A key held down would run through the whole session.
      if (action === undefined || event.repeat) return;
      event.preventDefault();
      act(action);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn, act]);
}
