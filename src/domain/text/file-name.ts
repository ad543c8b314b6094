/** Names for files a person saves. */

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/**
 * A file name that every common system accepts: letters, digits, dots and hyphens, never empty, at most 100 characters.
 * @param title any text a person typed
 * @param ending with its dot, as in `.json`
 */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
    .toLowerCase();
  const short = [...plain]
    .slice(0, LONGEST)
    .join('')
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/-+$/, '');
  const safe = short === '' || RESERVED.test(short) ? `project${short === '' ? '' : `-${short}`}` : short;
  return `${safe}${ending}`;
}
