import { describe, expect, test } from 'vitest';
import { feasibleBand } from '../../shared/compare/band.ts';
import { whyNoLimit } from '../../shared/compare/limit.ts';
import { smallestSet } from '../../shared/compare/smallestSet.ts';
import type { Statement } from '../../shared/compare/statement.ts';
import { amount, card, killed, type Particulars } from '../fixtures/compare/cards.ts';
import { stated } from '../fixtures/compare/stated.ts';

const on = (asOf: string): Particulars => ({ asOf });

/** The picture of the ferry: what is told of it from 9 to 13 March. */
const ferry: readonly Statement[] = [
  stated('at least 14', killed('>=14', on('2026-03-09'))),
  stated('12 to 16', killed('12..16', on('2026-03-09/2026-03-10'))),
  stated('more than 20', killed('>20', on('2026-03-10'))),
  stated('21 to 27', killed('21..27', { asOf: null, published: '2026-03-10' })),
  stated('about 25', killed('~25', on('2026-03-10'))),
  stated('at most 26', killed('<=26', on('2026-03-10'))),
  stated('47', killed('47', on('2026-03-11')), { stance: 'refute' }),
  stated('at least 31', killed('>=31', on('2026-03-11'))),
  stated('at most 28', killed('<=28', on('2026-03-12'))),
  stated('30 to 36', killed('(30..36)', on('2026-03-13'))),
  stated('33 to 35', killed('33..35', on('2026-03-13'))),
  stated('900', killed('900', on('2026-03-09')), { excluded: 'a slip' }),
];

const growing = { cumulative: true };
const apart = { cumulative: false };

/** “9: 14 to 16”, with both days where there are two, and “none” where nothing is possible. */
function inWords(statements: readonly Statement[], options: typeof growing): readonly string[] {
  const { steps, unit } = feasibleBand(statements, options);
  return steps.map(({ from, to, lower, upper, isEmpty }) => {
    const days = from === to ? from.slice(5) : `${from.slice(5)} to ${to.slice(5)}`;
    const low = lower ? `${lower.inclusive ? '[' : '('}${lower.value}` : '(';
    const high = upper ? `${upper.value}${upper.inclusive ? ']' : ')'}` : ')';
    return `${days}: ${low}, ${high}${unit === null ? '' : ` ${unit}`}${isEmpty ? ' none' : ''}`;
  });
}

describe('what a total that only grows may have been', () => {
  test('has steps by day, in whole numbers, and none where two bounds contradict each other', () => {
    expect(inWords(ferry, growing)).toEqual([
      '03-09: [14, 16]',
      '03-10: [21, 26]',
      '03-11 to 03-12: [31, 28] none',
      '03-13: [33, 35]',
    ]);
  });

  test('names what its bounds rest on', () => {
    const { steps } = feasibleBand(ferry, growing);
    expect(steps.map(({ lowerIds, upperIds }) => [lowerIds, upperIds])).toEqual([
      [['at least 14'], ['12 to 16']],
      [['21 to 27', 'more than 20'], ['at most 26']],
      [['at least 31'], ['at most 28']],
      [['33 to 35'], ['30 to 36', '33 to 35']],
    ]);
  });

  test('names the two that cannot both be true, with a sentence', () => {
    const set = {
      ids: ['at least 31', 'at most 28'],
      from: '2026-03-11',
      to: '2026-03-12',
      sentence:
        'A total that only grows cannot fall from “at least 31” (11 Mar 2026) to “at most 28” (12 Mar 2026).',
    };
    expect(feasibleBand(ferry, growing).impossible).toEqual([set]);
    expect(smallestSet(ferry, growing)).toEqual(set);
  });

  test('counts a lower bound from the last day of a month on, and an upper bound up to its first', () => {
    expect(
      inWords(
        [
          stated('a', killed('20..40', on('2026-04'))),
          stated('b', killed('>=5', on('2026-03-01'))),
          stated('c', killed('<=90', on('2026-05-02'))),
        ],
        growing,
      ),
    ).toEqual(['03-01 to 04-01: [5, 40]', '04-02 to 04-29: [5, 90]', '04-30 to 05-02: [20, 90]']);
  });

  test('does not end between years, nor on 29 February', () => {
    expect(
      inWords(
        [stated('a', killed('3', on('2023-12-31'))), stated('b', killed('5', on('2024-02-29')))],
        growing,
      ),
    ).toEqual(['12-31: [3, 3]', '01-01 to 02-28: [3, 5]', '02-29: [5, 5]']);
  });

  test('is in the unit that most statements have, and never narrower than exact', () => {
    expect(
      inWords(
        [
          stated('a', amount('>=20', 'day', on('2026-03-01'))),
          stated('b', amount('<=4', 'week', on('2026-03-01'))),
          stated('c', amount('<=5', 'week', on('2026-03-02'))),
          stated('a weight sets no limit to a length of time', amount('<=1', 'kg', on('2026-03-01'))),
        ],
        growing,
      ),
    ).toEqual(['03-01: [2.857142857142, 4] week', '03-02: [2.857142857142, 5] week']);
  });

  test('leaves out what measures something else than most', () => {
    const statements = [
      stated('a', amount('5', 'km')),
      stated('b', amount('7', 't')),
      stated('c', amount('8000', 'm')),
      stated('d', amount('6', 'km', { modifiers: ['IsMean'] })),
    ];
    const { steps, otherMeasure } = feasibleBand(statements, apart);
    expect([...otherMeasure]).toEqual(['b', 'd']);
    expect(steps.map(({ lowerIds, upperIds }) => [...lowerIds, ...upperIds])).toEqual([['c', 'a']]);
  });

  test('needs three statements to be impossible where days are not exact', () => {
    const three = [
      stated('5', killed('5', on('2026-05-02'))),
      stated('10', killed('10', on('2026-05-01/2026-05-03'))),
      stated('15', killed('15', on('2026-05-03'))),
      stated('20', killed('20', on('2026-05-04'))),
    ];
    const { steps, impossible } = feasibleBand(three, growing);
    expect(steps.some(({ isEmpty }) => isEmpty)).toBe(false);
    expect(impossible).toEqual([
      {
        ids: ['10', '5', '15'],
        from: '2026-05-01',
        to: '2026-05-03',
        sentence:
          'Any 2 of these can be true of a total that only grows, but not all: “10” (1–3 May 2026), “5” (2 May 2026), “15” (3 May 2026).',
      },
    ]);
  });

  test('is of one thing, whatever a person has joined', () => {
    const joined = [
      stated('a', killed('50', on('2026-05-02'))),
      stated('b', killed('45', { entity: 'bodies', property: null })),
    ];
    expect(smallestSet(joined, growing)?.sentence).toBe(
      'A total that only grows cannot fall from “50” (2 May 2026) to “45” (4 May 2026).',
    );
  });

  test('is nothing without statements that set a limit', () => {
    const nothing = { unit: null, steps: [], impossible: [], otherMeasure: new Set() };
    const none = [stated('about 5', killed('~5')), stated('no day', killed('5', { asOf: null }))];
    expect(feasibleBand(none, growing)).toEqual(nothing);
    expect(feasibleBand([], apart)).toEqual(nothing);
    expect(smallestSet(none, growing)).toBeNull();
  });
});

describe('what does not only grow', () => {
  test('is asked for each time by itself', () => {
    expect(inWords(ferry, apart)).toEqual([
      '03-09: [14, )',
      '03-09 to 03-10: [12, 16]',
      '03-10: [21, 26]',
      '03-11: [31, )',
      '03-12: (, 28]',
      '03-13: [33, 35]',
    ]);
  });

  test('names two of one time that cannot both be true, and each time once', () => {
    const { impossible } = feasibleBand(
      [
        stated('b', amount('>=7', 'm', on('2026-03-02'))),
        stated('a', amount('6..8', 'm', on('2026-03-01'))),
        stated('c', amount('6.5', 'm', on('2026-03-02'))),
        stated('e', amount('<6', 'm', on('2026-03-01'))),
        stated('d', amount('<5', 'm', on('2026-03-01'))),
      ],
      apart,
    );
    expect(impossible.map(({ ids, sentence }) => [ids, sentence])).toEqual([
      [
        ['a', 'd'],
        '“6 to 8 m” and “less than 5 m” cannot both be true of 1 Mar 2026: “6 to 8 m” is always more than “less than 5 m”.',
      ],
      [
        ['b', 'c'],
        '“at least 7 m” and “6.5 m” cannot both be true of 2 Mar 2026: “at least 7 m” is always more than “6.5 m”.',
      ],
    ]);
  });

  test('has whole numbers as soon as one statement counts', () => {
    const both = [
      stated('a', killed('>6')),
      stated('b', card('<7', { property: 'killed', asOf: '2026-05-04' })),
    ];
    expect(smallestSet(both, apart)?.sentence).toBe(
      '“more than 6” and “less than 7” cannot both be true of 4 May 2026: no whole number is both.',
    );
  });

  test('says that no whole number is between two others', () => {
    expect(smallestSet([stated('a', killed('(6..7)'))], apart)).toMatchObject({
      ids: ['a'],
      sentence: 'No whole number is “more than 6 and less than 7”.',
    });
  });
});

test.each([
  [null, stated('a', killed('5'))],
  ['excluded', stated('a', killed('5'), { excluded: 'a slip' })],
  ['refuted', stated('a', killed('5'), { stance: 'refute' })],
  ['refuted', stated('a', killed('5'), { factuality: 'CT-' })],
  ['refuted', stated('a', killed('5'), { verification: 'refuted' })],
  ['approximate', stated('a', killed('~5'))],
  ['no number', stated('a', killed('*'))],
  ['no number', { ...stated('a', killed('5')), figure: null }],
  ['no day', stated('a', killed('5', { asOf: null }))],
] as const)('a statement sets a limit or does not: %s', (why, statement) => {
  expect(whyNoLimit(statement)).toBe(why);
});
