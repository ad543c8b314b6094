import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { wordsOf } from '#domain/project/display.ts';
import { cardHead, datasetCard, sizeCategory } from '#domain/sections/data/dataset-card.ts';
import { datasheet } from '#domain/sections/data/datasheet.ts';
import { dataMarkdown } from '#domain/sections/data/markdown.ts';
import { dataSection } from '#domain/sections/data/section.ts';
import { answersOf, aProject, SOUND } from './a-register.ts';

const full = aProject({
  people: { per_ana: { name: 'Ana' } },
  datasets: {
    ds_a: {
      ...SOUND,
      description: 'Line one\n# not a heading',
      limits: '<img src=x onerror=alert(1)>',
      languages: ['en', 'es'],
      tasks: ['Tabular classification'],
    },
  },
  checks: answersOf({ 'dataset-seen': 'yes', 'licence-allows': 'no' }),
  dependencies: {
    dep_a: { what: 'Access | keys', dataset: 'ds_a', promised: '2026-05-01', needed: '2026-05-10' },
  },
});
const head = (dataset: Record<string, unknown>) =>
  cardHead(aProject({ datasets: { ds_a: dataset } }), 'ds_a');

describe('the card for the Hugging Face Hub', () => {
  it('begins with YAML that reads back, and holds the datasheet', () => {
    const text = datasetCard(full, 'ds_a', wordsOf(full));
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?)---\n\n([\s\S]*)$/.exec(text) ?? [];
    expect(parse(yaml)).toEqual({
      license: 'other',
      license_name: 'own-data',
      license_link: 'LICENSE',
      language: ['en', 'es'],
      pretty_name: 'Outage records',
      size_categories: ['10K<n<100K'],
      task_categories: ['tabular-classification'],
    });
    expect(body).toBe(datasheet(full, 'ds_a', wordsOf(full)));
  });

  it('writes a licence of their list as it is, any other as “other” with a name and a link, none as unknown', () => {
    expect(head({ name: 'a', licence: 'CC-BY-4.0' })).toMatchObject({ license: 'cc-by-4.0' });
    expect(head({ name: 'a', licence: 'cc by 4.0' })).toEqual({ license: 'cc-by-4.0', pretty_name: 'a' });
    expect(
      head({ name: 'a', licence: 'Contract: 2024', licenceLink: 'https://example.org/c' }),
    ).toMatchObject({
      license: 'other',
      license_name: 'contract-2024',
      license_link: 'https://example.org/c',
    });
    expect(head({ name: 'a', licence: '!!!', licenceLink: 'javascript:alert(1)' })).toMatchObject({
      license_name: 'own-licence',
      license_link: 'LICENSE',
    });
    expect(head({ name: 'a' })).toMatchObject({ license: 'unknown' });
  });

  it.each([
    [0, 'n<1K'],
    [999, 'n<1K'],
    [1000, '1K<n<10K'],
    [99_999, '10K<n<100K'],
    [4_112_093, '1M<n<10M'],
    [1e12, 'n>1T'],
  ])('puts %d rows into %s', (rows, category) => {
    expect(sizeCategory(rows)).toBe(category);
  });

  it('keeps what is typed from becoming YAML of its own', () => {
    const odd = aProject({ datasets: { ds_a: { name: 'a: [b]\n---\nlicense: mit' } } });
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n\n/.exec(datasetCard(odd, 'ds_a', wordsOf(odd))) ?? [];
    expect(parse(yaml)).toMatchObject({ license: 'unknown', pretty_name: 'a: [b]' });
  });
});

describe('the datasheet', () => {
  const text = datasheet(full, 'ds_a', wordsOf(full));

  it('asks all seven groups of questions, and says what is not yet decided', () => {
    expect(text.match(/^## .+$/gm)).toEqual([
      '## Why it exists',
      '## What is in it',
      '## How it was collected',
      '## How it was prepared',
      '## What it may be used for',
      '## How it is passed on',
      '## How it is kept up',
      '## How ready it is',
    ]);
    expect(text).toContain('- **Owner:** Ana');
    expect(text).toContain('- **Refreshed:** not yet decided');
    expect(text).toContain('- **Keep for:** 365 days');
    const span = (timeSpan: object) => {
      const one = aProject({ datasets: { ds_a: { name: 'Alarms', timeSpan } } });
      return datasheet(one, 'ds_a', wordsOf(one));
    };
    expect(span({ from: '2021-06-01', to: '2026-03-31' })).toContain('covered:** 2021-06-01 to 2026-03-31');
    expect(span({ from: '2021-06-01' })).toContain('covered:** From: 2021-06-01');
    expect(text).toContain('Band C4, ');
    expect(text).toContain('- licence-allows No.');
  });

  it('lets nothing typed become markup', () => {
    expect(text).not.toMatch(/(?<!\\)[<>]/);
    expect(text).not.toMatch(/^# not/m);
  });
});

describe('the section', () => {
  it('is empty without data, and a table with the band of each dataset with it', () => {
    const empty = aProject({});
    expect(dataMarkdown(empty, wordsOf(empty))).toBe('');
    const text = dataMarkdown(full, wordsOf(full));
    expect(text).toMatch(/^\| Outage records \| C4 \| [\d.]+ % \| Ana \| Train, Evaluate \|/m);
    expect(text).toContain('| Access \\| keys | Outage records |');
    expect(text).toMatch(/^\| Outage records .*\| 365 days \|/m);
  });

  it('knows the days on which something is promised or needed, until it comes', () => {
    expect(dataSection.dates(full).map(({ id, day }) => [id, day])).toEqual([
      ['dep_a-promised', '2026-05-01'],
      ['dep_a-needed', '2026-05-10'],
    ]);
    const came = aProject({
      dependencies: { dep_a: { what: 'x', promised: '2026-05-01', arrived: '2026-04-30' } },
    });
    expect(dataSection.dates(came)).toEqual([]);
  });
});
