/** Sessions as Markdown: who was there, what was decided, who does what by when, and how long each step took. */
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { cell, markdownTable, paragraph } from '#domain/text/markdown.ts';
import { safeLink } from '#domain/text/safe-link.ts';
import { sessionActions, sessions, stepStates } from './model.ts';
import { actionsOf, entriesOf, runsOf, sessionWords } from './outcome.ts';
import { stepsOf } from './run.ts';

export function sessionsMarkdown(project: ProjectDocument, words: Words): string {
  const blocks = runsOf(project).map((id) => sessionMarkdown(project, words, id));
  return blocks.length === 0 ? '' : ['## Sessions', ...blocks].join('\n\n');
}

/** One session, from its level-three heading on. */
export function sessionMarkdown(project: ProjectDocument, words: Words, id: string): string {
  const record = recordOf(project, sessions.name, id) ?? {};
  const say = (field: keyof typeof sessions.fields) => words.value(sessions.fields[field], record[field]);
  const facts = (['place', 'facilitator', 'present', 'guests'] as const)
    .filter((field) => !isMissing(record[field]))
    .map((field) => `- ${sessions.fields[field].label}: ${cell(say(field))}`);
  const state = record.state === 'finished' ? '' : 'This session has not been finished.';
  return [
    `### ${cell(sessionWords(record))}`,
    state,
    facts.join('\n'),
    list(
      'Decisions',
      entriesOf(record, 'decisions').map(({ text = '' }) => cell(text)),
      'None was written down.',
    ),
    actionsPart(project, words, id),
    list(
      'Parking lot',
      entriesOf(record, 'parking').map(({ text = '', outcome = '' }) =>
        outcome === '' ? cell(text) : `${cell(text)}: ${cell(outcome)}`,
      ),
    ),
    list('Links', entriesOf(record, 'links').map(linkWords)),
    isMissing(record.howItWent) ? '' : `#### How it went\n\n${paragraph(String(record.howItWent))}`,
    stepsPart(record),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function list(title: string, items: string[], empty = ''): string {
  if (items.length > 0) return [`#### ${title}`, items.map((item) => `- ${item}`).join('\n')].join('\n\n');
  return empty === '' ? '' : `#### ${title}\n\n${empty}`;
}

function linkWords({ text = '', address = '' }: Record<string, string>): string {
  const target = safeLink(address);
  const words = text || address;
  if (target === undefined) return cell([text, address].filter((part) => part !== '').join(': '));
  return `[${cell(words)}](<${target.replaceAll('>', '%3E').replaceAll('<', '%3C')}>)`;
}

function actionsPart(project: ProjectDocument, words: Words, session: string): string {
  const rows = actionsOf(project, session).map((id) => {
    const action = recordOf(project, sessionActions.name, id) ?? {};
    const say = (field: 'what' | 'who' | 'by') => words.value(sessionActions.fields[field], action[field]);
    return [
      say('what'),
      say('who') || 'nobody yet',
      say('by') || 'no day yet',
      action.done === true ? 'yes' : 'no',
    ];
  });
  const table = markdownTable(['What', 'Who', 'By when', 'Done'], rows);
  return `#### Actions\n\n${table || 'None was written down.'}`;
}

function stepsPart(record: Record<string, unknown>): string {
  const rows = stepsOf(record).map((step) => [
    step.day === undefined ? step.title : `Day ${step.day}: ${step.title}`,
    stepStates.find(({ value }) => value === step.state)?.label ?? step.state,
    String(step.minutes),
    // What a clock that still runs has added is written down when it stops.
    String(Math.round(step.before / 60)),
  ]);
  const table = markdownTable(['Step', 'State', 'Minutes planned', 'Minutes taken'], rows);
  return table === '' ? '' : `#### Steps\n\n${table}`;
}
