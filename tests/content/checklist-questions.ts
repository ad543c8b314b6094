/** The questions of the shipped checklists, as answers in saved projects rely on them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readFiles } from './content-files.ts';

/** By checklist and item: the marks of every wording the question ever had, the present one last. */
export type KnownQuestions = Record<string, Record<string, string[]>>;

export const questionsFile = 'tests/content/checklist-questions.json';

export function knownQuestions(): KnownQuestions {
  return JSON.parse(readFileSync(questionsFile, 'utf8')) as KnownQuestions;
}

/** A short mark of a wording. Spaces do not count. */
export function markOf(question: string): string {
  return createHash('sha256').update(question.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 10);
}

interface RawList {
  sections: { items: { id: string; question: string }[] }[];
  retired?: { id: string; question: string }[];
}

/** By checklist and item: the mark of the present wording, retired items included. */
export function presentQuestions(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    readFiles('checklists/*.yaml').map(({ path, text }) => {
      const list = parse(text) as RawList;
      const items = [...list.sections.flatMap((section) => section.items), ...(list.retired ?? [])];
      return [
        path.replace(/^checklists\/|\.yaml$/g, ''),
        Object.fromEntries(items.map(({ id, question }) => [id, markOf(question)])),
      ];
    }),
  );
}
