/** The one project store of a browser tab, joined to the browser's storage, tabs and page life. */
import { openProjectDatabase } from './database.ts';
import type { Environment, TabChannel } from './environment.ts';
import { ProjectStore } from './project-store.ts';

const keyPrefix = `baseline:${import.meta.env.BASE_URL}`;

/** localStorage, touched once: WebKit sends no storage events to a page that never did. */
function localStorageOrNothing(): Storage | undefined {
  try {
    const local = globalThis.localStorage;
    local?.getItem(keyPrefix);
    return local ?? undefined;
  } catch {
    return undefined;
  }
}

function tabChannel(): TabChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  try {
    const channel = new BroadcastChannel(keyPrefix);
    return {
      post: (message) => channel.postMessage(message),
      listen: (onMessage) => channel.addEventListener('message', (event) => onMessage(event.data)),
    };
  } catch {
    return undefined;
  }
}

/** A number in [0, 1) from the browser's generator for keys. */
function random(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}

async function estimate(): Promise<{ used: number; allowed: number } | undefined> {
  try {
    const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
    return usage === undefined || quota === undefined ? undefined : { used: usage, allowed: quota };
  } catch {
    return undefined;
  }
}

async function persist(): Promise<boolean | undefined> {
  try {
    return await navigator.storage?.persist?.();
  } catch {
    return false;
  }
}

function browserEnvironment(): Environment {
  return {
    now: () => new Date().toISOString(),
    ticks: () => performance.now(),
    random,
    local: localStorageOrNothing(),
    openDatabase: () => openProjectDatabase(keyPrefix),
    channel: tabChannel(),
    later(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    estimate,
    persist,
    keyPrefix,
    writer: Math.floor(random() * 2 ** 32).toString(36),
  };
}

/** On the server there is nothing to store: the store stays at the blank project. */
const serverEnvironment: Environment = {
  now: () => '',
  ticks: () => 0,
  random: () => 0,
  local: undefined,
  openDatabase: async () => undefined,
  channel: undefined,
  later: () => () => undefined,
  estimate: async () => undefined,
  persist: async () => undefined,
  keyPrefix,
  writer: 'server',
};

const isBrowser = typeof document !== 'undefined';

export const projectStore = new ProjectStore(isBrowser ? browserEnvironment() : serverEnvironment);

export const $project = projectStore.$project;
export const $save = projectStore.$save;
