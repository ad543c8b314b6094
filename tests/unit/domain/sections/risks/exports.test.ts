import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '#domain/project/display.ts';
import { registerCsv } from '#domain/sections/risks/csv.ts';
import { risksMarkdown } from '#domain/sections/risks/markdown.ts';
import { aProject, aRegister, SOUND } from './a-register.ts';

const full = {
  ...SOUND,
  title: '=HYPERLINK("http://x")',
  cause: 'a | b\nc',
  mitigation: '<script>alert(1)</script>',
  mitigationShare: 0.3,
  probability: 0.25,
  cost: -80_000,
  trigger: { metric: 'met_a', op: '>', value: 0.97 },
  history: [{ at: '2026-04-01T08:00:00Z', field: 'Status', from: 'Open', to: 'Mitigating', why: 'began' }],
};
const project = aRegister(full, { metrics: { met_a: { name: 'Recall' } } });

describe('register as CSV', () => {
  const parsed = Papa.parse<Record<string, string>>(registerCsv(project, wordsOf(project)), { header: true });
  const row = parsed.data[0] ?? {};

  it('keeps numbers as numbers and takes the life out of formulas', () => {
    expect(parsed.errors).toEqual([]);
    expect(row.Risk).toBe('\'=HYPERLINK("http://x")');
    expect(row.Cost).toBe('-80000');
    expect(row['Expected cost']).toBe('-20000');
    expect(row['Because of']).toBe('a | b\nc');
  });

  it('shows what the program works out', () => {
    expect(row['Score (model 3)']).toBe('3.6');
    expect(row['Score afterwards']).toBe('2.52');
    expect(row['Next review']).toBe('2026-05-19');
    expect(row['Trip wire metric']).toBe('Recall');
    expect(row.Owner).toBe('Data scientist');
  });
});

describe('register as Markdown', () => {
  const text = risksMarkdown(project, wordsOf(project));

  it('is empty for an empty register', () => {
    expect(risksMarkdown(aProject({}), wordsOf(aProject({})))).toBe('');
  });

  it('says the formula, the table, the sentence and the history', () => {
    expect(text).toContain('`L × I / 25 × 10`');
    expect(text).toContain('**it may happen that** Scores look too good');
    expect(text).toContain('- Trip wire: Recall above 0.97');
    expect(text).toContain('\n\nHistory:\n\n- 2026-04-01, status: Open → Mitigating (began)');
    expect(text).toContain('Expected cost (probability × cost, live risks): threats -20000 USD');
  });

  it('says that a risk came from the library, not by which key', () => {
    const source = 'library: one-head';
    const taken = { ...SOUND, source, history: [{ at: '2026-04-01T08:00:00Z', field: 'Added', to: source }] };
    const text = risksMarkdown(aRegister(taken), wordsOf(aRegister(taken)));
    expect(text).toContain('- Where it came from: the library of risks');
    expect(text).toContain('- 2026-04-01, added: from the library of risks');
    expect(text).not.toContain('one-head');
  });

  it('lets nothing typed become markup, and one row stay one row', () => {
    expect(text).not.toContain('<script>');
    const table = text.split('\n').filter((line) => line.startsWith('| R-1 '));
    expect(table).toHaveLength(1);
    expect(text).toContain('a \\| b / c');
  });
});
