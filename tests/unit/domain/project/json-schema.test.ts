import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { emptyProject } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { shapeFaults } from '#domain/document/shape.ts';
import { collections } from '#domain/project/collections.ts';
import { projectJsonSchema, SCHEMA_PATH } from '#domain/project/json-schema.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const schema = projectJsonSchema(`https://baseline.example${SCHEMA_PATH}`);
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
const invalid = at('tests/fixtures/documents/invalid/');

describe('the published schema', () => {
  it('is a sound JSON Schema 2020-12 and lies where its address says', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(existsSync(at(`src/pages${SCHEMA_PATH}.ts`))).toBe(true);
  });

  it('accepts the saved example and every case', () => {
    const files = readdirSync(at('content/cases')).map((name) => `content/cases/${name}/project.json`);
    for (const file of [
      'tests/fixtures/documents/v1/storm-outage.json',
      ...files.filter((each) => existsSync(at(each))),
    ]) {
      validate(JSON.parse(readFileSync(at(file), 'utf8')));
      expect(validate.errors ?? [], file).toEqual([]);
    }
  });

  it('says the words of the forms', () => {
    const text = JSON.stringify(schema);
    for (const words of ['By when', 'Must be reached before the project goes on.'])
      expect(text).toContain(words);
  });

  it('refuses what the reader refuses, as far as a schema can tell', () => {
    const shapes = ['impossible-day', 'key-twice', 'nested-too-deep', 'number-too-large'];
    for (const name of readdirSync(invalid)) {
      const text = readFileSync(invalid + name, 'utf8');
      expect(readProject(text).kind, name).not.toBe('ok');
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch {
        continue;
      }
      if (!shapes.includes(name.replace('.json', ''))) expect(validate(parsed), name).toBe(false);
    }
  });

  it('agrees with the reader on any value in any field', () => {
    const values = ['words', '', '2026-02-28', 0, 3, -1, 1.5, true, null, [], ['words'], [1], {}, [{}], [[]]];
    const blank = emptyProject('prj_1', '2026-03-02T09:00:00Z');
    const disagreements: string[] = [];
    let refused = 0;
    for (const { name, prefix, fields } of collections) {
      for (const field of ['rev', 'updatedAt', 'typed', ...Object.keys(fields)]) {
        for (const value of values) {
          const project = { ...blank, [name]: { [`${prefix}_1`]: { [field]: value } } };
          const isRead = shapeFaults(project, collections).length === 0;
          if (!isRead) refused += 1;
          if (validate(project) !== isRead) disagreements.push(`${name}.${field}: ${JSON.stringify(value)}`);
        }
      }
    }
    expect(disagreements).toEqual([]);
    expect(refused).toBeGreaterThan(1000);
  });
});
