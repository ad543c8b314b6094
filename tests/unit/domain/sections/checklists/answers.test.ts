import { describe, expect, it } from 'vitest';
import { recordOf } from '#domain/document/project.ts';
import { applies, contextOf } from '#domain/sections/checklists/applies.ts';
import {
  answerCheck,
  beginCheck,
  checkIdOf,
  checkOf,
  checksOf,
} from '#domain/sections/checklists/check-records.ts';
import { progressOf, sheetItems } from '#domain/sections/checklists/sheet-progress.ts';
import { aList, anItem, aProject, NOW, TODAY } from './a-sheet.ts';

const at = { now: NOW, today: TODAY };
const sheet = { list: 'small-list' };

describe('which items apply', () => {
  it('asks everything while nothing is known', () => {
    expect(applies({ personalData: ['yes'], purpose: ['train'] }, {})).toBe(true);
    expect(applies(undefined, { people: ['no'] })).toBe(true);
  });

  it('needs every condition, and any of the values of one', () => {
    const conditions = { purpose: ['train', 'evaluate'], forecast: ['yes'] };
    expect(applies(conditions, { purpose: ['serve', 'evaluate'], forecast: ['yes'] })).toBe(true);
    expect(applies(conditions, { purpose: ['serve'], forecast: ['yes'] })).toBe(false);
    expect(applies(conditions, { purpose: ['train'], forecast: ['no'] })).toBe(false);
  });

  it('reads the kind of project, and what a dataset says of itself over it', () => {
    const project = aProject({
      profile: { profile_main: { personalData: 'yes', forecast: 'no', models: ['own'] } },
      datasets: { ds_a: { personalData: 'no', temporal: 'yes', purpose: ['train'] }, ds_b: { purpose: [] } },
    });
    expect(contextOf(project)).toEqual({ personalData: ['yes'], forecast: ['no'], models: ['own'] });
    expect(contextOf(project, 'ds_a')).toMatchObject({
      personalData: ['no'],
      forecast: ['yes'],
      purpose: ['train'],
    });
    expect(contextOf(project, 'ds_b')).not.toHaveProperty('purpose');
  });
});

describe('answers', () => {
  it('keep the question as it was asked, and the day; opening again keeps the evidence', () => {
    let project = answerCheck(aProject(), sheet, anItem('one'), 'yes', at);
    const id = checkIdOf(project, sheet, 'one') ?? '';
    expect(recordOf(project, 'checks', id)).toMatchObject({
      list: 'small-list',
      key: 'one',
      answer: 'yes',
      asked: 'Is one so?',
      checkedOn: TODAY,
    });
    project = { ...project, checks: { [id]: { ...recordOf(project, 'checks', id), evidence: 'a link' } } };
    project = answerCheck(project, sheet, anItem('one'), undefined, at);
    expect(checkOf(project, sheet, 'one')).toMatchObject({ evidence: 'a link', asked: 'Is one so?' });
    expect(checkOf(project, sheet, 'one')).not.toHaveProperty('answer');
    expect(checkOf(project, sheet, 'one')).not.toHaveProperty('checkedOn');
  });

  it('of two tabs meet in one record, because the id says what was answered', () => {
    const mine = answerCheck(aProject(), { ...sheet, subject: 'ds_a' }, anItem('one'), 'yes', at);
    const theirs = answerCheck(aProject(), { ...sheet, subject: 'ds_a' }, anItem('one'), 'no', at);
    expect(Object.keys(mine.checks as object)).toEqual(Object.keys(theirs.checks as object));
  });

  it('belong to one subject each', () => {
    let project = answerCheck(aProject(), { ...sheet, subject: 'ds_a' }, anItem('one'), 'yes', at);
    project = answerCheck(project, { ...sheet, subject: 'ds_b' }, anItem('one'), 'no', at);
    expect(checkOf(project, sheet, 'one')).toBeUndefined();
    expect(checkOf(project, { ...sheet, subject: 'ds_b' }, 'one')?.answer).toBe('no');
    expect(checksOf(project, { ...sheet, subject: 'ds_a' })).toHaveLength(1);
  });

  it('go into a record of any id that a file brought along', () => {
    const project = aProject({
      checks: { chk_1: { list: 'small-list', key: 'one', answer: 'no', risk: 'risk_a' } },
    });
    const changed = answerCheck(project, sheet, anItem('one'), 'yes', at);
    expect(Object.keys(changed.checks as object)).toEqual(['chk_1']);
    expect(checkOf(changed, sheet, 'one')).toMatchObject({ answer: 'yes', risk: 'risk_a' });
  });

  it('can be noted on before they are given', () => {
    const project = beginCheck(aProject(), sheet, anItem('one'), NOW);
    expect(checkOf(project, sheet, 'one')).toMatchObject({ asked: 'Is one so?' });
    expect(beginCheck(project, sheet, anItem('one'), NOW)).toBe(project);
  });
});

describe('progress of a sheet', () => {
  const items = Array.from({ length: 15 }, (_, index) => anItem(`item-${index}`));
  const list = aList(items);
  const given = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', undefined, undefined] as const;
  const filled = [...given, ...Array.from({ length: 5 }, () => 'na' as const)].reduce(
    (project, answer, index) =>
      answer === undefined ? project : answerCheck(project, sheet, items[index] ?? anItem('x'), answer, at),
    aProject(),
  );

  it('leaves “not applicable” out: 7 yes, 1 no, 2 unanswered and 5 that do not apply are 70 %', () => {
    expect(progressOf(sheetItems(filled, list, sheet))).toEqual({
      yes: 7,
      no: 1,
      open: 2,
      notApplicable: 5,
      percent: 70,
    });
  });

  it('keeps the answer of an item that drops out, and does not count it', () => {
    const [first = anItem('x'), ...rest] = items;
    const narrow = aList([{ ...first, appliesWhen: { people: ['yes'] } }, ...rest]);
    const project = { ...filled, profile: { profile_main: { people: 'no' } } };
    expect(progressOf(sheetItems(project, narrow, sheet))).toMatchObject({ yes: 6, percent: 66.7 });
    expect(checkOf(project, sheet, first.id)?.answer).toBe('yes');
    expect(progressOf(sheetItems(filled, narrow, sheet)).yes).toBe(7);
  });

  it('counts a test done by hand or automated as done', () => {
    const tests = aList([anItem('a'), anItem('b'), anItem('c')], { answers: 'tests' });
    let project = answerCheck(aProject(), sheet, anItem('a'), 'manual', at);
    project = answerCheck(project, sheet, anItem('b'), 'automated', at);
    project = answerCheck(project, sheet, anItem('c'), 'none', at);
    expect(progressOf(sheetItems(project, tests, sheet))).toMatchObject({ yes: 2, no: 1, percent: 66.7 });
  });
});
