/** Turns schema issues into sentences that name the place: `metrics → met_4k2 → threshold: must be a number`. */
import type * as z from 'zod/mini';
import { isPlainObject } from './project.ts';

const MOST_REPORTED = 20;

export function describeIssues(issues: readonly z.core.$ZodIssue[], document: unknown): string[] {
  const sentences = issues.flatMap((issue) => sayIssue(issue, document));
  const unique = [...new Set(sentences)];
  if (unique.length <= MOST_REPORTED) return unique;
  return [...unique.slice(0, MOST_REPORTED), `… and ${unique.length - MOST_REPORTED} more places.`];
}

function sayIssue(issue: z.core.$ZodIssue, document: unknown): string[] {
  const place = issue.path.map(String).join(' → ') || 'the document';
  const found = say(valueAt(document, issue.path));
  switch (issue.code) {
    case 'invalid_type':
      return [`${place}: must be ${article(issue.expected)}, but is ${found}.`];
    case 'invalid_value':
      return [
        `${place}: must be one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}, but is ${found}.`,
      ];
    case 'too_small':
      return [`${place}: must be at least ${issue.minimum}, but is ${found}.`];
    case 'too_big':
      return [`${place}: must be at most ${issue.maximum}, but is ${found}.`];
    case 'invalid_union':
      return [`${place}: has a shape no project has, ${found}.`];
    default:
      return [`${place}: ${issue.message || 'cannot be read'}, but is ${found}.`];
  }
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isPlainObject(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined;
  }, document);
}

function article(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'a map of records',
  };
  return words[expected] ?? expected;
}

function say(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `the text “${value.slice(0, 60)}”`;
  if (typeof value === 'number')
    return Number.isFinite(value) ? `the number ${value}` : 'a number too large to hold';
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}
