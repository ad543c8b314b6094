/** Ids of projects and records: a prefix that names the kind, and six letters that mean nothing. */

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 6;
const SAFE = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,119}$/;
/** Names every JavaScript object answers to; as keys they would be mistaken for data. */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype).concat('prototype', 'length'));

/** A source of numbers in [0, 1), such as one made from `crypto.getRandomValues`. */
export type RandomSource = () => number;

/** A new id such as `met_4kq2v7`, not among `taken`. */
export function newId(
  prefix: string,
  random: RandomSource,
  taken: { has(id: string): boolean } = new Set(),
): string {
  for (;;) {
    let letters = '';
    for (let index = 0; index < LENGTH; index += 1) {
      letters += ALPHABET[Math.floor(random() * ALPHABET.length)] ?? '0';
    }
    const id = `${prefix}_${letters}`;
    if (!taken.has(id)) return id;
  }
}

/** True when a key is safe to use as an id: short, printable, and not a name that objects have by nature. */
export function isSafeId(id: string): boolean {
  return SAFE.test(id) && !RESERVED.has(id);
}
