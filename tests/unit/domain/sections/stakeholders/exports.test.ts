import { describe, expect, it } from 'vitest';
import { withoutConfidential } from '#domain/document/confidential.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import { briefMarkdown } from '#domain/project/brief.ts';
import { collections } from '#domain/project/collections.ts';
import { collectionCsv } from '#domain/project/export-csv.ts';
import { projectMarkdown } from '#domain/project/export-markdown.ts';
import { onboardingBrief } from '#domain/sections/roles/onboarding.ts';
import { messageText } from '#domain/sections/stakeholders/message.ts';
import { communications, stakeholders } from '#domain/sections/stakeholders/model.ts';
import { stakeholdersSection } from '#domain/sections/stakeholders/section.ts';
import { sponsorBrief } from '#domain/sections/stakeholders/sponsor-brief.ts';
import { aPlan, TODAY, withCommunication, withStakeholder } from './a-plan.ts';

const SECRET = 'wants her job';
const noted = withStakeholder({ privateNote: SECRET });
const hidden = withStakeholder({ name: 'Union leader', sensitive: true, cares: SECRET });

describe('what is confidential', () => {
  it.each([
    ['a private note', noted],
    ['a stakeholder kept out', hidden],
  ])('%s is in no export', (_what, project) => {
    const exports = [
      projectMarkdown(project),
      collectionCsv(project, stakeholders),
      collectionCsv(project, communications),
      briefMarkdown(sponsorBrief(project, TODAY)),
      briefMarkdown(onboardingBrief(project, { name: '', roles: ['role_po'] }, [], TODAY)),
      JSON.stringify(stakeholdersSection.dates(project)),
    ].join('\n');
    expect(exports).not.toContain(SECRET);
    expect(exports).not.toContain('Union leader');
  });

  it('is in the exports when the person asks for it, and always in the project file', () => {
    expect(projectMarkdown(noted, ['stakeholders'], { confidential: true })).toContain(SECRET);
    expect(projectMarkdown(hidden, ['stakeholders'], { confidential: true })).toContain('Union leader');
    expect(collectionCsv(hidden, stakeholders, { confidential: true })).toContain('Union leader');
    expect(writeProject(hidden)).toContain(SECRET);
    expect(readProject(writeProject(hidden))).toMatchObject({ kind: 'ok', project: hidden });
  });

  it('leaves a countable gap where it is referred to, also from other sections', () => {
    const project = { ...hidden, objectives: { obj_1: { statement: 'Fewer', beneficiary: 'stk_ops' } } };
    const text = projectMarkdown(project);
    expect(text).toContain('1 stakeholder not named here');
    expect(text).toContain('Who benefits: stakeholder not named here');
  });

  it('costs nothing when there is none', () => {
    const project = aPlan();
    expect(withoutConfidential(project, collections)).toBe(project);
  });
});

describe('the plan on paper', () => {
  const text = projectMarkdown(aPlan(), ['stakeholders']);

  it('has map, plan and each message with its metrics in plain words', () => {
    expect(text).toContain(
      '| Field operations |  | 4 | 5 | Manage closely | Neutral | Supportive | 1 step up |',
    );
    expect(text).toContain(
      '| Field operations | Inform | Document | Every week | 2026-04-24 | Product owner |  |',
    );
    expect(text).toContain('Of 100 cases that matter, 55 are caught and 45 are missed');
    expect(text).toContain('*What we do not know yet:* Winter storms are rare in the data.');
  });

  it('is empty when nothing is filled in', () => {
    expect(projectMarkdown(aPlan({ stakeholders: {}, communications: {} }), ['stakeholders'])).toContain(
      'Nothing has been filled in yet.',
    );
  });

  it('stays one table when texts try to break out', () => {
    const evil = projectMarkdown(withStakeholder({ name: 'a | b\n<script>alert(1)</script>' }), [
      'stakeholders',
    ]);
    expect(evil).toContain('| a \\| b / \\<script\\>alert(1)\\</script\\> |');
  });
});

describe('a message', () => {
  it('is ready to paste', () => {
    expect(messageText(aPlan(), 'com_wk')).toBe(
      [
        'How far we are.',
        '',
        'Today: Of 100 cases that matter, 55 are caught and 45 are missed.',
        'At least this: Of 100 cases that matter, 80 are caught and 20 are missed.',
        '',
        'What we do not know yet: Winter storms are rare in the data.',
      ].join('\n'),
    );
  });

  it('says each number once per way of telling', () => {
    const project = withCommunication(
      { audience: ['stk_ops', 'stk_b'] },
      { stakeholders: { stk_ops: { name: 'A', power: 5 }, stk_b: { name: 'B', power: 5 } } },
    );
    expect(messageText(project, 'com_wk').match(/55 are caught/g)).toHaveLength(1);
  });
});

describe('calendar entries', () => {
  it('are one per communication, recurring, with the message inside', () => {
    expect(stakeholdersSection.dates(aPlan())).toEqual([
      {
        id: 'com_wk-next',
        day: '2026-04-24',
        title: 'Inform Field operations, by document, every week',
        collection: 'communications',
        record: 'com_wk',
        repeats: 'FREQ=WEEKLY',
        details: messageText(aPlan(), 'com_wk'),
      },
    ]);
  });

  it('are a single day for what goes out once, and none without a day', () => {
    const [once] = stakeholdersSection.dates(withCommunication({ cadence: 'once' }));
    expect(once).not.toHaveProperty('repeats');
    expect(stakeholdersSection.dates(withCommunication({ next: undefined }))).toEqual([]);
  });
});

describe('the sponsor brief', () => {
  const project = aPlan({
    roles: { role_sp: { name: 'Sponsor', kind: 'business-sponsor' }, role_po: { name: 'Product owner' } },
    activities: { act_eval: { name: 'Evaluate results', phase: 'evaluation', due: '2026-06-01' } },
    raci: { act_eval: { role_sp: ['A'], role_po: ['R'] } },
    objectives: {
      obj_1: {
        statement: 'Fewer minutes lost',
        baseline: 118,
        target: 100,
        unit: 'min',
        deadline: '2026-12-31',
        measuredHow: 'Outage report',
      },
    },
    risks: {
      risk_1: { title: 'Small', likelihood: 1, impactScore: 1 },
      risk_2: { title: 'Heavy', impact: 'Launch fails', likelihood: 4, impactScore: 5 },
      risk_3: { title: 'Closed', likelihood: 5, impactScore: 5, status: 'closed' },
    },
  });
  const brief = sponsorBrief(project, TODAY);
  const text = briefMarkdown(brief);

  it('says what changes, in numbers and in plain words', () => {
    expect(text).toContain(
      '- Fewer minutes lost: from 118 to 100 min by 2026-12-31. Measured by: Outage report.',
    );
    expect(text).toContain('At least this: Of 100 cases that matter, 80 are caught and 20 are missed.');
  });

  it('names the decisions of the sponsor, and nobody else’s', () => {
    expect(brief.parts.find(({ heading }) => heading === 'What you decide')?.table?.rows).toEqual([
      ['Evaluate results', 'Evaluation', '2026-06-01'],
    ]);
  });

  it('puts the heaviest open risk first and leaves closed ones out', () => {
    const items = brief.parts.find(({ heading }) => heading === 'What could go wrong')?.items;
    expect(items).toEqual([
      'Heavy: Launch fails (likelihood 4, impact 5 of 5)',
      'Small (likelihood 1, impact 1 of 5)',
    ]);
  });

  it('weighs risks as the register does, and counts only threats that can still happen', () => {
    const risk = (title: string, likelihood: number, impactScore: number, more = {}) => ({
      ...{ title, likelihood, impactScore, status: 'open' },
      ...more,
    });
    const risks = {
      risk_a: risk('Often and mild', 4, 3),
      risk_b: risk('Seldom and grave', 2, 5),
      risk_c: risk('A chance', 5, 5, { kind: 'opportunity' }),
      risk_d: risk('Came true', 5, 5, { status: 'realised' }),
      risk_e: risk('Not rated', 0, 0),
      risk_f: risk('Small', 1, 1),
    };
    const partOf = (model: string) =>
      sponsorBrief(aPlan({ risks, riskSettings: { risk_settings: { model } } }), TODAY).parts.find(
        ({ heading }) => heading === 'What could go wrong',
      );
    expect(partOf('3')?.items?.map((item) => item.split(' (')[0])).toEqual([
      'Often and mild',
      'Seldom and grave',
      'Small',
    ]);
    expect(partOf('3')?.lead).toBe('The 3 heaviest of 4 live threats, by the score of the risk register.');
    expect(partOf('1')?.items?.[0]).toBe('Seldom and grave (likelihood 2, impact 5 of 5)');
  });

  it('asks the sponsor to open doors, but not their own', () => {
    const doorsOf = (fields: object) => {
      const { stk_ops } = aPlan().stakeholders as Record<string, object>;
      const stakeholders = { stk_ops: { ...stk_ops, ...fields } };
      const held = { role_sp: { name: 'Sponsor', kind: 'business-sponsor', holders: ['per_jan'] } };
      const { parts } = sponsorBrief(aPlan({ stakeholders, roles: held }), TODAY);
      return parts.find(({ heading }) => heading === 'Doors only you can open')?.items;
    };
    expect(doorsOf({ person: 'per_ana' })).toEqual([
      'Field operations (manage closely) should move 1 step up.',
    ]);
    expect(doorsOf({ person: 'per_jan' })).toEqual([]);
  });

  it('says what is missing where the project is empty', () => {
    const empty = briefMarkdown(
      sponsorBrief({ ...aPlan(), stakeholders: {}, communications: {}, metrics: {} }, TODAY),
    );
    for (const words of [
      'No objective is written down yet.',
      'No metric is written down yet.',
      'No risk is written down yet.',
    ])
      expect(empty).toContain(words);
  });
});

describe('the first month of a new member', () => {
  const cards = [
    {
      id: 'data-scientist',
      name: 'Data scientist',
      summary: 'Explores data.',
      decides: [],
      asks: ['What is one row?'],
    },
  ];
  const project = aPlan({
    people: { per_ana: { name: 'Ana', tz: 'America/Bogota', start: '09:00', end: '17:00' } },
    decisions: { dec_1: {} },
  });
  const text = briefMarkdown(onboardingBrief(project, { name: 'Kim', roles: ['role_ds'] }, cards, TODAY));

  it('has their letters, whom to meet and when they work', () => {
    expect(text).toContain('# First month of Kim: Data scientist');
    expect(text).toContain('| Evaluation | Evaluate results | Responsible |  |');
    expect(text).toContain('| Product owner | Ana (09:00–17:00 America/Bogota) | Evaluate results |');
  });

  it('has the questions of the role and what there is to read', () => {
    expect(text).toContain('- [ ] What is one row?');
    expect(text).toContain('- [ ] Read the decision log (1 entry) and write down three questions');
    expect(text).not.toContain('risk register');
  });

  it('says what is open for a role without letters', () => {
    const none = briefMarkdown(onboardingBrief(project, { name: '', roles: [] }, cards, TODAY));
    expect(none).toContain('The matrix has no letter for this role yet.');
  });
});
