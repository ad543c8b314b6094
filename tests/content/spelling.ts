/** Which words of a text neither the British dictionary nor `content/words.txt` knows. */
import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';

const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));

/** The words of the project, one a line: terms, products and names that no dictionary holds. */
export const ownWords: readonly string[] = readFileSync('content/words.txt', 'utf8').trimEnd().split('\n');
const own = new Set(ownWords);

/** Parts that are no words by themselves, as in "de-identify". */
const prefixes = new Set(['de', 'non', 'pre', 're']);

/** The dictionary takes verbs in -ize; content writes -ise, save where the z belongs to the stem. */
const inIze = /iz(?:e|es|ed|er|ers|ing|ation|ations)$/;
const stemInIze = /(?:pri|si|sei)z/;

function isSpelled(word: string): boolean {
  if (own.has(word) || own.has(word.toLowerCase())) return true;
  return speller.correct(word) && (!inIze.test(word) || stemInIze.test(word.toLowerCase()));
}

/** Words of a text as they stand, without the possessive ending. Numbers and words with digits in them are left out. */
export function wordsIn(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)]
    .map(([word]) => word.replaceAll('’', "'").replace(/-+$/, ''))
    .map((word) => word.replace(/'s$|'+$/, ''))
    .filter((word) => word.length > 1 && !/\p{N}/u.test(word));
}

/** The words of a text that are spelled like nothing known. */
export function misspelled(text: string): string[] {
  return wordsIn(text)
    .filter((word) => !isSpelled(word))
    .flatMap((word) => word.split('-'))
    .filter((part) => part.length > 1 && !prefixes.has(part.toLowerCase()) && !isSpelled(part));
}
