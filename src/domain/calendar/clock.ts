/** Times of day as people write them, in minutes after midnight. */

/** Minutes of a day. */
export const DAY_MINUTES = 1440;

const TIME = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/i;

/** Minutes after midnight of “09:00”, “9”, “9.30” or “5 pm”; up to 24:00. `undefined` when it cannot be read. */
export function readClock(text: unknown): number | undefined {
  const match = typeof text === 'string' ? TIME.exec(text.trim()) : undefined;
  if (!match) return undefined;
  const half = match[3]?.[0]?.toLowerCase();
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (minute > 59 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  if (half !== undefined) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const minutes = hour * 60 + minute;
  return minutes <= DAY_MINUTES ? minutes : undefined;
}

/** “09:00”. Minutes past midnight are those of the next day. */
export function sayClock(minutes: number): string {
  const within = minutes === DAY_MINUTES ? minutes : ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** “2 h 30 min”, “45 min”, “3 h”. */
export function sayMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

const two = (value: number) => String(value).padStart(2, '0');
