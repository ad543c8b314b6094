/** What the shipped checklists promise beyond their schema. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testAreas } from '#domain/sections/checklists/test-score.ts';
import { checklistSchema } from '#site/checklist-schema.ts';
import { file as readinessFile, readinessModule } from '../../scripts/readiness-items.mjs';
import { knownQuestions, markOf, presentQuestions } from './checklist-questions.ts';
import { readFiles } from './content-files.ts';

const lists = new Map(
  readFiles('checklists/*.yaml').map(({ path, text }) => [
    path.replace(/^checklists\/|\.yaml$/g, ''),
    checklistSchema.parse(parse(text)),
  ]),
);
const itemsOf = (id: string) => lists.get(id)?.sections.flatMap((section) => section.items) ?? [];
const tagsOf = (id: string) => new Set(itemsOf(id).flatMap((item) => item.tags));

describe('questions that saved answers rely on', () => {
  const [known, present] = [knownQuestions(), presentQuestions()];

  it('no item vanishes; one that is no longer asked moves to “retired”', () => {
    const gone = Object.entries(known).flatMap(([list, items]) =>
      Object.keys(items)
        .filter((id) => !present[list]?.[id])
        .map((id) => `${list}: ${id}`),
    );
    expect(gone).toEqual([]);
  });

  it('no question changes its words unnoticed', () => {
    const changed = Object.entries(present).flatMap(([list, items]) =>
      Object.entries(items)
        .filter(([id, mark]) => known[list]?.[id]?.at(-1) !== mark)
        .map(
          ([id, mark]) =>
            `${list}: ${id}. New item: run npm run ids. Other meaning: give it a new id and retire the old one. ` +
            `Same meaning, better words: append "${mark}" to its list in tests/content/checklist-questions.json.`,
        ),
    );
    expect(changed).toEqual([]);
  });

  it('notices a changed word, and not a changed line break', () => {
    expect(markOf('Is it so?')).not.toBe(markOf('Was it so?'));
    expect(markOf('Is it\n  so?')).toBe(markOf('Is it so?'));
  });
});

describe('data readiness', () => {
  const items = itemsOf('data-readiness');

  it('gives every item a band, a next step and the work it takes', () => {
    expect(items.filter((item) => !item.band || !item.step || !item.effort).map(({ id }) => id)).toEqual([]);
  });

  it('has a blocker in every band below A1, whatever the dataset is used for', () => {
    for (const purpose of ['train', 'serve']) {
      const asked = items.filter((item) => item.appliesWhen?.purpose?.includes(purpose) ?? true);
      const blocked = new Set(asked.filter((item) => item.severity === 'blocker').map((item) => item.band));
      expect([...blocked]).toEqual(expect.arrayContaining(['C4', 'C3', 'C2', 'C1', 'B4', 'B3', 'B2', 'B1']));
    }
    const bands = new Set(items.filter((item) => item.severity === 'blocker').map((item) => item.band));
    expect([...bands]).toEqual(expect.arrayContaining(['A4', 'A3', 'A2']));
  });

  it('is what the review rules know of it (npm run ids writes it)', () => {
    expect(readFileSync(readinessFile, 'utf8')).toBe(readinessModule());
  });
});

describe('responsible use', () => {
  it('covers the ground of all 21 items of deon', () => {
    const ids = { A: 4, B: 3, C: 5, D: 5, E: 4 };
    const wanted = Object.entries(ids).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, index) => `deon:${section}.${index + 1}`),
    );
    expect(wanted).toHaveLength(21);
    expect(wanted.filter((tag) => !tagsOf('responsible-use').has(tag))).toEqual([]);
  });

  it('touches all four functions of the NIST AI RMF', () => {
    const functions = [...tagsOf('responsible-use')].map((tag) => /^nist:([A-Z]+) /.exec(tag)?.[1]);
    expect(functions).toEqual(expect.arrayContaining(['GOVERN', 'MAP', 'MEASURE', 'MANAGE']));
  });
});

describe('production readiness', () => {
  it('holds the 28 tests, seven in each area, told by the first word of the id', () => {
    expect(lists.get('production-readiness')?.answers).toBe('tests');
    const counts = testAreas.map(
      ({ id }) => itemsOf('production-readiness').filter((item) => item.id.startsWith(`${id}-`)).length,
    );
    expect(counts).toEqual([7, 7, 7, 7]);
  });
});

describe('every list', () => {
  it('is there: the nine of the playbook', () => {
    expect([...lists.keys()].sort()).toEqual([
      'data-readiness',
      'foundation-model-addendum',
      'handover-retirement',
      'launch-day',
      'member-onboarding',
      'ml-risks',
      'privacy-security',
      'production-readiness',
      'responsible-use',
    ]);
  });

  it('writes outcomes of the NIST AI RMF and risks of OWASP as their authors do', () => {
    const odd = [...lists.keys()]
      .flatMap((id) => [...tagsOf(id)])
      .filter(
        (tag) =>
          !/^(deon:[A-E]\.\d|nist:(GOVERN|MAP|MEASURE|MANAGE) \d\.\d{1,2}|owasp:LLM\d\d:2026)$/.test(tag),
      );
    expect(odd).toEqual([]);
  });

  it('has items for each phase in ML risks', () => {
    const phases = new Set(lists.get('ml-risks')?.sections.flatMap((section) => section.phases));
    expect(phases.size).toBe(7);
  });

  it('names an item in few words, each title once in its list', () => {
    for (const [id] of lists) {
      const titles = itemsOf(id).map(({ title }) => title);
      expect(
        titles.filter((title, at) => titles.indexOf(title) !== at),
        id,
      ).toEqual([]);
    }
  });
});
