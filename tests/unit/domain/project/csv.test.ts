import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CollectionDefinition } from '#domain/document/collection.ts';
import { addRecord, changeRecord } from '#domain/document/edit.ts';
import {
  collectionOf,
  emptyProject,
  orderedIds,
  type ProjectDocument,
  recordOf,
} from '#domain/document/project.ts';
import { collectionDefinition, collections } from '#domain/project/collections.ts';
import { applyCsvPlan } from '#domain/project/csv-apply.ts';
import { type CsvOptions, type CsvPlan, planCsvImport } from '#domain/project/csv-import.ts';
import { collectionCsv } from '#domain/project/export-csv.ts';
import { isReadOnlyCell } from '#domain/project/table-cells.ts';
import { isMissing } from '#domain/project/values.ts';
import { asTyped, neutralised, readCsv } from '#domain/text/csv.ts';
import { readList, writeList } from '#domain/text/list-cell.ts';
import { anyText, START as NOW, valueFor } from '../document/random-projects.ts';

const definitionOf = (name: string): CollectionDefinition => {
  const found = collectionDefinition(name);
  if (!found) throw new Error(name);
  return found;
};
const metrics = definitionOf('metrics');
const links = definitionOf('metricLinks');

const start = [
  ['roles', 'role_po', { name: 'Product owner' }],
  ['roles', 'role_ds', { name: 'Data scientist' }],
  ['objectives', 'obj_a', { statement: 'Cut minutes lost' }],
  [
    'metrics',
    'met_a',
    {
      name: 'Recall',
      threshold: 0.8,
      classShare: 0.05,
      slices: ['urban'],
      owner: 'role_po',
      direction: 'up',
    },
  ],
  ['metrics', 'met_b', { name: 'Trips', threshold: 8 }],
  ['metricLinks', 'lnk_a', { objective: 'obj_a', metric: 'met_a', claim: 'Crews sooner' }],
].reduce(
  (project, [collection, id, fields]) =>
    addRecord(project, collection as string, id as string, fields as Record<string, unknown>, NOW),
  emptyProject('prj_1', NOW),
);

function plan(text: string, definition = metrics, project = start, options: CsvOptions = {}): CsvPlan {
  const result = planCsvImport(project, definition, text, options);
  if ('refusal' in result) throw new Error(result.refusal);
  return result;
}

function apply(
  project: ProjectDocument,
  definition: CollectionDefinition,
  of: CsvPlan,
  makeUnknown = true,
): ProjectDocument {
  let count = 0;
  const newId = (prefix: string) => `${prefix}_fresh${++count}`;
  return applyCsvPlan(project, definition, of, { makeUnknown }, newId, NOW);
}

const actions = (of: CsvPlan) => of.rows.map(({ action }) => action);

describe('a table that went out', () => {
  const tables = collections.filter(
    (definition) =>
      !definition.internal &&
      !definition.faultsIn &&
      !definition.keyedBy &&
      // What the program writes itself goes out as a table and does not come back.
      !Object.values(definition.fields).every(isReadOnlyCell),
  );

  it.each(tables.map((definition) => [definition.name, definition] as const))(
    'P48: %s comes back without a change, and whole into an empty project',
    (_name, definition) => {
      const editable = Object.entries(definition.fields).filter(([, field]) => !isReadOnlyCell(field));
      const someRecord = fc.record(
        Object.fromEntries(Object.entries(definition.fields).map(([name, field]) => [name, valueFor(field)])),
        { requiredKeys: [], noNullPrototype: true },
      );
      fc.assert(
        fc.property(fc.array(someRecord, { maxLength: 4 }), (records) => {
          let project = emptyProject('prj_1', NOW);
          for (const [index, record] of records.entries())
            project = addRecord(project, definition.name, `${definition.prefix}_${index}`, record, NOW);
          const text = collectionCsv(project, definition, { confidential: true });
          const again = planCsvImport(project, definition, text);
          if ('refusal' in again) throw new Error(again.refusal);
          expect(again.faults).toEqual([]);
          expect(again.rows.filter(({ action }) => action !== 'same')).toEqual([]);
          const empty = emptyProject('prj_2', NOW);
          const fresh = planCsvImport(empty, definition, `\uFEFF${text}`);
          if ('refusal' in fresh) throw new Error(fresh.refusal);
          const filled = apply(empty, definition, fresh, false);
          expect(orderedIds(filled, definition.name)).toEqual(orderedIds(project, definition.name));
          for (const [id, record] of Object.entries(collectionOf(project, definition.name))) {
            const back = recordOf(filled, definition.name, id) ?? {};
            for (const [name, field] of editable) {
              if (isMissing(record[name])) expect(isMissing(back[name])).toBe(true);
              else if (['reference', 'references'].includes(field.kind))
                expect(back[name] ?? back.typed?.[name]).toBeDefined();
              else if (field.kind === 'instant') continue;
              else expect(back[name], name).toEqual(record[name]);
            }
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it('keeps references by name, and by id where a name is shared', () => {
    const twins = addRecord(start, 'metrics', 'met_c', { name: 'Recall' }, NOW);
    const text = collectionCsv(twins, links);
    expect(text).toContain('Recall [met_a]');
    expect(actions(plan(text, links, twins))).toEqual(['same']);
    const { metricLinks: _gone, ...rest } = twins;
    const empty = rest as ProjectDocument;
    const filled = apply(empty, links, plan(text, links, empty));
    expect(recordOf(filled, 'metricLinks', 'lnk_a')).toMatchObject({ objective: 'obj_a', metric: 'met_a' });
  });

  it('keeps columns of other programs', () => {
    const text = 'id,Metric,JIRA key,=odd\r\nmet_a,Recall,OUT-7,=1+1\r\n';
    const filled = apply(start, metrics, plan(text));
    expect(recordOf(filled, 'metrics', 'met_a')?.extra).toEqual({ 'JIRA key': 'OUT-7', '=odd': '=1+1' });
    const out = collectionCsv(filled, metrics);
    expect(out).toContain("'=odd,JIRA key\r\n");
    expect(out).toContain("'=1+1,OUT-7\r\n");
    expect(actions(plan(out, metrics, filled))).toEqual(['same', 'same']);
  });
});

describe('a table that comes in', () => {
  it('is matched by label, by field name, whatever the case; the rest is kept, a second one left out', () => {
    const { columns } = plan('ID;metric;THRESHOLD;threshold;Team;\r\nmet_a;Recall;0,9;1;x;y\r\n');
    expect(columns).toEqual([
      { kind: 'id', header: 'ID' },
      { kind: 'field', header: 'metric', field: 'name', label: 'Metric' },
      { kind: 'field', header: 'THRESHOLD', field: 'threshold', label: 'Threshold' },
      { kind: 'left-out', header: 'threshold', why: expect.stringContaining('twice') },
      { kind: 'extra', header: 'Team' },
      { kind: 'extra', header: 'column without a name' },
    ]);
  });

  it('says what it would do row by row, and does it', () => {
    const text =
      'id,Metric,Threshold\nmet_a,Recall,0.8\nmet_b,Trips,7\n,Hours,3\n,Trips,6\nmet_a,again,1\n__proto__,x,1\n';
    const made = plan(text);
    expect(made.rows.map(({ line, action, name }) => [line, action, name])).toEqual([
      [2, 'same', 'Recall'],
      [3, 'change', 'Trips'],
      [4, 'add', 'Hours'],
      [5, 'skip', 'Trips'],
      [6, 'skip', 'again'],
      [7, 'skip', 'x'],
    ]);
    expect(made.rows[4]?.why).toContain('twice');
    const after = apply(start, metrics, made);
    expect(recordOf(after, 'metrics', 'met_b')?.threshold).toBe(7);
    expect(recordOf(after, 'metrics', 'met_fresh1')).toMatchObject({ name: 'Hours', threshold: 3 });
    expect(orderedIds(after, 'metrics')).toEqual(['met_a', 'met_b', 'met_fresh1']);
  });

  it('takes a row without an id for the record of that name, and says so; of several it asks for ids', () => {
    expect(plan('Metric,Threshold\nrecall,0.9\n').rows[0]).toMatchObject({
      action: 'change',
      id: 'met_a',
      why: expect.stringContaining('name'),
    });
    const twins = addRecord(start, 'metrics', 'met_c', { name: 'Recall' }, NOW);
    expect(plan('Metric,Threshold\nRecall,0.9\n', metrics, twins).rows[0]).toMatchObject({
      action: 'skip',
      why: expect.stringContaining('2 metrics have this name'),
    });
  });

  it.each([
    ['Threshold', '1,5', { kind: 'value', value: 1.5, shown: '1.5' }],
    ['Threshold', '1.234,5', { kind: 'value', value: 1234.5, shown: '1234.5' }],
    ['Threshold', '1 234', { kind: 'value', value: 1234, shown: '1234' }],
    ['Threshold', '−3', { kind: 'value', value: -3, shown: '-3' }],
    ['Threshold', '80 %', { kind: 'value', value: 0.8, shown: '0.8' }],
    ['Threshold', 'about 5', { kind: 'problem', message: '“about 5” is not a number' }],
    ['Share of the rarer class', '7 %', { kind: 'value', value: 0.07, shown: '7 %' }],
    ['Share of the rarer class', '0,07', { kind: 'value', value: 0.07, shown: '7 %' }],
    [
      'Share of the rarer class',
      '7',
      { kind: 'problem', message: '7 is above 1; for 7 per cent write “7 %”' },
    ],
    ['Smallest sample', '2,5', { kind: 'problem', message: '2.5 is not a whole number' }],
    ['Smallest sample', '-1', { kind: 'problem', message: '-1 is below 0' }],
    ['Direction', 'lower is BETTER', { kind: 'value', value: 'down', shown: 'Lower is better' }],
    ['Direction', 'within', { kind: 'value', value: 'within', shown: 'Stay within' }],
    [
      'Direction',
      'sideways',
      {
        kind: 'problem',
        message: '“sideways” is none of “Higher is better”, “Lower is better”, “Stay within”',
      },
    ],
    ['Slices', 'rural; "a, b"', { kind: 'value', value: ['rural', 'a, b'], shown: 'rural, a, b' }],
    ['Owner', 'data SCIENTIST', { kind: 'names', ids: ['role_ds'], unknown: [], isList: false }],
    ['Owner', 'role_ds', { kind: 'names', ids: ['role_ds'], unknown: [], isList: false }],
    ['Owner', 'Somebody else', { kind: 'names', ids: [], unknown: ['Somebody else'], isList: false }],
  ])('shows %s “%s” as understood', (label, text, reading) => {
    const made = plan(`id;${label}\nmet_b;"${text.replaceAll('"', '""')}"\n`);
    expect(made.rows[0]?.cells[0]?.reading).toEqual(reading);
  });

  it.each([
    ['2026-12-31', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['1. 2. 2026', '2026-02-01'],
    ['2026/2/1', '2026-02-01'],
    ['12/31/2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['5/5/2026', '2026-05-05'],
    ['1/2/2026', undefined],
    ['2026-02-30', undefined],
    ['soon', undefined],
  ])('reads the day %s', (text, day) => {
    const { reading } =
      plan(`id,By when\nobj_a,${text}\n`, definitionOf('objectives')).rows[0]?.cells[0] ?? {};
    expect(reading).toMatchObject(day === undefined ? { kind: 'problem' } : { kind: 'value', value: day });
  });

  it('offers unknown names as new records, each once, and keeps the words when they are not made', () => {
    const made = plan('id,Metric,Owner\nmet_a,Recall,Dispatcher\nmet_b,Trips,dispatcher\n,New,Analyst\n');
    expect(made.unknownNames).toEqual([
      { collection: 'roles', name: 'dispatcher' },
      { collection: 'roles', name: 'Analyst' },
    ]);
    const filled = apply(start, metrics, made);
    const owners = ['met_a', 'met_b'].map((id) => recordOf(filled, 'metrics', id)?.owner);
    expect(new Set(owners).size).toBe(1);
    expect(recordOf(filled, 'roles', String(owners[0]))?.name).toBe('dispatcher');
    expect(orderedIds(filled, 'roles')).toHaveLength(4);
    const kept = apply(start, metrics, made, false);
    expect(recordOf(kept, 'metrics', 'met_b')).toMatchObject({ typed: { owner: 'dispatcher' } });
    expect(recordOf(kept, 'metrics', 'met_a')?.owner).toBe('role_po');
  });

  it('makes no record for a row that is left out', () => {
    const made = plan('id,Metric,Owner\nmet_a,Recall,Dispatcher\n');
    const after = applyCsvPlan(
      start,
      metrics,
      made,
      { makeUnknown: true, without: new Set([2]) },
      () => 'x_1',
      NOW,
    );
    expect(after).toBe(start);
  });

  it('keeps the words of a cell it cannot read, and drops them once it can', () => {
    const kept = apply(start, metrics, plan('id,Threshold\nmet_a,not sure\n'));
    expect(recordOf(kept, 'metrics', 'met_a')).toMatchObject({
      threshold: 0.8,
      typed: { threshold: 'not sure' },
    });
    const read = apply(kept, metrics, plan('id,Threshold\nmet_a,0.9\n', metrics, kept));
    expect(recordOf(read, 'metrics', 'met_a')?.threshold).toBe(0.9);
    expect(recordOf(read, 'metrics', 'met_a')?.typed).toBeUndefined();
  });

  it('leaves fields alone where a cell is empty, unless empty cells are to count', () => {
    const text = 'id,Metric,Threshold,Slices\nmet_a,Recall,,\n';
    expect(actions(plan(text))).toEqual(['same']);
    const cleared = apply(start, metrics, plan(text, metrics, start, { clearEmpty: true }));
    expect(recordOf(cleared, 'metrics', 'met_a')).toMatchObject({ name: 'Recall' });
    expect(recordOf(cleared, 'metrics', 'met_a')?.threshold).toBeUndefined();
  });

  it('deletes nothing that is not in the file', () => {
    expect(orderedIds(apply(start, metrics, plan('id,Metric\nmet_b,Trips!\n')), 'metrics')).toEqual([
      'met_a',
      'met_b',
    ]);
  });

  it.each([
    ['', 'empty'],
    ['\r\n\r\n', 'empty'],
    ['one,two\n1,2\n', 'No column'],
    ['i\u0000d\u0000,\u0000M\u0000', 'UTF-8'],
    [`Metric\n${'x\n'.repeat(20_001)}`, '20,000 rows'],
    [`Metric\n${'x'.repeat(5_000_001)}`, 'five million'],
  ])('P38, P39 and P42: is refused with a sentence: %#', (text, words) => {
    expect(planCsvImport(start, metrics, text)).toEqual({ refusal: expect.stringContaining(words) });
  });

  it('names a row with too many cells and a quote that is never closed', () => {
    expect(plan('id,Metric\nmet_a,Recall, at 24 h\n').rows[0]).toMatchObject({
      action: 'skip',
      why: expect.stringContaining('quotes'),
    });
    expect(plan('id,Metric\nmet_a,"Recall\nmet_b,Trips\n').faults).toHaveLength(1);
  });

  it('reads what spreadsheets write: a byte order mark, semicolons, tabs, line breaks in cells', () => {
    for (const separator of [',', ';', '\t']) {
      const text = `\uFEFFid${separator}Metric${separator}Threshold\r\nmet_b${separator}"Trips, ""needless""\nper week"${separator}7\r\n`;
      const after = apply(start, metrics, plan(text));
      expect(recordOf(after, 'metrics', 'met_b')).toMatchObject({
        name: 'Trips, "needless"\nper week',
        threshold: 7,
      });
    }
  });
});

describe('cells that a spreadsheet would run', () => {
  it.each(['=1+1', '+49 30', '-x', '@cmd', '\tx', '\rx', ' =1', '＝1', '＋1', '－1', '＠x', "'=1", "''=1"])(
    'P47: %j is made harmless and comes back',
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`);
      expect(asTyped(neutralised(text))).toBe(text);
    },
  );

  it.each(['Recall', "'tis", "it's", '5 - 3', ''])('%j is left alone', (text) => {
    expect(neutralised(text)).toBe(text);
    expect(asTyped(text)).toBe(text);
  });

  it('come back whatever they hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(asTyped(neutralised(text))).toBe(text);
      }),
    );
  });

  it('P47: leave numbers as numbers', () => {
    const project = changeRecord(start, 'metrics', 'met_b', { threshold: -5, baseline: 1e21 }, NOW);
    const { rows } = readCsv(collectionCsv(project, metrics));
    expect(rows[2]).toContain('-5');
    expect(actions(plan(collectionCsv(project, metrics), metrics, project))).toEqual(['same', 'same']);
  });
});

describe('a list in one cell', () => {
  it('comes back whatever its items hold', () => {
    fc.assert(
      fc.property(fc.array(anyText), (items) => {
        expect(readList(writeList(items))).toEqual(items);
      }),
    );
  });

  it.each([
    ['a, b', ['a', 'b']],
    ['a;b\nc', ['a', 'b', 'c']],
    [' a ,, b ', ['a', 'b']],
    ['say "hi", x', ['say "hi"', 'x']],
  ])('reads %j as typed', (text, items) => expect(readList(text)).toEqual(items));
});
