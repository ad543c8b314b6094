/** Holds the table of faults to the tests it names. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('tests/faults.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, id, , , proofs] = /^\| (P\d\d) \| ([^|]+) \| ([^|]+) \| (.+) \|$/.exec(line) ?? [];
    return id && proofs ? [{ id, proofs }] : [];
  });

describe('every fault of the table', () => {
  it('stands there once, in the order of the ids', () => {
    const all = Array.from({ length: 75 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`);
    expect(rows.map(({ id }) => id)).toEqual(all);
  });

  it.each(rows)('$id is named in a test of each file that is said to prove it', ({ id, proofs }) => {
    const files = [...proofs.matchAll(/`((?:unit|content|site|e2e)\/[^`]+)`/g)].map(
      ([, file]) => `tests/${file}`,
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file, 'utf8'), file).toMatch(new RegExp(`\\b${id}\\b`));
    }
  });
});
