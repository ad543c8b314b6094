import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { phases } from '#domain/project/phases.ts';
import {
  filterLibrary,
  type LibraryRisk,
  libraryDraft,
  projectKinds,
  takenFromLibrary,
} from '#domain/sections/risks/library.ts';
import { addRisk } from '#domain/sections/risks/lifecycle.ts';
import { responses, riskCategories } from '#domain/sections/risks/model.ts';
import { isNistTag } from '#domain/sections/risks/nist.ts';
import { aProject, NOW } from './a-register.ts';

const read = (path: string) => parse(readFileSync(path, 'utf8'));
const library = read('content/risk-library.yaml') as LibraryRisk[];
const sources = new Set((read('content/sources.yaml') as { id: string }[]).map(({ id }) => id));
const values = (of: readonly { value: string }[]) => new Set(of.map(({ value }) => value));

describe('starter library', () => {
  it('holds at least forty risks with ids of their own', () => {
    expect(library.length).toBeGreaterThanOrEqual(40);
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
    expect(new Set(library.map(({ title }) => title)).size).toBe(library.length);
  });

  it.each(library.map((entry) => [entry.id, entry] as const))(
    '%s is complete and cites what exists',
    (_id, entry) => {
      for (const text of [entry.title, entry.cause, entry.event, entry.impact, entry.mitigation])
        expect(text.length, text).toBeGreaterThan(8);
      for (const text of [entry.title, entry.cause, entry.event, entry.impact])
        expect(text.length, text).toBeLessThanOrEqual(200);
      expect(values(riskCategories)).toContain(entry.category);
      expect(values(responses)).toContain(entry.response);
      expect(entry.phases.length).toBeGreaterThan(0);
      for (const phase of entry.phases) expect(phases.map(({ id }) => id as string)).toContain(phase);
      expect(entry.kinds.length).toBeGreaterThan(0);
      for (const kind of entry.kinds) expect(values(projectKinds)).toContain(kind);
      for (const key of entry.sources) expect(sources).toContain(key);
      for (const tag of entry.nistTags ?? []) expect(isNistTag(tag), tag).toBe(true);
    },
  );

  it('has something for every phase, kind and category', () => {
    for (const phase of phases)
      expect(
        library.some((entry) => entry.phases.includes(phase.id)),
        phase.id,
      ).toBe(true);
    for (const { value } of projectKinds)
      expect(
        library.some((entry) => entry.kinds.includes(value)),
        value,
      ).toBe(true);
    for (const { value } of riskCategories)
      expect(
        library.some((entry) => entry.category === value),
        value,
      ).toBe(true);
  });

  it('is filtered by phase, kind and words; what fits any project always fits', () => {
    const filter = { phase: '', kind: '', category: '', words: '' };
    expect(filterLibrary(library, filter)).toHaveLength(library.length);
    const people = filterLibrary(library, { ...filter, kind: 'people' });
    expect(people.every(({ kinds }) => kinds.includes('people') || kinds.includes('any'))).toBe(true);
    expect(people.length).toBeLessThan(library.length);
    const operation = filterLibrary(library, { ...filter, phase: 'operation', words: 'drift' });
    expect(operation.length).toBeGreaterThan(0);
    expect(operation.every(({ phases: of }) => of.includes('operation'))).toBe(true);
  });

  it('gives a draft without rating and owner, and knows it again', () => {
    const entry = library[0] as LibraryRisk;
    const { fields, source } = libraryDraft(entry);
    const project = addRisk(aProject({}), 'risk_a', fields, NOW, source);
    const draft = (project.risks as Record<string, Record<string, unknown>>).risk_a ?? {};
    expect(draft).toMatchObject({ title: entry.title, cause: entry.cause, phase: entry.phases[0], source });
    expect(draft.likelihood).toBeUndefined();
    expect(draft.owner).toBeUndefined();
    expect([...takenFromLibrary(project, library)]).toEqual([entry.id]);
  });
});

describe('opportunities of the library', () => {
  it('become drafts of their own kind', () => {
    const chance = library.find(({ response }) => response === 'exploit') as LibraryRisk;
    expect(libraryDraft(chance).fields.kind).toBe('opportunity');
    expect(libraryDraft(library[0] as LibraryRisk).fields.kind).toBeUndefined();
  });
});

describe('NIST identifiers', () => {
  it.each(['MAP', 'GOVERN 1', 'MAP 2.3', 'MEASURE 2.13', 'MANAGE 4.3', 'MG-4.3-002', 'measure 1.1'])(
    '%s is one',
    (tag) => {
      expect(isNistTag(tag)).toBe(true);
    },
  );
  it.each(['MAP 6', 'MAP 2.4', 'MEASURE 2.14', 'RISK 1.1', 'MG-9.9-001', 'constructor', ''])(
    '“%s” is none',
    (tag) => {
      expect(isNistTag(tag)).toBe(false);
    },
  );
});
