/** The progress on reading paths in this browser. */
import { ReadingProgress } from './reading.ts';

function localStorageOrNothing(): Storage | undefined {
  try {
    return globalThis.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}

export const readingKey = `baseline:${import.meta.env.BASE_URL}:reading`;

export const readingProgress = new ReadingProgress(localStorageOrNothing(), readingKey);

/** The calendar day in the reader's own time zone, as it is kept. */
export function readingDay(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
