import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { briefHtml } from '#domain/project/brief-html.ts';
import { wordsOf } from '#domain/project/display.ts';
import { fromChecklistCsv } from '#domain/sections/checklists/checklist-csv.ts';
import { sheetCsv, sheetMarkdown } from '#domain/sections/checklists/export-sheet.ts';
import { checklistsMarkdown } from '#domain/sections/checklists/markdown.ts';
import { sheetBrief } from '#domain/sections/checklists/sheet-brief.ts';
import { testScoreOf } from '#domain/sections/checklists/test-score.ts';
import { aList, anItem, aProject } from './a-sheet.ts';

const list = aList([
  anItem('consent', {
    number: 'A.1',
    title: 'Informed consent',
    question: 'Do they know?',
    tags: ['deon:A.1', 'nist:MAP 2.3'],
  }),
  anItem('bias', { number: 'A.2', title: 'Bias | *looked* for', question: 'Is it\nlooked for?' }),
  anItem('redress', { number: 'A.3', title: 'Redress', question: 'Can they object?' }),
  anItem('hidden', {
    number: 'A.4',
    title: 'Hidden',
    question: 'Is it hidden?',
    appliesWhen: { people: ['yes'] },
  }),
]);
const project = aProject({
  title: 'Storms | rural',
  people: { per_ana: { name: 'Ana' } },
  risks: { risk_a: { title: 'People find no help' } },
  profile: { profile_main: { people: 'no' } },
  checks: {
    chk_a: {
      list: 'small-list',
      key: 'consent',
      title: 'Informed consent',
      asked: 'Do they know?',
      answer: 'yes',
      evidence: '=HYPERLINK("http://x")',
      owner: 'per_ana',
      checkedOn: '2026-04-01',
    },
    chk_b: {
      list: 'small-list',
      key: 'bias',
      answer: 'no',
      note: '<script>alert(1)</script>\nsecond line',
      risk: 'risk_a',
    },
    chk_c: { list: 'small-list', key: 'redress', answer: 'na', reason: 'Nobody is affected' },
    chk_d: { list: 'small-list', key: 'hidden', answer: 'yes' },
  },
});
const sheet = { list: 'small-list' };

describe('a sheet as Markdown', () => {
  const lines = sheetMarkdown(project, list, sheet, wordsOf(project)).split('\n');

  it('is written as deon writes it, with what was said under each line', () => {
    expect(lines[0]).toBe('# Small list');
    expect(lines[4]).toBe('## A. First part');
    expect(lines[5]).toBe(' - [x] **A.1 Informed consent**: Do they know?');
    expect(lines[6]).toBe('     - Evidence: =HYPERLINK("http://x")');
    expect(lines[7]).toBe('     - Checked: Ana, 2026-04-01');
    expect(lines[8]).toBe(' - [ ] **A.2 Bias \\| \\*looked\\* for**: Is it looked for?');
    expect(lines).toContain('     - Answer: No');
    expect(lines).toContain('     - Risk: People find no help');
    expect(lines).toContain('     - Why it does not apply: Nobody is affected');
  });

  it('says whose sheet it is, of which day, and how far', () => {
    expect(lines[2]).toBe(
      'Storms \\| rural, revision 0 of 2026-04-17. 50 % (1 yes, 1 no, 0 open, 1 not applicable).',
    );
  });

  it('leaves out what does not apply, and lets nothing typed become markup', () => {
    const text = lines.join('\n');
    expect(text).not.toContain('Hidden');
    expect(text).not.toContain('<script>');
    expect(lines.filter((line) => line.startsWith('     - Note:'))).toHaveLength(1);
  });

  it('names the dataset it is about', () => {
    const about = aProject({ datasets: { ds_a: { name: 'SCADA alarms' } } });
    const [head] = sheetMarkdown(about, list, { ...sheet, subject: 'ds_a' }, wordsOf(about)).split('\n');
    expect(head).toBe('# Small list – SCADA alarms');
  });
});

describe('a sheet as a paper', () => {
  const brief = sheetBrief(project, list, sheet, wordsOf(project));

  it('has a table for each part, with everything that was said in a row', () => {
    expect(brief.title).toBe('Small list');
    expect(brief.subtitle).toMatch(/^Storms \| rural, revision 0 .* 50 % \(1 yes/);
    expect(brief.parts).toHaveLength(1);
    expect(brief.parts[0]?.table?.rows).toEqual([
      ['A.1 Informed consent', 'Do they know?', 'Yes', 'Evidence: =HYPERLINK("http://x")', 'Ana, 2026-04-01'],
      [
        'A.2 Bias | *looked* for',
        'Is it\nlooked for?',
        'No',
        'Note or discussion: <script>alert(1)</script>\nsecond line · Risk: People find no help',
        '',
      ],
      ['A.3 Redress', 'Can they object?', 'Not applicable', 'Nobody is affected', ''],
    ]);
  });

  it('lets nothing typed become markup in HTML', () => {
    expect(briefHtml(brief)).not.toContain('<script>');
    expect(briefHtml(brief)).toContain('<td>Not applicable</td>');
  });
});

describe('a sheet as CSV', () => {
  const text = sheetCsv(project, list, sheet, wordsOf(project));
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true });

  it('has one row for each item, tags and answers in words, formulas made harmless', () => {
    expect(errors).toEqual([]);
    expect(data).toHaveLength(4);
    expect(data[0]).toMatchObject({
      Id: 'consent',
      Tags: 'deon:A.1; nist:MAP 2.3',
      Answer: 'Yes',
      Evidence: '\'=HYPERLINK("http://x")',
      Owner: 'Ana',
      Applies: 'yes',
    });
    expect(data[3]).toMatchObject({ Id: 'hidden', Applies: 'no' });
    expect(text).toContain('\r\n');
  });

  it('can be read back as a list of questions', () => {
    const result = fromChecklistCsv(text, 'again');
    if (result.kind !== 'ok') throw new Error(result.reason);
    expect(result.list.items.map(({ number, title }) => [number, title])[0]).toEqual([
      'A.1',
      'Informed consent',
    ]);
    expect(result.list.items).toHaveLength(4);
  });
});

describe('the section as Markdown', () => {
  it('is empty without answers', () => {
    expect(checklistsMarkdown(aProject(), wordsOf(aProject()))).toBe('');
  });

  it('lists what was answered by list, with counts, and one row stays one row', () => {
    const text = checklistsMarkdown(project, wordsOf(project));
    expect(text).toContain('### Small list\n\n2 yes, 1 no, 1 not applicable of 4 looked at.');
    expect(
      text.split('\n').filter((line) => line.startsWith('| ') && line.includes('second line')),
    ).toHaveLength(1);
  });
});

describe('ML Test Score of a project', () => {
  const score = (answers: Record<string, string>) =>
    testScoreOf(
      aProject({
        checks: Object.fromEntries(
          Object.entries(answers).map(([key, answer], index) => [
            `chk_${index}`,
            { list: 'production-readiness', key, answer },
          ]),
        ),
      }),
    );

  it('gives half a point by hand and one when automated, and takes the lowest area', () => {
    const { areas, result } = score({
      'data-schema': 'automated',
      'data-feature-cost': 'manual',
      'model-tuned': 'manual',
      'infra-canary': 'automated',
      'monitor-speed': 'automated',
      'monitor-skew': 'none',
    });
    expect(areas.map(({ points }) => points)).toEqual([1.5, 0.5, 1, 1]);
    expect(result).toEqual({ score: 0.5, band: '(0,1]' });
  });

  it('says how many tests were marked as not applicable: they give no point', () => {
    expect(score({ 'data-schema': 'na', 'model-tuned': 'automated' })).toMatchObject({
      notApplicable: 1,
      answered: 2,
      result: { score: 0, band: '0' },
    });
  });

  it('is not moved by items of one’s own or by other lists', () => {
    const project = aProject({
      checks: {
        chk_a: { list: 'production-readiness', key: 'chi_mine', answer: 'automated' },
        chk_b: { list: 'small-list', key: 'data-schema', answer: 'automated' },
      },
    });
    expect(testScoreOf(project).areas.map(({ points }) => points)).toEqual([0, 0, 0, 0]);
  });
});
