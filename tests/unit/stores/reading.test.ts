import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReading, ReadingProgress, serializeReading } from '#stores/reading.ts';

const KEY = 'baseline:/:reading';

/** A store in memory that can be told to refuse. */
class FakeStorage implements Storage {
  readonly values = new Map<string, string>();
  refuses = false;
  get length() {
    return this.values.size;
  }
  key(at: number) {
    return [...this.values.keys()][at] ?? null;
  }
  getItem(key: string) {
    return this.values.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.refuses) throw new DOMException('full', 'QuotaExceededError');
    this.values.set(key, value);
  }
  removeItem(key: string) {
    this.values.delete(key);
  }
  clear() {
    this.values.clear();
  }
}

const pages = (progress: ReadingProgress, path = 'facilitator') => [...progress.daysOf(path)];

describe('progress on reading paths', () => {
  it('is there again after a reload, path by path, in the order of reading', () => {
    const local = new FakeStorage();
    const first = new ReadingProgress(local, KEY);
    first.follow('facilitator');
    first.markRead('facilitator', 'risks/premortem', '2026-11-21');
    first.markRead('facilitator', 'flow/cadence', '2026-11-22');
    first.markRead('engineer', 'production/serving', '2026-11-23');
    const again = new ReadingProgress(local, KEY);
    expect(again.current.active).toBe('facilitator');
    expect(pages(again)).toEqual([
      ['risks/premortem', '2026-11-21'],
      ['flow/cadence', '2026-11-22'],
    ]);
    expect(pages(again, 'engineer')).toEqual([['production/serving', '2026-11-23']]);
    expect(again.isKept).toBe(true);
  });

  it('takes a mark back, and a whole path, and brings it back', () => {
    const progress = new ReadingProgress(new FakeStorage(), KEY);
    progress.markRead('facilitator', 'risks/premortem', '2026-11-21');
    progress.markRead('facilitator', 'flow/cadence', '2026-11-22');
    progress.unmark('facilitator', 'risks/premortem');
    expect(pages(progress)).toEqual([['flow/cadence', '2026-11-22']]);
    const before = progress.daysOf('facilitator');
    progress.replace('facilitator', new Map());
    expect(pages(progress)).toEqual([]);
    progress.replace('facilitator', before);
    expect(pages(progress)).toEqual([['flow/cadence', '2026-11-22']]);
  });

  it('joins what two tabs mark one after the other', () => {
    const local = new FakeStorage();
    const [one, other] = [new ReadingProgress(local, KEY), new ReadingProgress(local, KEY)];
    one.markRead('facilitator', 'risks/premortem', '2026-11-21');
    other.markRead('facilitator', 'flow/cadence', '2026-11-21');
    expect(pages(one).map(([page]) => page)).toEqual(['risks/premortem', 'flow/cadence']);
  });

  it('ends the following of a path without touching what was read', () => {
    const progress = new ReadingProgress(new FakeStorage(), KEY);
    progress.follow('engineer');
    progress.markRead('engineer', 'production/serving', '2026-11-21');
    progress.follow(undefined);
    expect(progress.current.active).toBeUndefined();
    expect(pages(progress, 'engineer')).toHaveLength(1);
  });
});

describe('what cannot be read or kept', () => {
  it('leaves out damaged and foreign parts and keeps the rest', () => {
    const text = JSON.stringify({
      version: 1,
      active: '<b>',
      read: {
        facilitator: {
          'risks/premortem': '2026-11-21',
          'flow/cadence': 7,
          'no-page': '2026-11-21',
          'a/b': 'soon',
        },
        'Not A Path': { 'flow/cadence': '2026-11-21' },
        engineer: 'all of it',
      },
      more: 1,
    });
    const reading = parseReading(text);
    if (reading === 'newer') throw new Error('is of this version');
    expect(reading.active).toBeUndefined();
    expect([...reading.read].map(([path, days]) => [path, [...days]])).toEqual([
      ['facilitator', [['risks/premortem', '2026-11-21']]],
    ]);
  });

  it('reads any text without failing, and what it wrote as it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const reading = parseReading(text);
        if (reading !== 'newer') expect(parseReading(serializeReading(reading))).toEqual(reading);
      }),
    );
  });

  it('never writes over what a later version keeps, and says that marks are not kept', () => {
    const local = new FakeStorage();
    const later = JSON.stringify({ version: 2, paths: ['something else'] });
    local.setItem(KEY, later);
    const progress = new ReadingProgress(local, KEY);
    expect(progress.isKept).toBe(false);
    progress.markRead('facilitator', 'risks/premortem', '2026-11-21');
    expect(pages(progress)).toHaveLength(1);
    expect(local.getItem(KEY)).toBe(later);
  });

  it('holds marks until the page is left where storage is forbidden or full', () => {
    const forbidden = new ReadingProgress(undefined, KEY);
    const local = new FakeStorage();
    const full = new ReadingProgress(local, KEY);
    local.refuses = true;
    for (const progress of [forbidden, full]) {
      progress.markRead('facilitator', 'risks/premortem', '2026-11-21');
      progress.markRead('facilitator', 'flow/cadence', '2026-11-21');
      expect(pages(progress)).toHaveLength(2);
      expect(progress.isKept).toBe(false);
    }
    expect(local.length).toBe(0);
  });
});
