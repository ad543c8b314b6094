const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `21 November 2026`. */
export function dateInWords(date: Date): string {
  return format.format(date);
}

export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** `45 minutes`, `2 hours`, `1 hour 30 minutes`. */
export function durationInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const say = (count: number, unit: string) => (count ? `${count} ${unit}${count === 1 ? '' : 's'}` : '');
  return [say(hours, 'hour'), say(rest, 'minute')].filter(Boolean).join(' ');
}
