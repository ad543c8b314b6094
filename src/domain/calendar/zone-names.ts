/** Names of time zones: what a person may type, and what the list offers. */

/**
 * Names that browsers still list under an older spelling (they follow the Unicode CLDR, which keeps its first name), or
 * that people look for and no list has. Each is a zone of the IANA database or a city that keeps the time of one.
 */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Cities that are looked for by name and stand in no list of zones. */
const CITIES: Readonly<Record<string, string>> = {
  abudhabi: 'Asia/Dubai',
  atlanta: 'America/New_York',
  bangalore: 'Asia/Kolkata',
  barcelona: 'Europe/Madrid',
  beijing: 'Asia/Shanghai',
  bengaluru: 'Asia/Kolkata',
  boston: 'America/New_York',
  capetown: 'Africa/Johannesburg',
  chennai: 'Asia/Kolkata',
  cologne: 'Europe/Berlin',
  delhi: 'Asia/Kolkata',
  edinburgh: 'Europe/London',
  frankfurt: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  hamburg: 'Europe/Berlin',
  hanoi: 'Asia/Ho_Chi_Minh',
  hyderabad: 'Asia/Kolkata',
  milan: 'Europe/Rome',
  montreal: 'America/Toronto',
  mumbai: 'Asia/Kolkata',
  munich: 'Europe/Berlin',
  medellin: 'America/Bogota',
  osaka: 'Asia/Tokyo',
  pune: 'Asia/Kolkata',
  rio: 'America/Sao_Paulo',
  riodejaneiro: 'America/Sao_Paulo',
  sanfrancisco: 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  shenzhen: 'Asia/Shanghai',
  telaviv: 'Asia/Jerusalem',
  wellington: 'Pacific/Auckland',
};

/** A few abbreviations name three zones each, so none is read. */
const ABBREVIATION = /^[A-Z]{2,5}$/;

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9/+-]/g, '');

/** “Buenos Aires” of `America/Argentina/Buenos_Aires`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

let listed: readonly string[] | undefined;

/** Zones to choose from, by name, under the names in use today. */
export function zoneNames(): readonly string[] {
  if (!listed) {
    const names = Intl.supportedValuesOf('timeZone').map((name) => RENAMED[name] ?? name);
    listed = [...new Set([...names, 'UTC'])].sort();
  }
  return listed;
}

let index: Map<string, string> | undefined;

function byWords(): Map<string, string> {
  if (!index) {
    index = new Map(Object.entries(CITIES));
    for (const [old, name] of Object.entries(RENAMED)) index.set(plain(cityOf(old)), name);
    for (const name of zoneNames()) index.set(plain(cityOf(name)), name);
    for (const [old, name] of Object.entries(RENAMED)) index.set(plain(old), name);
    for (const name of zoneNames()) index.set(plain(name), name);
  }
  return index;
}

const found = new Map<string, string | undefined>();

/** The IANA name of the zone a person means by “Europe/Berlin”, “berlin” or “Medellín”; `undefined` when it is none. */
export function findZone(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const typed = text.trim();
  if (!found.has(typed)) found.set(typed, byWords().get(plain(typed)) ?? acceptedName(typed));
  return found.get(typed);
}

/** Older names that are in no list, such as `US/Eastern`, are known to `Intl` all the same. */
function acceptedName(typed: string): string | undefined {
  if (!typed.includes('/')) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function citiesLike(beginning: string): string[] {
  const named = [...byWords()].filter(([words]) => !words.includes('/') && words.startsWith(beginning));
  return [...new Set(named.map(([, zone]) => zone))];
}

/** What to say of a text that names no zone. */
export function unknownZone(text: string): string {
  const typed = text.trim();
  const begun = plain(typed);
  const near = begun.length > 2 ? citiesLike(begun.slice(0, 4)) : [];
  const hint =
    near.length > 0 && near.length <= 4
      ? ` Did you mean ${near.join(' or ')}?`
      : ' Choose the largest city near by, as in Europe/Berlin.';
  const why = ABBREVIATION.test(typed)
    ? `“${typed}” can be more than one zone, and does not say when clocks change.`
    : `“${typed}” is not a time zone we know.`;
  return `${why}${hint}`;
}
