/** Links in text that people typed. */

const ALLOWED = new Set(['https:', 'http:', 'mailto:']);

/** The address when the whole text is a link that may be followed; `undefined` for anything else. */
export function safeLink(text: unknown): string | undefined {
  if (typeof text !== 'string' || /\s/.test(text.trim()) || text.trim() === '') return undefined;
  try {
    const url = new URL(text.trim());
    return ALLOWED.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
