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
