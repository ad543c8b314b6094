import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProject } from '#domain/document/read.ts';
import { deleteRecord, usesOf } from '#domain/document/references.ts';
import { writeProject } from '#domain/document/write.ts';
import { collections } from '#domain/project/collections.ts';
import { answerCheck } from '#domain/sections/checklists/check-records.ts';
import { itemsOf } from '#domain/sections/checklists/checklist.ts';
import { fromChecklistCsv } from '#domain/sections/checklists/checklist-csv.ts';
import { fromDeonYaml, toDeonYaml } from '#domain/sections/checklists/deon-yaml.ts';
import { addImportedList, type ImportResult } from '#domain/sections/checklists/imported-list.ts';
import { ownChecklist, sectionLetter, withOwnItems } from '#domain/sections/checklists/own-lists.ts';
import { aList, anItem, aProject, NOW, TODAY } from './a-sheet.ts';

const FILE = readFileSync('tests/fixtures/checklists/field-work.yml', 'utf8');

function accepted(result: ImportResult) {
  if (result.kind !== 'ok') throw new Error(result.reason);
  return result;
}

function counter() {
  let count = 0;
  return (prefix: string) => {
    count += 1;
    return `${prefix}_${String(count).padStart(6, '0')}`;
  };
}

describe('a file in the form of deon', () => {
  const { list, problems } = accepted(fromDeonYaml(FILE));

  it('is read whole: sections, numbers, names and questions', () => {
    expect(problems).toEqual([]);
    expect(list.title).toBe('Field Work Checklist');
    expect(list.items).toHaveLength(5);
    expect(list.items[0]).toEqual({
      section: 'Before leaving',
      number: 'A.1',
      title: 'Landowner told',
      question: 'Does everyone whose land we cross know the day, and may they say no?',
    });
    expect(list.items[3]).toMatchObject({
      title: 'Clocks: set',
      question: 'Are the clocks of all devices set to UTC, and is the drift written down?',
    });
  });

  it('becomes a list of one’s own that reads like a shipped one, and goes back as it came', () => {
    const { project, id } = addImportedList(aProject(), list, 'field-work.yml', counter(), NOW);
    const own = ownChecklist(project, id);
    expect(own?.sections.map(({ title, items }) => [title, items.map(({ number }) => number)])).toEqual([
      ['Before leaving', ['A.1', 'A.2']],
      ['On site', ['B.1', 'B.2']],
      ['Afterwards', ['C.1']],
    ]);
    expect(accepted(fromDeonYaml(toDeonYaml(own ?? aList([])))).list).toEqual(list);
    expect(readProject(writeProject(project))).toMatchObject({ kind: 'ok', repairs: [] });
  });

  it('is refused with the reason when it is something else', () => {
    expect(fromDeonYaml('title: x\n  bad: [')).toMatchObject({ kind: 'refused', reason: /not valid YAML/ });
    expect(fromDeonYaml('- a\n- b')).toMatchObject({ kind: 'refused', reason: /no list “sections”/ });
    expect(fromDeonYaml('title: Empty\nsections: []')).toMatchObject({ kind: 'refused', reason: /no line/ });
    expect(fromDeonYaml(`title: x\nsections: ${'['.repeat(20_000)}`)).toMatchObject({ kind: 'refused' });
  });

  it('is read in its oldest form too, where a line is the question alone', () => {
    const old =
      'title: Old\nsections:\n  - title: Storage\n    lines:\n    - Is it locked?\n    - Is it deleted?\n';
    expect(accepted(fromDeonYaml(old))).toEqual({
      kind: 'ok',
      problems: [],
      list: {
        title: 'Old',
        items: [
          { section: 'Storage', number: 'A.1', title: 'Is it locked?', question: 'Is it locked?' },
          { section: 'Storage', number: 'A.2', title: 'Is it deleted?', question: 'Is it deleted?' },
        ],
      },
    });
  });

  it('is read although somebody left a colon without quotes, which YAML forbids and deon’s own files have', () => {
    const colons = `title: Ethics: ours\nsections:\n  - title: Modelagem\n    section_id: D\n    lines:\n        - line_id: D.3\n          line_summary: Seleção de métrica:\n          line: Have we asked: who is "left out"?\n`;
    for (const text of [colons, colons.replaceAll('\n', '\r\n')]) {
      const read = accepted(fromDeonYaml(text));
      expect(read.list).toEqual({
        title: 'Ethics: ours',
        items: [
          {
            section: 'Modelagem',
            number: 'D.3',
            title: 'Seleção de métrica:',
            question: 'Have we asked: who is "left out"?',
          },
        ],
      });
    }
    expect(fromDeonYaml('title: a: b\nsections: [')).toMatchObject({
      kind: 'refused',
      reason: /not valid YAML/,
    });
  });

  it('names what it leaves out, and takes nothing but text', () => {
    const { list: odd, problems: left } = accepted(
      fromDeonYaml(
        'title: 7\nsections:\n  - title: One\n    lines:\n      - {line_id: 1, line: Is it?, __proto__: {x: 1}}\n      - {line_id: 2}\n  - title: Two\n',
      ),
    );
    expect(odd).toEqual({
      title: '7',
      items: [{ section: 'One', number: '1', title: 'Is it?', question: 'Is it?' }],
    });
    expect(left).toEqual([
      'Section 1, line 2 has no question and is left out.',
      'Section 2 has no “lines” and is left out.',
    ]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('a table of questions', () => {
  it('is read by its headings, in any order, with quotes and line breaks', () => {
    const text =
      '\uFEFFSeverity;Question;Section\r\nBlocker;"Is the ""clock"" set?\nTo UTC?";On site\r\n;;\r\nodd;Is it dry?;';
    const { list, problems } = accepted(fromChecklistCsv(text, 'field'));
    expect(list).toEqual({
      title: 'field',
      items: [
        {
          section: 'On site',
          title: 'Is the "clock" set? To UTC?',
          question: 'Is the "clock" set?\nTo UTC?',
          severity: 'blocker',
        },
        { section: 'Checklist', title: 'Is it dry?', question: 'Is it dry?' },
      ],
    });
    expect(problems).toEqual([]);
  });

  it('takes the apostrophe off that made a formula harmless', () => {
    const { list } = accepted(fromChecklistCsv("Question,Title\n'=SUM(A1)?,'-5 degrees", 'x'));
    expect(list.items[0]).toMatchObject({ question: '=SUM(A1)?', title: '-5 degrees' });
  });

  it('says which columns it does not take over, and which rows hold no question', () => {
    const { problems } = accepted(fromChecklistCsv('Question,Answer\nIs it?,yes\n,no', 'x'));
    expect(problems).toEqual([
      'Row 3 has no question and is left out.',
      'Columns that are not taken over: Answer.',
    ]);
  });

  it('is refused without a column of questions, or without rows', () => {
    expect(fromChecklistCsv('a,b\n1,2', 'x')).toMatchObject({ kind: 'refused', reason: /Question/ });
    expect(fromChecklistCsv('Question', 'x')).toMatchObject({ kind: 'refused' });
  });
});

describe('items of one’s own', () => {
  const list = aList([anItem('one'), anItem('two')]);

  it('stand in the section they name, or in one of their own at the end', () => {
    const project = aProject({
      checklistItems: {
        chi_a: { list: 'small-list', section: 'First part', title: 'Mine', question: 'Is it mine?' },
        chi_b: { list: 'small-list', title: 'Loose' },
        chi_c: { list: 'other-list', title: 'Elsewhere', question: 'Is it?' },
      },
    });
    const whole = withOwnItems(project, list);
    expect(whole.sections.map(({ title }) => title)).toEqual(['First part', 'Added by us']);
    expect(itemsOf(whole).map(({ number, title, isOwn }) => [number, title, isOwn ?? false])).toEqual([
      ['A.1', 'Title of one', false],
      ['A.1', 'Title of two', false],
      ['A.3', 'Mine', true],
      ['B.1', 'Loose', true],
    ]);
    expect(itemsOf(whole).at(-1)?.question).toBe('Loose');
  });

  it('take their answers along when they are deleted, and a list takes its items', () => {
    const { project, id } = addImportedList(
      aProject(),
      { title: 'Mine', items: [{ section: 's', title: 't', question: 'q?' }] },
      'x',
      counter(),
      NOW,
    );
    const own = ownChecklist(project, id);
    const item = own && itemsOf(own)[0];
    const answered = answerCheck(project, { list: id }, item ?? anItem('x'), 'no', {
      now: NOW,
      today: TODAY,
    });
    expect(usesOf(answered, collections, item?.id ?? '')).toHaveLength(1);
    const gone = deleteRecord(answered, collections, 'checklists', id, NOW);
    expect(gone).toMatchObject({ checklists: {}, checklistItems: {}, checks: {} });
  });

  it('are lettered past Z', () => {
    expect([0, 25, 26, 51, 52].map(sectionLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});
