/** What the tabs of one browser tell each other about projects. */

export type TabMessage =
  /** `text` is the stored envelope: reading the store again right after a message can give the old one. */
  | { kind: 'saved'; id: string; text: string }
  | { kind: 'deleted'; id: string; title: string }
  /** The list of projects changed in some way. */
  | { kind: 'projects' };

/** @returns `undefined` for anything this build does not understand */
export function readTabMessage(message: unknown): TabMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, id, text, title } = message as Record<string, unknown>;
  if (kind === 'projects') return { kind };
  if (typeof id !== 'string') return undefined;
  if (kind === 'saved' && typeof text === 'string') return { kind, id, text };
  if (kind === 'deleted') return { kind, id, title: typeof title === 'string' ? title : '' };
  return undefined;
}
