/** Every table a project gives away, with words in every field that a spreadsheet would run or a careless writer would break. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { collectionOf, type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { collections } from '#domain/project/collections.ts';
import { wordsOf } from '#domain/project/display.ts';
import { collectionCsv } from '#domain/project/export-csv.ts';
import { clockCsv, pairsCsv } from '#domain/sections/agreement/tables.ts';
import type { Member } from '#domain/sections/agreement/team.ts';
import { sheetCsv } from '#domain/sections/checklists/export-sheet.ts';
import { ownLists } from '#domain/sections/checklists/model.ts';
import { withOwnItems } from '#domain/sections/checklists/own-lists.ts';
import { fairnessCsv, impactCsv } from '#domain/sections/responsible/csv.ts';
import { registerCsv } from '#domain/sections/risks/csv.ts';
import { matrixLongCsv, matrixWideCsv } from '#domain/sections/roles/matrix-csv.ts';
import { readCsv } from '#domain/text/csv.ts';
import { filledProject } from '#tests/hostile-project.ts';

const TODAY = '2026-06-15';

function tablesOf(project: ProjectDocument, name: string): [table: string, csv: string][] {
  const words = wordsOf(project);
  const list = Object.keys(collectionOf(project, ownLists.name))[0] ?? '';
  const sheet = withOwnItems(project, {
    ...{ id: list, title: String(recordOf(project, ownLists.name, list)?.title), answers: 'questions' },
    ...{ subject: 'project', category: 'operations', sections: [], retired: [] },
  });
  const hours = { start: 540, end: 1020 };
  const members = ['Europe/Berlin', 'Asia/Kolkata'].map(
    (zone, at): Member => ({
      ...{ id: `per_${at}`, name: `${name} ${at}`, zone, workdays: [1, 2, 3, 4, 5], hours, flexible: hours },
      ...{ focus: [], isAssumed: false },
    }),
  );
  return [
    ...collections
      .filter(({ internal }) => !internal)
      .map((definition): [string, string] => [
        definition.name,
        collectionCsv(project, definition, { confidential: true }),
      ]),
    ['register', registerCsv(project, words)],
    ['wide matrix', matrixWideCsv(project)],
    ['long matrix', matrixLongCsv(project)],
    ['fairness result', fairnessCsv(project, words)],
    ['impact score', impactCsv(project, words)],
    ['sheet', sheetCsv(project, sheet, { list }, words)],
    ['clock changes', clockCsv(members, TODAY)],
    ['shared hours', pairsCsv(members, TODAY, 4)],
  ];
}

/** What a spreadsheet makes of a cell: the first sign behind spaces decides. */
const isFormula = (cell: string) =>
  /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]/.test(cell) && Number.isNaN(Number(cell));

describe('a table of any section', () => {
  it.each(['=1+1', '+49 30', '-x', '@cmd', '\t=x', '\r=x', '  =x', '\u00a0=x', '＝1', '\n=x'])(
    'P47: lets no cell begin with %j',
    (start) => {
      const project = filledProject({ words: (place) => `${start} ${place}` });
      for (const [name, csv] of tablesOf(project, start)) {
        const { rows } = readCsv(csv);
        expect(rows.flat().filter(isFormula), name).toEqual([]);
      }
    },
  );

  it.each(['say "x", y;z', 'one\r\ntwo', 'one\rtwo', '"', '""', ',', 'a\n\n"b'])(
    'P48: keeps rows and columns apart with %j in its cells',
    (words) => {
      const plain = new Map(tablesOf(filledProject({ words: (place) => `x ${place}` }), 'x'));
      const project = filledProject({ words: (place) => `${words} ${place}` });
      const isRead = (name: string) => collections.some((definition) => definition.name === name);
      for (const [name, csv] of tablesOf(project, words)) {
        const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ',' });
        const expected = Papa.parse<string[]>(plain.get(name) ?? '', { delimiter: ',' });
        expect(errors, name).toEqual([]);
        expect(
          data.map((row) => row.length),
          name,
        ).toEqual(expected.data.map((row) => row.length));
        // The planners find out by themselves what stands between the cells of a table that comes back.
        if (isRead(name)) expect(readCsv(csv), name).toEqual({ rows: data, faults: [] });
      }
      const tables = tablesOf(project, words).filter(([, csv]) => csv.includes('\n'));
      expect(tables.length).toBeGreaterThan(20);
    },
  );
});
