/** Stakeholders and the communication plan as Markdown. */
import { isWithheld } from '#domain/document/confidential.ts';
import { orderedIds, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Words } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { cell, markdownTable } from '#domain/text/markdown.ts';
import { audienceWords, communicationTitle } from './communication-words.ts';
import { engagementGap, gapInWords, HIGH, quadrantOf } from './engagement.ts';
import { messageMarkdown } from './message.ts';
import { communications, stakeholders } from './model.ts';

const OPEN = 'not yet decided';

export function stakeholdersMarkdown(project: ProjectDocument, words: Words): string {
  const parts = [
    mapTable(project, words),
    profiles(project, words),
    planTable(project, words),
    messages(project),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ['## Stakeholders and communication', ...parts].join('\n\n');
}

function mapTable(project: ProjectDocument, words: Words): string {
  const { name, group, power, interest, current, desired } = stakeholders.fields;
  const rows = shownStakeholders(project).map((id) => {
    const record = recordOf(project, stakeholders.name, id) ?? {};
    const gap = engagementGap(record);
    return [
      words.value(name, record.name) || OPEN,
      words.value(group, record.group),
      words.value(power, record.power) || OPEN,
      words.value(interest, record.interest) || OPEN,
      quadrantOf(record)?.name ?? OPEN,
      words.value(current, record.current) || OPEN,
      words.value(desired, record.desired) || OPEN,
      gap === undefined ? OPEN : gapInWords(gap),
    ];
  });
  const head = ['Stakeholder', 'Group', 'Power', 'Interest', 'Corner', 'Now', 'Wanted', 'Gap'];
  const table = markdownTable(head, rows);
  const note = `Scores from 1 to 5; ${HIGH} and above counts as high. Gap: steps from engagement now to engagement wanted.`;
  return table === '' ? '' : `### Stakeholders\n\n${table}\n\n${note}`;
}

/** Those an export may name. */
function shownStakeholders(project: ProjectDocument): string[] {
  return orderedIds(project, stakeholders.name).filter(
    (id) => !isWithheld(recordOf(project, stakeholders.name, id)),
  );
}

const PROFILE = ['cares', 'measures', 'worry', 'decisionAuthority', 'contact', 'privateNote'] as const;

function profiles(project: ProjectDocument, words: Words): string {
  return shownStakeholders(project)
    .map((id) => {
      const record = recordOf(project, stakeholders.name, id) ?? {};
      const lines = PROFILE.filter((field) => !isMissing(record[field])).map(
        (field) =>
          `- ${stakeholders.fields[field].label}: ${cell(words.value(stakeholders.fields[field], record[field]))}`,
      );
      return lines.length === 0 ? '' : `**${cell(words.name('stakeholders', id))}**\n\n${lines.join('\n')}`;
    })
    .filter((part) => part !== '')
    .join('\n\n');
}

function planTable(project: ProjectDocument, words: Words): string {
  const { purpose, channel, cadence, next, owner, lastSent } = communications.fields;
  const rows = orderedIds(project, communications.name).map((id) => {
    const record = recordOf(project, communications.name, id) ?? {};
    return [
      audienceWords(project, record) || OPEN,
      words.value(purpose, record.purpose) || OPEN,
      words.value(channel, record.channel),
      words.value(cadence, record.cadence),
      words.value(next, record.next) || OPEN,
      words.value(owner, record.owner) || OPEN,
      words.value(lastSent, record.lastSent),
    ];
  });
  const head = ['Audience', 'Purpose', 'Channel', 'How often', 'Next', 'Owner', 'Last sent'];
  const table = markdownTable(head, rows);
  return table === '' ? '' : `### Communication plan\n\n${table}`;
}

function messages(project: ProjectDocument): string {
  return orderedIds(project, communications.name)
    .map((id) => {
      const body = messageMarkdown(project, id);
      return body === '' ? '' : `**${cell(communicationTitle(project, id))}**\n\n${body}`;
    })
    .filter((part) => part !== '')
    .join('\n\n');
}
