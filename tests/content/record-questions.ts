/**
 * Adds new items of the checklists to `checklist-questions.json` (`npm run ids`). It never changes an item that is
 * known: a new wording is entered by hand, after somebody has decided that it still asks the same.
 */
import { writeFileSync } from 'node:fs';
import { knownQuestions, presentQuestions, questionsFile } from './checklist-questions.ts';

const known = knownQuestions();
for (const [list, questions] of Object.entries(presentQuestions())) {
  const items = known[list] ?? {};
  for (const [id, mark] of Object.entries(questions)) items[id] ??= [mark];
  known[list] = Object.fromEntries(Object.entries(items).sort(([a], [b]) => a.localeCompare(b)));
}
const sorted = Object.fromEntries(Object.entries(known).sort(([a], [b]) => a.localeCompare(b)));
writeFileSync(questionsFile, `${JSON.stringify(sorted, null, 2)}\n`);
