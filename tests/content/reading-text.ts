/** What a reader reads in a file of `content/`, without the markup, so that spelling and sentences can be checked. */
import { parse } from 'yaml';
import { withoutCode } from '#site/mdx-mentions.ts';
import { readFiles, type TextFile } from './content-files.ts';

/** Fields whose values are ids, addresses, dates or names of a set, not words for reading. */
const codes = new Set(
  `appliesWhen band category checked currency door guide id ids kind kinds next nistTags notToBeConfusedWith page part
  phases planner planners response role roles see severity source sources subject tags updated url`.split(
    /\s+/,
  ),
);

/** The strings of a data file that people read, in order, without the marks of links and sources. */
export function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/ ?\[\[[a-z0-9-]+\]\]|\]\(\/[^)]*\)/g, '')];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (codes.has(key) ? [] : wordsOf(inner)));
}

/**
 * Paragraphs, headings, list items and table cells of an MDX body, one a string. Code, addresses and tags go; the titles
 * and captions in tags stay.
 */
export function blocksOf(body: string): string[] {
  return withoutCode(body)
    .replace(/<[A-Z]\w*\b[^>]*?(?:title|caption)="([^"]*)"[^>]*>/g, '\n\n$1\n\n')
    .replace(/<Term\b[^>]*>|<\/Term>|<Source\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n\n')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/\{'(.)'\}/g, '$1')
    .replace(/^\|?[-:| ]+\|$/gm, '')
    .replace(/(?<!\\)\|/g, '\n\n')
    .replace(/^\s*(?:[-*]|\d+\.|#+|>)\s+/gm, '\n\n')
    .replace(/[*_[\]`]+/g, '')
    .replace(/&lt;/g, '<')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
}

/** Sentences of a block. A full stop inside an abbreviation or a number ends none. */
export function sentencesOf(block: string): string[] {
  return block
    .split(/(?<=[.?!][)’”"]?)\s+(?=[\p{Lu}\p{N}“"(])/u)
    .filter((sentence) => /[.?!:][)’”"]?$/.test(sentence.trim()));
}

export interface ReadingText {
  path: string;
  blocks: string[];
}

function read({ path, text }: TextFile): ReadingText {
  if (path.endsWith('.yaml')) return { path, blocks: wordsOf(parse(text)) };
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { path, blocks: [...wordsOf(parse(frontMatter)), ...blocksOf(body)] };
}

/** Every file of content that people read, except the sources, which are full of names. */
export function readingTexts(): ReadingText[] {
  const pages = readFiles('{guide,planners,cases,sessions}/**/*.mdx');
  const data = readFiles('{glossary,roles,doors,parts,risk-library}.yaml').concat(
    readFiles('{checklists,paths,sessions}/*.yaml'),
  );
  return [...pages, ...data].map(read);
}
