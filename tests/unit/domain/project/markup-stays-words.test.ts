/** Everything made from a project to be read elsewhere, with markup typed into every field of every section. */
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { collectionOf, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import { type Brief, briefMarkdown } from '#domain/project/brief.ts';
import { briefHtml } from '#domain/project/brief-html.ts';
import { charterBrief, snapshotBrief } from '#domain/project/charter-brief.ts';
import { wordsOf } from '#domain/project/display.ts';
import { projectMarkdown } from '#domain/project/export-markdown.ts';
import { reviewProject } from '#domain/project/review.ts';
import { sections } from '#domain/project/sections.ts';
import { statusReport } from '#domain/project/status-report.ts';
import { weeklyDigest } from '#domain/sections/checkin/digest.ts';
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { sheetMarkdown } from '#domain/sections/checklists/export-sheet.ts';
import { ownLists } from '#domain/sections/checklists/model.ts';
import { withOwnItems } from '#domain/sections/checklists/own-lists.ts';
import { datasetCard } from '#domain/sections/data/dataset-card.ts';
import { datasheet } from '#domain/sections/data/datasheet.ts';
import { modelCardMetrics } from '#domain/sections/goals/exports.ts';
import { intakeBrief } from '#domain/sections/responsible/intake.ts';
import { onboardingBrief } from '#domain/sections/roles/onboarding.ts';
import { roleSheet } from '#domain/sections/roles/role-sheet.ts';
import { messageMarkdown } from '#domain/sections/stakeholders/message.ts';
import { sponsorBrief } from '#domain/sections/stakeholders/sponsor-brief.ts';
import { filledProject } from '#tests/hostile-project.ts';

const TODAY = '2026-06-15';

/** Each in two or more lines or in one, as the plain words beside it. */
const MARKUP: [markup: string, plain: string][] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '</style></textarea></table><svg onload=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](javascript:alert(1) "t")',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)',
  '[x][x]',
  '# x',
  '- x',
  '+ x',
  '1. x',
  '1) x',
  '- [ ] x',
  '---',
  '***',
  '___',
  '===',
  '> x',
  '```',
  '~~~ x',
  '`` x ` x',
  '    x',
  '| x | x |',
  'x | x',
  '**x** _x_ ~~x~~',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<!-- x',
  '<![CDATA[ x',
  '<?x',
  'x\\',
  '\\',
  '[^1]',
  '[^1]: x',
  '$x$ $$',
  ':::x',
  '{x} {{x}}',
].map((markup) => [markup, 'x']);
MARKUP.push(
  ['x\n---\nx', 'x\nx\nx'],
  ['x\n===\n<img src=x>', 'x\nx\nx'],
  ['x\n\n    <script>x</script>\n\n```\n<img src=x>', 'x\n\nx\n\nx\nx'],
  ['x\r\n| x |\r\n| --- |\r\n| x |', 'x\r\nx\r\nx\r\nx'],
  ['x\r> x\r- x\r```', 'x\rx\rx\rx'],
  ['<div\nonclick=alert(1)\n>', 'x\nx\nx'],
  ['x\u2028# x\u2029- x\u0085* x\u000b> x', 'x'],
);

/** The words stand before or behind the number that makes each place its own. */
const VARIANTS = [
  { choice: 0, flags: false, isFirst: true, brokenMoments: false },
  { choice: 1, flags: true, isFirst: false, brokenMoments: false },
  { choice: 2, flags: false, isFirst: false, brokenMoments: false },
  { choice: 3, flags: true, isFirst: true, brokenMoments: false },
  { choice: 4, flags: true, isFirst: false, brokenMoments: false },
  { choice: 5, flags: false, isFirst: true, brokenMoments: true },
];
type Variant = (typeof VARIANTS)[number];

/** The project with these words everywhere, read as a file is. */
function withWords(words: string, { isFirst, ...variant }: Variant): ProjectDocument {
  const read = readProject(
    writeProject(
      filledProject({ words: (place) => (isFirst ? `${words} ${place}` : `${place} ${words}`), ...variant }),
    ),
  );
  if (read.kind !== 'ok') throw new Error(JSON.stringify(read));
  return read.project;
}

function briefs(project: ProjectDocument): Brief[] {
  const findings = reviewProject(project, TODAY);
  const words = wordsOf(project);
  return [
    onboardingBrief(project, { name: project.title, roles: ['role_1'] }, [], TODAY),
    charterBrief(project, TODAY, findings),
    snapshotBrief(project, 'cha_1'),
    statusReport(project, { audience: 'executives', today: TODAY, findings }),
    statusReport(project, { audience: 'team', today: TODAY, findings }),
    weeklyDigest(project, [TODAY], TODAY),
    intakeBrief(project, words),
    roleSheet(project, 'role_1'),
    sponsorBrief(project, TODAY),
  ];
}

function ownList(project: ProjectDocument): Checklist {
  const id = Object.keys(collectionOf(project, ownLists.name))[0] ?? '';
  const title = String(recordOf(project, ownLists.name, id)?.title);
  return withOwnItems(project, {
    ...{
      id,
      title,
      answers: 'questions',
      subject: 'project',
      category: 'operations',
      sections: [],
      retired: [],
    },
  });
}

/** Every text in Markdown that a person can take away. */
function markdownTexts(project: ProjectDocument): [name: string, text: string][] {
  const words = wordsOf(project);
  return [
    ...sections.map(({ name }): [string, string] => [
      name,
      projectMarkdown(project, [name], { confidential: true }),
    ]),
    ...briefs(project).map((brief, at): [string, string] => [`brief ${at}`, briefMarkdown(brief)]),
    ['datasheet', datasheet(project, 'ds_1', words)],
    ['dataset card', datasetCard(project, 'ds_1', words)],
    ['model card', modelCardMetrics(project)],
    ['message', messageMarkdown(project, 'com_1')],
    ['sheet', sheetMarkdown(project, ownList(project), { list: ownList(project).id }, words)],
  ];
}

/** The elements in their order; a bare address of the web may become a link to itself. */
const skeleton = (html: string) =>
  (html.match(/<[^>]*>/g) ?? []).filter((tag) => !/^<a href="https?:|^<\/a>/.test(tag)).join('');

const KNOWN =
  /^<(!DOCTYPE html|html lang="en"|meta [^<>]*|h1|p|table|thead|tbody|tr|t[dh]( align="\w+")?|ul( class="contains-task-list")?|ol( start="\d+")?|li( class="task-list-item")?|input [^<>]*type="checkbox"[^<>]*|br ?\/?|h[2-4]|strong|em|code|head|title|style|body|p class="\w+")\s*\/?>$|^<\/\w+>$/;

/** Moments that are none sort otherwise, so that only the kinds of elements can be compared, not their number. */
function expectSame(html: string, expected: string, variant: Variant, name: string): void {
  if (variant.brokenMoments)
    expect(
      (skeleton(html).match(/<[^>]*>/g) ?? []).filter((tag) => !KNOWN.test(tag)),
      name,
    ).toEqual([]);
  else expect(skeleton(html), name).toBe(skeleton(expected));
}

const rendered = (markdown: string) =>
  markdownToHtml(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''), { features: { gfm: true } }).html;

it('the renderer of these tests lets HTML through', () => {
  expect(rendered('<img src=x onerror=alert(1)>')).toContain('<img src=x onerror=alert(1)>');
});

it('every text of these tests holds words that were typed', () => {
  const [variant] = VARIANTS;
  const texts = markdownTexts(withWords('typed', variant as Variant));
  expect(texts.filter(([, text]) => !/typed \d+/.test(text.replace(/^# .*/gm, '')))).toEqual([]);
});

describe.each(VARIANTS)('markup in every field, variant %j', (variant) => {
  const plainOf = new Map(
    [...new Set(MARKUP.map(([, plain]) => plain))].map((plain) => [plain, withWords(plain, variant)]),
  );

  it.each(MARKUP)('P49: %j stays words in the Markdown of every section and paper', (markup, plain) => {
    const expected = new Map(markdownTexts(plainOf.get(plain) as ProjectDocument));
    for (const [name, text] of markdownTexts(withWords(markup, variant)))
      expectSame(rendered(text), rendered(expected.get(name) ?? ''), variant, name);
  });

  it.each(MARKUP)('P50: %j stays words in the HTML of every paper', (markup, plain) => {
    const expected = briefs(plainOf.get(plain) as ProjectDocument);
    for (const [at, brief] of briefs(withWords(markup, variant)).entries())
      expectSame(briefHtml(brief), briefHtml(expected[at] as Brief), variant, brief.title);
  });
});
