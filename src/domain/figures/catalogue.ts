/** The figures pages can show with <Try name="…" />, each loaded when it is seen. */
import type { FigureDefinition } from './figure.ts';

export const figures: Record<string, () => Promise<FigureDefinition>> = {
  threshold: async () => (await import('./threshold.ts')).threshold,
  'test-set': async () => (await import('./test-set.ts')).testSet,
  'loop-backs': async () => (await import('./loop-backs.ts')).loopBacks,
  peeking: async () => (await import('./peeking.ts')).peeking,
  'work-in-progress': async () => (await import('./work-in-progress.ts')).workInProgress,
};
