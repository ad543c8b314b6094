import { describe, expect, test } from 'vitest';
import { type Fault, findFaults, type Known, sayFault } from '#site/content-faults.ts';
import { findDataFaults } from '#site/data-faults.ts';
import { findPathFaults } from '#site/path-faults.ts';

const known: Known = {
  terms: new Set(['recall', 'precision']),
  sources: new Set(['rand-2024']),
  planners: new Set(['goals']),
  figures: new Set(['life-cycle']),
  roles: new Set(['project-manager']),
  parts: new Set(['frame', 'data']),
  pages: new Set(['frame/good-enough', 'data/labels']),
  addresses: new Map([
    ['/guide/frame/good-enough/', new Set(['what-it-costs'])],
    ['/glossary/', new Set(['recall', 'precision'])],
    ['/project/', undefined],
  ]),
};

const frontMatter = `---
title: Goals and metrics
part: frame
roles: [project-manager]
planners: [goals]
next: [frame/good-enough]
---
`;

const path = 'content/guide/frame/goals.mdx';
const check = (body: string, head = frontMatter): string[] =>
  findFaults({ path, text: head + body }, known).map(sayFault);

describe('words, works, planners and figures', () => {
  test('what exists is no fault', () => {
    const body = `
## What it costs

<Term id="recall">recall</Term> <Source id="rand-2024" /> and <PlannerEmbed name="goals" />

<Figure name="life-cycle" caption="The phases" />

[below](#what-it-costs), [there](/guide/frame/good-enough/#what-it-costs), [a word](/glossary/#recall), [yours](/project/#files)
[outside](https://example.org/page), [mail](mailto:a@example.org)
`;
    expect(check(body)).toEqual([]);
  });

  test.each([
    ['<Term id="recal">x</Term>', 'unknown term "recal"; it is not in content/glossary.yaml'],
    ['<Source id="nobody-1999" />', 'unknown source "nobody-1999"; it is not in content/sources.yaml'],
    ['<PlannerEmbed name="goal" />', 'unknown planner "goal"; it is not in content/planners/'],
    ['<Figure name="cycle" caption="x" />', 'unknown figure "cycle"; it is not in content/diagrams/'],
    ['<Boxed>x</Boxed>', 'unknown component <Boxed>; content/README.md lists those there are'],
    [
      '<Callout kind="tip">x</Callout>',
      'unknown kind of callout "tip"; there are note, example, warning, judgement, evidence',
    ],
    ['[x](/guide/frame/nothing/)', 'no page at /guide/frame/nothing/'],
    ['[x](/guide/frame/good-enough/#nowhere)', 'no heading "#nowhere" on /guide/frame/good-enough/'],
    ['[x](/glossary/#no-such-word)', 'no heading "#no-such-word" on /glossary/'],
    ['[x](#nowhere)', 'no heading "#nowhere" on this page'],
    ['[x](/guide/frame/good-enough)', 'link "/guide/frame/good-enough" must end its path with /'],
    ['[x](good-enough/)', 'link "good-enough/" must begin with / or https://'],
    ['[x](http://example.org)', 'link without encryption: http://example.org'],
  ])('%s', (markup, message) => {
    expect(check(`\nFirst line.\n\nBefore ${markup} after.\n`)).toEqual([`${path}:11: ${message}`]);
  });

  test('the line is that of the mention, also inside an opening tag of several lines', () => {
    expect(check('\n\n<Term\n  id="recal"\n>x</Term>\n')).toEqual([
      `${path}:10: unknown term "recal"; it is not in content/glossary.yaml`,
    ]);
  });

  test('code is not content', () => {
    expect(
      check('\nWrite `<Term id="nothing">` or\n\n```\n[x](/nowhere/) <Source id="none" />\n```\n'),
    ).toEqual([]);
  });
});

describe('front matter', () => {
  test.each([
    ['roles: [project-manager]', 'roles: [project-manager, wizard]', 'roles: unknown role "wizard"', 4],
    ['planners: [goals]', 'planners: [gaols]', 'planners: unknown planner "gaols"', 5],
    ['next: [frame/good-enough]', 'next: [frame/bad]', 'next: unknown page "frame/bad"', 6],
    [
      'next: [frame/good-enough]',
      'next:\n  - frame/good-enough\n  - frame/bad',
      'next: unknown page "frame/bad"',
      8,
    ],
    ['part: frame', 'part: frames', 'unknown part "frames"', 3],
    ['part: frame', 'part: data', 'part "data", but the file is in another folder', 3],
  ])('%s written as %s', (right, wrong, message, line) => {
    expect(check('', frontMatter.replace(right, wrong))).toEqual([`${path}:${line}: ${message}`]);
  });
});

test('the data files are checked too', () => {
  const text = `- id: recall
  term: recall
  notToBeConfusedWith: [precision, accuracy]
  see: [data/labels, data/tables]
- role: wizard
  pages:
    - data/labels
    - data/chairs
`;
  const say = ({ line, message }: Fault) => `${line}: ${message}`;
  expect(findDataFaults({ path: 'content/glossary.yaml', text }, known).map(say)).toEqual([
    '3: unknown term "accuracy"',
    '4: unknown page "data/tables"',
    '5: unknown role "wizard"',
    '8: unknown page "data/chairs"',
  ]);
});

test('the texts of a reading path are checked, links over two lines too', () => {
  const text = `finish: >-
  Read [good
  enough](/guide/frame/good-enough/) and [more](/guide/frame/more/). [[rand-2024]] [[nobody-1999]]
`;
  const say = ({ line, message }: Fault) => `${line}: ${message}`;
  expect(findPathFaults({ path: 'content/paths/x.yaml', text }, known).map(say)).toEqual([
    '3: no page at /guide/frame/more/',
    '3: unknown source "nobody-1999"',
  ]);
});
