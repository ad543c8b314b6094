import { describe, expect, it } from 'vitest';
import { withoutConfidential } from '#domain/document/confidential.ts';
import { emptyProject } from '#domain/document/project.ts';
import { briefMarkdown } from '#domain/project/brief.ts';
import { collections } from '#domain/project/collections.ts';
import { wordsOf } from '#domain/project/display.ts';
import { collectionCsv } from '#domain/project/export-csv.ts';
import { projectMarkdown } from '#domain/project/export-markdown.ts';
import { sharedCopy } from '#domain/project/shared-copy.ts';
import { weeklyDigest } from '#domain/sections/checkin/digest.ts';
import { checkinMarkdown } from '#domain/sections/checkin/markdown.ts';
import { checkins, oneToOnes } from '#domain/sections/checkin/model.ts';
import { checkinSection } from '#domain/sections/checkin/section.ts';
import { weekOf } from '#domain/sections/checkin/work-calendar.ts';
import { aTeam, withCheckins } from './a-team.ts';

const privately = withCheckins(
  {
    'jan 2026-04-16': { done: 'Split', kind: 'SECRET line', mood: 'SECRET mood' },
    'ana 2026-04-16': { done: 'Call', helpful: 'Told line', linesShared: true, mood: 'SECRET mood' },
  },
  {
    oneToOnes: { oto_a: { on: '2026-04-15', person: 'per_jan', load: 'SECRET load' } },
    retrospectives: { retro_a: { on: '2026-04-10', keep: 'Reading errors', changes: [] } },
  },
);

describe('what is private', () => {
  it('is in no Markdown, table, digest or link unless asked for', () => {
    const texts = [
      projectMarkdown(privately),
      collectionCsv(privately, checkins),
      collectionCsv(privately, oneToOnes),
      briefMarkdown(weeklyDigest(privately, weekOf('2026-04-16', 1), '2026-04-17')),
      JSON.stringify(sharedCopy(privately, { sensitive: true }).project),
    ];
    for (const text of texts) expect(text).not.toContain('SECRET');
    expect(projectMarkdown(privately)).not.toContain('One-to-one');
  });

  it('is what the writer did not share: a shared line goes along', () => {
    const texts = [
      projectMarkdown(privately),
      collectionCsv(privately, checkins),
      briefMarkdown(weeklyDigest(privately, weekOf('2026-04-16', 1), '2026-04-17')),
      JSON.stringify(sharedCopy(privately).project),
    ];
    for (const text of texts) expect(text).toContain('Told line');
  });

  it('goes along when it is ticked', () => {
    const markdown = projectMarkdown(privately, ['checkin'], { confidential: true });
    expect(markdown).toContain('Kind: SECRET line');
    expect(markdown).toContain('### One-to-one, 2026-04-15');
    expect(collectionCsv(privately, oneToOnes, { confidential: true })).toContain('SECRET load');
    expect(sharedCopy(privately, { sensitive: true, confidential: true }).project.oneToOnes).toEqual(
      privately.oneToOnes,
    );
  });

  it('is named among what a link leaves behind', () => {
    const { leftOut } = sharedCopy(privately, { sensitive: true });
    expect(leftOut).toContain('Kind and Mood of check-ins');
    expect(leftOut).toContain('1 one-to-one');
    expect(withoutConfidential(aTeam(), collections)).toEqual(aTeam());
  });
});

describe('the week on one page', () => {
  const project = withCheckins(
    {
      'jan 2026-04-10': { learned: 'Last week' },
      'jan 2026-04-13': {
        done: 'Split <b>by</b> year\nand checked',
        learned: 'Gusts matter inland',
        confidence: 4,
      },
      'ana 2026-04-13': { done: 'Call', confidence: 2, help: 'Who knows the grid office?' },
      'noor 2026-04-13': { confidence: 5 },
      'jan 2026-04-14': { next: 'Three seeds', blocker: { text: 'No disk', owner: 'per_ana' } },
      'ana 2026-04-14': { blocker: { text: 'No list', since: '2026-04-13', goneOn: '2026-04-14' } },
      'jan 2026-04-21': { done: 'Next week' },
    },
    { checkinSettings: { checkin_settings: { goal: 'Weather answered' } } },
  );
  const text = briefMarkdown(weeklyDigest(project, weekOf('2026-04-13', 1), '2026-04-23'));

  it('holds what was learnt and done in it, and nothing of other weeks', () => {
    expect(text).toContain('# Week of Monday 13 April 2026');
    expect(text).toContain('5 check-ins by 3 people.');
    expect(text).toContain('- Jan, Mon 13 Apr: Gusts matter inland');
    expect(text).toContain('- Jan, Mon 13 Apr: Split \\<b\\>by\\</b\\> year; and checked');
    expect(text).toContain('- Jan: Three seeds');
    expect(text).toContain('- Ana, Mon 13 Apr: Who knows the grid office?');
    expect(text).not.toContain('Last week');
    expect(text).not.toContain('Next week');
  });

  it('says how sure people were, and that somebody was not', () => {
    expect(text).toContain(
      '“Weather answered”, from 1 (no) to 5 (sure). Figures of 1 or 2: 1. Ask their writers.',
    );
    expect(text).toContain('| Mon 13 Apr | 4 | 2 | 5 | 3 |');
  });

  it('shows what was in the way as it stood at its end, and what went', () => {
    expect(text).toContain('| No disk | Jan | Tue 14 Apr, 4 working days | Ana |');
    expect(text).toContain('- Gone: No list (Ana)');
    const during = briefMarkdown(weeklyDigest(project, weekOf('2026-04-13', 1), '2026-04-15'));
    expect(during).not.toContain('No disk');
  });

  it('is an honest page when nothing was written', () => {
    const empty = briefMarkdown(weeklyDigest(emptyProject('p', ''), weekOf('2026-04-13', 1), '2026-04-15'));
    expect(empty).toContain('Nothing was written.');
    expect(empty).toContain('Nobody gave a figure.');
  });
});

describe('the section', () => {
  const project = withCheckins(
    {
      'jan 2026-04-16': { done: 'Split', next: 'Gusts', confidence: 4 },
      'jan 2026-04-17': { done: '# not a heading', blocker: { text: 'No disk', owner: 'per_ana' } },
    },
    {
      retrospectives: {
        retro_a: {
          on: '2026-04-10',
          keep: 'Reading errors',
          changes: [
            { what: 'Ask before Friday', who: 'per_jan', by: '2026-04-24' },
            { what: 'Old', isDone: true, by: '2026-04-11' },
          ],
        },
      },
    },
  );

  it('reads on paper with the newest day first, and nothing typed becomes markup', () => {
    const text = checkinMarkdown(project, wordsOf(project));
    expect(text.indexOf('### 2026-04-17')).toBeLessThan(text.indexOf('### 2026-04-16'));
    expect(text).toContain('Done: \\# not a heading');
    expect(text).toContain('In the way: No disk (to be cleared by Ana)');
    expect(text).toContain('| 2026-04-16 | 4 | 4 | 4 | 1 |');
    expect(text).toContain('| Ask before Friday | Jan | 2026-04-24 |');
    expect(checkinMarkdown(aTeam(), wordsOf(aTeam()))).toBe('');
  });

  it('brings its dates and says how far it is', () => {
    expect(checkinSection.dates(project).map(({ day, title }) => [day, title])).toEqual([
      ['2026-04-10', 'Retrospective'],
      ['2026-04-24', 'Ask before Friday'],
    ]);
    expect(checkinSection.progress(project)).toEqual({ done: 4, total: 6 });
    expect(checkinSection.progress(aTeam())).toEqual({ done: 0, total: 0 });
  });
});
