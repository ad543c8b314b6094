/** The charter section: the words only the charter says, and snapshots of the whole with their signatures. */
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import type { Progress, Section } from '#domain/project/section.ts';
import { isMissing } from '#domain/project/values.ts';
import { charterMarkdown } from './markdown.ts';
import { CHARTER_TEXT, charters, charterText } from './model.ts';
import { charterRules } from './rules.ts';

/** Texts that are written, once the first one is. */
function progress(project: ProjectDocument): Progress {
  const record = recordOf(project, charterText.name, CHARTER_TEXT);
  const fields = Object.keys(charterText.fields);
  const done = fields.filter((field) => !isMissing(record?.[field])).length;
  return done === 0 ? { done: 0, total: 0 } : { done, total: fields.length };
}

export const charterSection: Section = {
  name: 'charter',
  title: 'Charter',
  collections: [charterText, charters],
  rules: charterRules,
  markdown: charterMarkdown,
  dates: () => [],
  progress,
};
