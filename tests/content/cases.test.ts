import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import { reviewProject } from '#domain/project/review.ts';

/** The day each plan is shown as of, and the rules whose findings its story talks about. */
const told: Record<string, { day: string; rules: string[] }> = {
  'storm-outage': {
    day: '2026-04-17',
    rules: ['goals.metric-no-owner', 'goals.online-not-logged', 'goals.link-without-counter-metric'],
  },
  'retail-demand': {
    day: '2026-01-12',
    rules: [
      'goals.objective-is-model-metric',
      'goals.objective-without-metric',
      'goals.link-without-counter-metric',
      'goals.threshold-not-derived',
      'roles.several-accountable',
      'checklists.no-without-risk',
    ],
  },
  'support-chatbot': {
    day: '2026-05-15',
    rules: [
      'goals.link-without-counter-metric',
      'goals.metric-no-owner',
      'goals.online-not-logged',
      'goals.share-out-of-range',
    ],
  },
  'predictive-maintenance': {
    day: '2026-02-20',
    rules: [
      'goals.accuracy-on-rare-class',
      'goals.target-wrong-side',
      'goals.objective-without-metric',
      'risks.no-owner',
    ],
  },
  'credit-scoring': {
    day: '2026-05-14',
    rules: [
      'goals.metric-no-owner',
      'goals.threshold-not-derived',
      'goals.link-only-assumed',
      'roles.several-accountable',
      'responsible.fairness-cannot-tell',
    ],
  },
  'cv-screening': {
    day: '2026-05-08',
    rules: [
      'goals.link-only-assumed',
      'goals.link-without-counter-metric',
      'goals.threshold-not-derived',
      'roles.role-without-holder',
      'roles.no-accountable',
      'responsible.fairness-cannot-tell',
    ],
  },
  'medical-imaging': {
    day: '2025-06-03',
    rules: [
      'goals.threshold-wrong-side',
      'goals.split-not-named',
      'goals.metric-no-owner',
      'responsible.fairness-cannot-tell',
    ],
  },
  'image-pivot': {
    day: '2026-03-27',
    rules: [
      'goals.link-without-counter-metric',
      'goals.metric-not-linked',
      'goals.stretch-below-threshold',
      'roles.several-accountable',
    ],
  },
};

const slugs = readdirSync('content/cases');

/** What the last section of a story sets in italics: the words of the review, as the reader will meet them. */
function quotedFindings(slug: string): string[] {
  const story = readFileSync(`content/cases/${slug}/story.mdx`, 'utf8');
  const items = story.split('## What the plan review said')[1]?.match(/^- .*$/gm) ?? [];
  return items.flatMap((item) =>
    [...item.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, words = '']) => words),
  );
}

const straight = (words: string) => words.replace(/[“”]/g, '"');

it('every case is listed here', () => {
  expect(slugs.toSorted()).toEqual(Object.keys(told).toSorted());
});

describe.each(Object.entries(told))('%s', (slug, { day, rules }) => {
  const text = readFileSync(`content/cases/${slug}/project.json`, 'utf8');
  const result = readProject(text);

  it('has a filled project that reads without repairs and writes the same bytes', () => {
    expect(result.kind).toBe('ok');
    if (result.kind !== 'ok') return;
    expect(result.repairs).toEqual([]);
    expect(writeProject(result.project)).toBe(text);
  });

  it('shows the findings its story talks about', () => {
    if (result.kind !== 'ok') throw new Error(result.kind);
    const found = new Set(reviewProject(result.project, day).map((finding) => finding.rule));
    expect(rules.filter((rule) => !found.has(rule))).toEqual([]);
  });

  it('quotes its review word for word', () => {
    if (result.kind !== 'ok') throw new Error(result.kind);
    const messages = reviewProject(result.project, day).map(({ message }) => straight(message));
    const quoted = quotedFindings(slug);
    expect(quoted.length).toBeGreaterThanOrEqual(4);
    expect(quoted.filter((words) => !messages.some((message) => message.includes(words)))).toEqual([]);
  });
});
