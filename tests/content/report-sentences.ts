/**
 * `npm run words`: words and sentence length of every page, longest sentences last. A report for writers; it fails nothing.
 */
import { countWords } from '#site/reading-time.ts';
import { readPages } from './content-files.ts';
import { blocksOf, sentencesOf } from './reading-text.ts';

const LONG = 35;
const SHOWN = 40;

const pages = readPages('{guide,planners,cases,sessions}/**/*.mdx').map(({ path, body }) => {
  const sentences = blocksOf(body).flatMap(sentencesOf);
  const lengths = sentences.map(countWords);
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return { path, words: countWords(body), average, sentences };
});

console.log('words  per sentence  page');
for (const { path, words, average } of pages.sort((a, b) => a.average - b.average)) {
  console.log(`${String(words).padStart(5)}  ${average.toFixed(1).padStart(12)}  ${path}`);
}

const long = pages
  .flatMap(({ path, sentences }) =>
    sentences.map((sentence) => ({ path, sentence, words: countWords(sentence) })),
  )
  .filter(({ words }) => words > LONG)
  .sort((a, b) => a.words - b.words);
console.log(
  `\n${long.length} sentences of more than ${LONG} words; the longest ${Math.min(SHOWN, long.length)}:`,
);
for (const { path, sentence, words } of long.slice(-SHOWN))
  console.log(`\n${words} words, ${path}\n  ${sentence}`);
