import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { briefMarkdown } from '#domain/project/brief.ts';
import { wordsOf } from '#domain/project/display.ts';
import { fairnessCsv, impactCsv } from '#domain/sections/responsible/csv.ts';
import { intakeBrief } from '#domain/sections/responsible/intake.ts';
import { responsibleMarkdown } from '#domain/sections/responsible/markdown.ts';
import { answers, aProject, SOUND_AFFECTED, SOUND_REPORT, SOUND_STATEMENT } from './a-statement.ts';

const project = aProject({
  impact: { impact_main: { ...SOUND_STATEMENT, intendedUses: 'Dispatch | <b>only</b>\nat night' } },
  affected: { aff_a: { ...SOUND_AFFECTED, severity: 3 } },
  impactAnswers: answers('gravest', 'no', { discussion: '=cmd()' }),
  fairness: { fair_a: SOUND_REPORT, fair_b: { attribute: 'age', groups: SOUND_REPORT.groups } },
  roles: { role_ops: { name: 'Operations' } },
  risks: {
    risk_a: { title: 'Rural districts served worse', likelihood: 4, impactScore: 5, owner: 'role_ops' },
    risk_b: { title: 'Closed one', likelihood: 5, impactScore: 5, status: 'closed' },
  },
  datasets: { ds_a: { name: 'SCADA', personalData: 'yes', sensitiveAttributes: ['age'] } },
});
const words = wordsOf(project);
const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true });

describe('fairness reports as CSV', () => {
  const { data, errors } = rowsOf(fairnessCsv(project, words));

  it('carry counts always, rates and intervals only where a definition was chosen', () => {
    expect(errors).toEqual([]);
    expect(data).toHaveLength(4);
    expect(data[0]).toMatchObject({ Group: 'urban', TP: '40', 'True positive rate': '0.8' });
    expect(Number(data[0]?.['True positive rate, low'])).toBeCloseTo(0.6696, 3);
    expect(data[2]).toMatchObject({
      'Groups differ by': 'age',
      TP: '40',
      'True positive rate': '',
      Definition: '',
    });
  });
});

describe('impact questions as CSV', () => {
  const { data } = rowsOf(impactCsv(project, words));

  it('are tagged, pointed, and harmless in a spreadsheet', () => {
    expect(data[0]).toMatchObject({ Key: 'role', 'NIST AI RMF': 'MAP 3.5', Points: '4', 'Most points': '4' });
    expect(data[0]?.Discussion).toBe("'=cmd()");
  });
});

describe('responsible use as Markdown', () => {
  const text = responsibleMarkdown(project, words);

  it('is empty for an empty project', () => {
    expect(responsibleMarkdown(aProject({}), wordsOf(aProject({})))).toBe('');
  });

  it('shows points, counts and the reason, and holds numbers back where there is no reason', () => {
    expect(text).toContain('Level IV · very high impact.');
    expect(text).toContain('Impact 56 of 56; mitigation 0 of 24; score 56.');
    expect(text).toContain('| urban | 40 | 10 | 10 | 40 | 100 |');
    expect(text).toContain('Why this definition: Being missed is the harm.');
    const withoutReason = text.slice(text.indexOf('### Fairness by age'));
    expect(withoutReason).toContain('First choose the definition');
    expect(withoutReason).not.toContain('0.800');
  });

  it('carries the talk behind an answer, the dialogue behind a definition, and units', () => {
    expect(text).toContain('#### Discussion and evidence');
    expect(text).toContain('- **What part does the output play in a decision?** Discussion: =cmd()');
    expect(text).toContain('- **Answered within:** 5 days');
    const asked = aProject({
      fairness: {
        fair_a: { ...SOUND_REPORT, dialogue: { worse: 'missed', whom: 'Families' }, risk: 'risk_a' },
      },
      risks: { risk_a: { title: 'Served worse' } },
    });
    const report = responsibleMarkdown(asked, wordsOf(asked));
    expect(report).toContain(
      '- Which error hurts whom:\n  - Which error hurts people more? Being missed although it was true',
    );
    expect(report).toContain('  - Whom does it hurt, and how? Families');
    expect(report).not.toContain('?:');
    expect(report).toContain('- Risk: Served worse');
  });

  it('does not list questions about which nothing was said', () => {
    const silent = aProject({ impactAnswers: answers('gravest', 'no', { decidedOn: '2026-04-10' }) });
    const paper = responsibleMarkdown(silent, wordsOf(silent));
    expect(paper).toContain('### Impact questions');
    expect(paper).not.toContain('Discussion and evidence');
  });

  it('heads its tables as a person would, and names a record that only another planner knows', () => {
    expect(text).toContain('| Affected group |');
    const model = {
      fair_a: { ...SOUND_REPORT, model: 'mdl_1' },
      fair_b: { ...SOUND_REPORT, model: 'mdl_9' },
    };
    const known = aProject({ fairness: model, models: { mdl_1: { modelId: 'outage-24h' } } });
    const paper = responsibleMarkdown(known, wordsOf(known));
    expect(paper).toContain('- Model: outage-24h');
    expect(paper).toContain('- Model: missing record mdl\\_9');
  });

  it('never says that anything is compliant', () => {
    expect(`${text}${briefMarkdown(intakeBrief(project, words))}`).not.toMatch(
      /complian|certif|pass(ed)?\b/i,
    );
  });

  it('escapes what people typed', () => {
    expect(text).not.toContain('<b>');
    expect(text).toContain('Dispatch \\| ');
  });
});

describe('intake sheet of the review board', () => {
  const brief = intakeBrief(project, words);
  const items = (heading: RegExp) => brief.parts.find((each) => heading.test(each.heading))?.items ?? [];

  it('collects what the project says', () => {
    expect(brief.parts[0]?.lead).toContain('very high impact');
    expect(brief.parts.find(({ heading }) => heading.startsWith('Who gains'))?.table?.rows).toEqual([
      ['Rural customers', '', 'They wait', '3 · lasting', 'Yes, themselves', ''],
    ]);
    expect(items(/data about people/)).toEqual(['SCADA: legal basis not named; sensitive: age']);
    expect(items(/stop/)).toContain('Risk: Rural districts served worse (8.00 of 10, owned by Operations)');
    expect(items(/stop/).join()).not.toContain('Closed one');
    expect(items(/fair/)[0]).toContain('0.800 (40 of 50)');
    expect(items(/object/)).toContain('Answered within: 5 days');
  });

  it('names what is open instead of hiding it', () => {
    expect(items(/Not answered yet/)).toEqual([
      'What is asked of the board, and by when?',
      'What is predicted, and what does it stand in for?',
      'What makes it sensitive?',
      'What goes wrong, and how is it misused?',
      'What would happen without it?',
    ]);
    const blank = intakeBrief(aProject({}), wordsOf(aProject({})));
    expect(blank.parts[0]?.lead).toBe('Not started.');
    expect(blank.parts[1]?.items).toHaveLength(13);
  });
});
