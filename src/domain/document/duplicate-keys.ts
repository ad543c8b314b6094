/** Finds keys that stand twice in one JSON object. `JSON.parse` keeps the last and drops the first without a word. */

const MOST_REPORTED = 10;

/**
 * @param text valid JSON
 * @returns one sentence per duplicate key, the first ten
 */
export function duplicateKeys(text: string): string[] {
  const found: string[] = [];
  const stack: { keys: Set<string> | undefined; key: string }[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;
  let lastText = '';
  for (
    let match = token.exec(text);
    match !== null && found.length < MOST_REPORTED;
    match = token.exec(text)
  ) {
    const symbol = match[0];
    const top = stack.at(-1);
    if (symbol === '{') stack.push({ keys: new Set(), key: '' });
    else if (symbol === '[') stack.push({ keys: undefined, key: '' });
    else if (symbol === '}' || symbol === ']') stack.pop();
    else if (symbol === ':' && top?.keys) {
      const key = JSON.parse(lastText) as string;
      if (top.keys.has(key)) {
        const place = [...stack.slice(0, -1).map((level) => level.key), key]
          .filter((part) => part !== '')
          .join(' → ');
        found.push(`${place}: stands twice in the file, so one of the two would be lost.`);
      }
      top.keys.add(key);
      top.key = key;
    } else if (symbol.startsWith('"')) lastText = symbol;
  }
  return found;
}
