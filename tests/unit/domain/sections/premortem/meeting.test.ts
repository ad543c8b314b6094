import { describe, expect, it } from 'vitest';
import {
  emptyProject,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { wordsOf } from '#domain/project/display.ts';
import { premortemMarkdown } from '#domain/sections/premortem/markdown.ts';
import {
  ballotsOf,
  countDots,
  failureSentence,
  ranked,
  riskDraft,
} from '#domain/sections/premortem/meeting.ts';
import { stages } from '#domain/sections/premortem/model.ts';
import { premortemRules } from '#domain/sections/premortem/rules.ts';
import { stepAfter, stepOf, steps, totalMinutes } from '#domain/sections/premortem/script.ts';
import { premortemSection } from '#domain/sections/premortem/section.ts';

const note = (text: string, more: ProjectRecord = {}) => ({ premortem: 'pre_a', text, ...more });

function aMeeting(
  change: ProjectRecord = {},
  others: Record<string, Record<string, ProjectRecord>> = {},
): ProjectDocument {
  return {
    ...emptyProject('prj_test00', '2026-04-20T09:00:00Z'),
    title: 'Outages',
    premortems: { pre_a: { scenario: 'It was switched off.', people: 2, on: '2026-03-05', ...change } },
    premortemGroups: {
      pgrp_a: { premortem: 'pre_a', name: 'Crews stopped believing it', dots: 4, risk: 'risk_a' },
      pgrp_other: { premortem: 'pre_b', name: 'Another meeting' },
    },
    premortemNotes: {
      pnote_a: note('Two needless trips', { group: 'pgrp_a' }),
      pnote_b: note('The list came at noon', { group: 'pgrp_a' }),
      pnote_c: note('Nobody asked the union', { dots: 1, folded: true }),
      pnote_d: note('Lost', { group: 'pgrp_gone' }),
      pnote_e: note('Wrong meeting', { group: 'pgrp_other' }),
    },
    risks: { risk_a: { title: 'Crews ignore it' } },
    ...others,
  };
}
const found = (project: ProjectDocument) =>
  Object.fromEntries(
    premortemRules.flatMap((rule) =>
      rule.check(project, { today: '2026-04-20' }).map(({ message }) => [rule.id, message]),
    ),
  );

describe('script', () => {
  it('takes the hour the guide promises and has a step for every stage', () => {
    expect(totalMinutes).toBe(60);
    expect(steps.map(({ id }) => id)).toEqual(stages.map(({ value }) => value));
    for (const { say, room, call } of steps)
      expect(Math.min(say.length, room.length, call.length)).toBeGreaterThan(0);
  });

  it('is walked forwards and backwards, and begins at the beginning', () => {
    expect(stepAfter('write', 1)?.id).toBe('collect');
    expect(stepAfter('write', -1)?.id).toBe('imagine');
    expect(stepAfter('change', 1)).toBeUndefined();
    expect(stepAfter('prepare', -1)).toBeUndefined();
    expect(stepOf('nonsense').id).toBe('prepare');
  });
});

describe('what a meeting collected', () => {
  it('is voted on by group, and by note where a note stands alone or its group is gone', () => {
    expect(
      ballotsOf(aMeeting(), 'pre_a').map(({ words, notes, dots }) => [words, notes.length, dots]),
    ).toEqual([
      ['Crews stopped believing it', 2, 4],
      ['Nobody asked the union', 1, 1],
      ['Lost', 1, 0],
      ['Wrong meeting', 1, 0],
    ]);
  });

  it('is ranked by dots, equals in their order', () => {
    const ballots = ballotsOf(aMeeting(), 'pre_a').map((each) => ({
      ...each,
      dots: each.words === 'Lost' ? 9 : 1,
    }));
    expect(ranked(ballots).map(({ words }) => words)).toEqual([
      'Lost',
      'Crews stopped believing it',
      'Nobody asked the union',
      'Wrong meeting',
    ]);
  });

  it('counts dots against what people had: three each unless said otherwise', () => {
    const count = (project: ProjectDocument) =>
      countDots(recordOf(project, 'premortems', 'pre_a'), ballotsOf(project, 'pre_a'));
    expect(count(aMeeting())).toEqual({ given: 5, most: 6 });
    expect(count(aMeeting({ dots: 5 })).most).toBe(10);
    expect(count(aMeeting({ people: undefined })).most).toBeUndefined();
  });

  it('becomes drafts of risks in people’s own words', () => {
    const [group, alone] = ballotsOf(aMeeting(), 'pre_a');
    if (!group || !alone) throw new Error('nothing collected');
    expect(riskDraft(group)).toEqual({
      fields: {
        title: 'Crews stopped believing it',
        event: 'Crews stopped believing it',
        cause: 'Two needless trips; The list came at noon',
      },
      source: 'premortem: Crews stopped believing it',
    });
    expect(riskDraft(alone).fields).toEqual({
      title: 'Nobody asked the union',
      event: 'Nobody asked the union',
    });
  });

  it('begins with a sentence made from the goal', () => {
    const project = aMeeting({}, { objectives: { obj_a: { statement: 'Cut minutes lost' } } });
    expect(failureSentence(project, '2027-03-15')).toBe(
      'It is 2027-03-15. Yesterday “Outages” was switched off. Its goal, “Cut minutes lost”, was missed by far. The newspaper has the story. The board asks why.',
    );
    expect(failureSentence(emptyProject('p', ''), undefined)).toContain(
      'Yesterday the project was switched off.',
    );
  });
});

describe('review rules of the premortem', () => {
  it('say nothing about a meeting that ended well', () => {
    const well = aMeeting({ change: 'One call to operations' }, { premortemNotes: {} });
    expect(found(well)).toEqual({});
    expect(found(emptyProject('p', ''))).toEqual({});
  });

  it.each([
    ['premortem.no-sentence', aMeeting({ scenario: '' }), 'The premortem of 2026-03-05 has no sentence'],
    ['premortem.too-many-dots', aMeeting({ people: 1 }), 'counts 5 dots, but people had 3'],
    ['premortem.top-without-risk', aMeeting(), '“Nobody asked the union” got dots and became no risk'],
    ['premortem.no-change', aMeeting(), 'ended without one thing'],
  ])('%s', (id, project, words) => {
    expect(found(project)[id]).toContain(words);
  });
});

describe('premortem on paper', () => {
  it('is a table with notes, dots and risks, and nothing typed becomes markup', () => {
    const text = premortemMarkdown(
      aMeeting({ scenario: '<b>Off</b>', change: 'A call' }),
      wordsOf(aMeeting()),
    );
    expect(text).toContain('5 notes, 5 of 6 dots.');
    expect(text).toContain(
      '| Crews stopped believing it | Two needless trips; The list came at noon | 4 | Crews ignore it |',
    );
    expect(text).toContain('Done differently from that day on: A call');
    expect(text).not.toContain('<b>');
    expect(premortemMarkdown(emptyProject('p', ''), wordsOf(aMeeting()))).toBe('');
  });

  it('shows progress by steps, and a meeting with its change is done', () => {
    expect(premortemSection.progress(aMeeting({ stage: 'write' }))).toEqual({ done: 2, total: 9 });
    expect(premortemSection.progress(aMeeting({ stage: 'write', change: 'A call' }))).toEqual({
      done: 9,
      total: 9,
    });
    expect(premortemSection.dates(aMeeting()).map(({ day }) => day)).toEqual(['2026-03-05']);
  });
});
