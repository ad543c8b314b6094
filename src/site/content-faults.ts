/**
 * Finds what would be wrong on the pages before they are built: words, works, planners, figures, roles, parts and
 * addresses that content names but nobody has written. Pure: the texts and what is known come in as arguments.
 */
import { figures } from '#domain/figures/catalogue.ts';
import { headingAnchors } from './heading-anchors.ts';
import { findMentions, lineAt, type MentionKind } from './mdx-mentions.ts';

export interface ContentText {
  /** Path from the root of the project, with forward slashes. */
  path: string;
  text: string;
}

export interface Known {
  terms: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  planners: ReadonlySet<string>;
  figures: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  parts: ReadonlySet<string>;
  /** Ids of guide pages, as part/slug. */
  pages: ReadonlySet<string>;
  /** Addresses of the site with the anchors they hold; `undefined` for pages whose anchors are not known. */
  addresses: ReadonlyMap<string, ReadonlySet<string> | undefined>;
}

export interface Fault {
  path: string;
  line: number;
  message: string;
}

export function sayFault({ path, line, message }: Fault): string {
  return `${path}:${line}: ${message}`;
}

const components = new Set(
  'Callout ComparisonTable Figure OnMonday PlannerEmbed Source Steps Term Try WhenToUse Worksheet'.split(' '),
);
const triable = new Set(Object.keys(figures));
const calloutKinds = new Set(['note', 'example', 'warning', 'judgement', 'evidence']);

/** The faults of one MDX text, by line. */
export function findFaults({ path, text }: ContentText, known: Known): Fault[] {
  const { frontMatter, body, bodyLine } = split(text);
  const own = headingAnchors(body);
  const faults = [...frontMatterFaults(path, frontMatter, known)];
  for (const { kind, value, line } of findMentions(body)) {
    const message = mentionFault(kind, value, known, own);
    if (message) faults.push({ path, line: line + bodyLine, message });
  }
  return faults
    .map((fault) => ({ ...fault, path }))
    .sort((a, b) => a.line - b.line || a.message.localeCompare(b.message));
}

function mentionFault(
  kind: MentionKind,
  value: string,
  known: Known,
  own: ReadonlySet<string>,
): string | undefined {
  if (kind === 'link') return linkFault(value, known, own);
  if (kind === 'component') {
    return components.has(value)
      ? undefined
      : `unknown component <${value}>; content/README.md lists those there are`;
  }
  if (kind === 'callout') {
    return calloutKinds.has(value)
      ? undefined
      : `unknown kind of callout "${value}"; there are ${[...calloutKinds].join(', ')}`;
  }
  const [ids, file] = {
    term: [known.terms, 'content/glossary.yaml'] as const,
    source: [known.sources, 'content/sources.yaml'] as const,
    planner: [known.planners, 'content/planners/'] as const,
    figure: [known.figures, 'content/diagrams/'] as const,
    try: [triable, 'src/domain/figures/catalogue.ts'] as const,
  }[kind];
  return ids.has(value) ? undefined : `unknown ${kind} "${value}"; it is not in ${file}`;
}

/** What is wrong with an address; `own` are the anchors of the page itself. */
export function linkFault(href: string, known: Known, own: ReadonlySet<string>): string | undefined {
  if (/^(https:|mailto:)/.test(href)) return undefined;
  if (/^http:/.test(href)) return `link without encryption: ${href}`;
  const [path = '', anchor] = href.split('#');
  if (path === '') return own.has(anchor ?? '') ? undefined : `no heading "#${anchor}" on this page`;
  if (!path.startsWith('/')) return `link "${href}" must begin with / or https://`;
  if (!path.endsWith('/')) return `link "${href}" must end its path with /`;
  if (!known.addresses.has(path)) return `no page at ${path}`;
  const anchors = known.addresses.get(path);
  return anchor && anchors && !anchors.has(anchor) ? `no heading "#${anchor}" on ${path}` : undefined;
}

/** Lists of ids in the front matter, and which set they must be in. */
const lists = { roles: 'roles', planners: 'planners', next: 'pages', guide: 'pages' } as const;

function* frontMatterFaults(path: string, frontMatter: string, known: Known): Generator<Fault> {
  for (const [field, set] of Object.entries(lists)) {
    const match = new RegExp(`^${field}:((?:[^\\n]|\\n[ -])*)`, 'm').exec(frontMatter);
    if (!match) continue;
    for (const item of (match[1] ?? '').matchAll(/[a-z0-9][a-z0-9/-]*/g)) {
      if (known[set].has(item[0])) continue;
      const line = lineAt(frontMatter, match.index + field.length + 1 + item.index) + 1;
      yield {
        path,
        line,
        message: `${field}: unknown ${set === 'pages' ? 'page' : field.slice(0, -1)} "${item[0]}"`,
      };
    }
  }
  const part = /^part:\s*(\S+)/m.exec(frontMatter);
  if (!part?.[1]) return;
  const line = lineAt(frontMatter, part.index) + 1;
  if (!known.parts.has(part[1])) yield { path, line, message: `unknown part "${part[1]}"` };
  else if (!path.includes(`/guide/${part[1]}/`)) {
    yield { path, line, message: `part "${part[1]}", but the file is in another folder` };
  }
}

/** Front matter (without its fences), body, and how many lines stand before the body. */
export function split(text: string): { frontMatter: string; body: string; bodyLine: number } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) return { frontMatter: '', body: text, bodyLine: 0 };
  return {
    frontMatter: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyLine: lineAt(text, match[0].length) - 1,
  };
}
