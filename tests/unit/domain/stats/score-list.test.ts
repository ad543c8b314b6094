import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScoreList } from '#domain/stats/score-list.ts';

describe('parseScoreList', () => {
  it.each([
    ['comma, header', 'score,label\n0.7,1\n0.2,0'],
    ['comma, no header', '0.7,1\n0.2,0'],
    ['semicolon, decimal comma', 'score;label\n0,7;1\n0,2;0'],
    ['tab, decimal comma', '0,7\t1\n0,2\t0'],
    ['percent', '70 %,yes\n20%,no'],
    ['percent with decimal comma', '70,0 %;TRUE\n20,0%;False'],
    ['words, spaces and quotes', ' "0.7" , "Yes" \n0.2 , NO '],
    ['quoted decimal comma', '"0,7","1"\n"0,2","0"'],
    ['Windows line ends, BOM, empty lines', '\uFEFFscore,label\r\n\r\n0.7,1\r\n0.2,0\r\n'],
    ['labels as decimals', '0.7,1.0\n0.2,0.0'],
    ['columns the other way round, named', 'label,score\n1,0.7\n0,0.2'],
  ])('reads %s', (_, text) => {
    expect(parseScoreList(text)).toEqual({
      scores: [
        { score: 0.7, label: 1 },
        { score: 0.2, label: 0 },
      ],
      problems: [],
    });
  });

  it('reads percentages without rounding errors, negative and scientific scores', () => {
    const { scores } = parseScoreList('33.3 %,1\n-2.5,0\n1e-5,0\n\u22120.5,1\n.5,1');
    expect(scores.map(({ score }) => score)).toEqual([0.333, -2.5, 0.00001, -0.5, 0.5]);
  });

  it('names line, text and reason, and keeps the rest', () => {
    const { scores, problems } = parseScoreList(
      'score,label\n0.7,1\n\nabc,1\n0.5,maybe\n0,7,1\n0.4\n,1\n0.3,\n0.2,0',
    );
    expect(scores).toEqual([
      { score: 0.7, label: 1 },
      { score: 0.2, label: 0 },
    ]);
    expect(problems).toEqual([
      { line: 4, text: 'abc,1', reason: '"abc" is not a number.' },
      { line: 5, text: '0.5,maybe', reason: expect.stringContaining('"maybe" is not a label') },
      { line: 6, text: '0,7,1', reason: expect.stringContaining('3 columns') },
      { line: 7, text: '0.4', reason: expect.stringContaining('one column') },
      { line: 8, text: ',1', reason: 'The score is missing.' },
      { line: 9, text: '0.3,', reason: 'The label is missing.' },
    ]);
  });

  it.each(['NaN,1', 'Infinity,1', '1e999,1', '0x10,1', '1.234,5;1', '1e1%,1', '--1,1', '1 2,1'])(
    'does not take a score it would have to guess: %s',
    (line) => {
      expect(parseScoreList(`0.5,1\n${line}`)).toMatchObject({
        scores: [{ score: 0.5 }],
        problems: [{ line: 2 }],
      });
    },
  );

  it('takes a first line with a number or a label in it for data, not for a header', () => {
    expect(parseScoreList('abc,1\n0.5,1').problems).toHaveLength(1);
    expect(parseScoreList('0.5,maybe\n0.5,1').problems).toHaveLength(1);
    expect(parseScoreList('0.5,1\nscore,label').problems).toMatchObject([{ line: 2 }]);
  });

  it('finds nothing in nothing', () => {
    expect(parseScoreList('')).toEqual({ scores: [], problems: [] });
    expect(parseScoreList(' \n\n')).toEqual({ scores: [], problems: [] });
  });

  it('never throws and gives only finite scores', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { score } of parseScoreList(text).scores) expect(Number.isFinite(score)).toBe(true);
      }),
    );
  });

  it('reads back any list it is given', () => {
    const cases = fc.array(
      fc.record({
        score: fc.double({ noNaN: true, noDefaultInfinity: true }),
        label: fc.constantFrom(0 as const, 1 as const),
      }),
    );
    fc.assert(
      fc.property(cases, (list) => {
        const text = list
          .map(({ score, label }) => `${Object.is(score, -0) ? '-0' : score};${label}`)
          .join('\n');
        expect(parseScoreList(text)).toEqual({ scores: list, problems: [] });
      }),
    );
  });
});
