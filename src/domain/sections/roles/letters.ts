/** The letters of a responsibility matrix: what each stands for, in the order they are typed and shown. */
import type { LetterSetName } from './check-raci.ts';

export interface Letter {
  letter: string;
  word: string;
  /** What holding it means, in a few words. */
  means: string;
}

const accountable: Letter = {
  letter: 'A',
  word: 'Accountable',
  means: 'answers for the result and can say yes or no; one for each row',
};
const responsible: Letter = { letter: 'R', word: 'Responsible', means: 'does the work' };
const consulted: Letter = { letter: 'C', word: 'Consulted', means: 'is asked before, and waited for' };
const informed: Letter = { letter: 'I', word: 'Informed', means: 'is told afterwards' };

export const LETTER_SETS: Record<LetterSetName, readonly Letter[]> = {
  raci: [responsible, accountable, consulted, informed],
  daci: [
    { letter: 'D', word: 'Driver', means: 'brings the decision about; one for each row' },
    { letter: 'A', word: 'Approver', means: 'says yes or no; one for each row' },
    { letter: 'C', word: 'Contributor', means: 'brings knowledge, and is waited for' },
    informed,
  ],
  rasci: [
    responsible,
    accountable,
    { letter: 'S', word: 'Supporting', means: 'lends hands or tools to whoever is responsible' },
    consulted,
    informed,
  ],
};

export const LETTER_SET_NAMES = Object.keys(LETTER_SETS) as LetterSetName[];

export function isLetterSet(name: unknown): name is LetterSetName {
  return typeof name === 'string' && Object.hasOwn(LETTER_SETS, name);
}

export function letterWord(set: LetterSetName, letter: string): string {
  return LETTER_SETS[set].find((each) => each.letter === letter)?.word ?? `Letter ${letter}`;
}

const SHOWN_ORDER = 'ADRSCI';
const rank = (letter: string) => {
  const place = SHOWN_ORDER.indexOf(letter);
  return place < 0 ? SHOWN_ORDER.length : place;
};

/** Each letter once, the accountable one first; letters of no set last, as they were. */
export function sortLetters(letters: readonly string[]): string[] {
  return [...new Set(letters)].sort((a, b) => rank(a) - rank(b));
}

/** “Accountable and responsible”, “no letter”. */
export function lettersInWords(set: LetterSetName, letters: readonly string[]): string {
  const words = sortLetters(letters).map((letter) => letterWord(set, letter));
  if (words.length === 0) return 'no letter';
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(' and ');
}

export interface ReadLetters {
  letters: string[];
  /** What stood there and is no letter of the set. */
  unread: string[];
}

const NOTHING = /^[-–—.·]*$/;

/** Reads what people write into a cell: “A/R”, “A, R”, “AR”, “responsible”; a dash is an empty cell. */
export function readLetters(text: string, set: LetterSetName): ReadLetters {
  const known = LETTER_SETS[set];
  const letters: string[] = [];
  const unread: string[] = [];
  for (const token of text.trim().split(/[\s,;/+&|()]+/)) {
    if (NOTHING.test(token)) continue;
    const upper = token.toUpperCase();
    const word = known.find((each) => each.word.toUpperCase() === upper);
    const single = [...upper];
    if (word) letters.push(word.letter);
    else if (single.every((letter) => known.some((each) => each.letter === letter))) letters.push(...single);
    else unread.push(token);
  }
  return { letters: sortLetters(letters), unread };
}
