import { expect, it } from 'vitest';
import { isDefined, notDefined } from '#domain/stats/not-defined.ts';

it('tells values from reasons', () => {
  expect(isDefined(0)).toBe(true);
  expect(isDefined({ low: 0, high: 1 })).toBe(true);
  expect(isDefined(notDefined('No cases.'))).toBe(false);
  expect(notDefined('No cases.')).toEqual({ undefined: 'No cases.' });
});
