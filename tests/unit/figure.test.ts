import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureAttributes } from '../../shared/figure/attributes.ts';
import { emptyCard, type FigureCard } from '../../shared/figure/card.ts';
import { parseFigure } from '../../shared/figure/parse.ts';
import { FigureAttributes } from '../../shared/model/attributes.ts';

const seed = readFileSync('seeds/000_1a220f47108d2d0b.txt', 'utf8');

function segmentOf(exact: string, from = 0) {
  const start = seed.indexOf(exact, from);
  return { start, end: start + exact.length, exact };
}

describe('a figure marked in the seed article', () => {
  test('has its bounds, and its entity and as-of as segments of the article', () => {
    const figure = segmentOf('over 3,000 killed or injured by early January');
    expect(figureAttributes([figure], { articleDate: '2025-02-27T09:30:00Z' })).toEqual({
      lower: { value: '3000', inclusive: false },
      modifiers: ['IsCount', 'IsRange'],
      measuredEntity: segmentOf('killed or injured', figure.start),
      measuredProperty: 'killedOrInjured',
      asOf: { segment: segmentOf('early January', figure.start), date: '2025-01-01/2025-01-10' },
    });
  });

  test('has no date where the article has none, but keeps the words that say when', () => {
    const figure = segmentOf('over 3,000 killed or injured by early January');
    expect(figureAttributes([figure], {}).asOf).toEqual({
      segment: segmentOf('early January', figure.start),
    });
    expect(parseFigure(figure.exact, {}).asOf?.reason).toBe(
      'It counts from the article’s date, and the article has none.',
    );
  });

  test('is read across its segments', () => {
    const [number, thing] = [segmentOf('over 3,000'), segmentOf('North Korean soldiers')];
    const both = [thing, number].sort((a, b) => a.start - b.start);
    expect(figureAttributes([number, { ...thing, start: 5000, end: 5021 }], {})).toEqual({
      lower: { value: '3000', inclusive: false },
      modifiers: ['IsCount', 'IsRange'],
      measuredEntity: { ...thing, start: 5000, end: 5021 },
    });
    expect(figureAttributes(both, {}).lower).toEqual({ value: '3000', inclusive: false });
  });

  test('has its entity as text where that lies in two segments', () => {
    const segments = [
      { start: 0, end: 11, exact: '300 wounded' },
      { start: 20, end: 28, exact: 'soldiers' },
    ];
    expect(figureAttributes(segments, {}).measuredEntity).toBe('wounded soldiers');
  });

  test('has no attributes where the words say nothing', () => {
    expect(figureAttributes([segmentOf('Kursk')], { articleDate: '2025-02-27' })).toEqual({});
  });
});

describe('words of time', () => {
  test.each([
    ['last week', null, 'It counts from the article’s date, and the article has none.'],
    ['last week', '2025-02', 'It counts from a day, and the article’s date does not give one.'],
    ['30 February 2025', '2025-02-27', 'There is no such date.'],
    ['since the invasion', '2025-02-27', 'The words name an event but do not say when it happened.'],
    ['on 02/03/2025', '2025-02-27', 'The day and the month cannot be told apart.'],
    ['in winter 2024', '2025-02-27', 'Which months a season covers depends on the hemisphere.'],
    ['since 2022', null, 'It runs to the article’s date, and the article has none.'],
  ])('%j cannot be resolved in an article of %j', (phrase, articleDate, reason) => {
    expect(parseFigure(phrase, { articleDate }).asOf).toMatchObject({ date: null, reason });
  });

  test.each([
    ['in January', '2025', '2025-01'],
    ['in January', '2025-02', '2025-01'],
    ['in March', '2025-02', '2024-03'],
    ['last year', '2025', '2024'],
    ['25 February 2025', null, '2025-02-25'],
    ['in the first half of 2024', null, '2024-01-01/2024-06-30'],
    ['on Monday', '2025-03-03', '2025-03-03'],
    ['last week', '2025-01-01', '2024-12-23/2024-12-29'],
    ['a month ago', '2025-01-15', '2024-12'],
    ['over the past month', '2025-03-31', '2025-02-28/2025-03-31'],
  ])('%j in an article of %j is %j', (phrase, articleDate, date) => {
    expect(parseFigure(phrase, { articleDate }).asOf?.date).toBe(date);
  });

  test('mean nothing against a date that is none', () => {
    expect(parseFigure('last week', { articleDate: 'yesterday' }).asOf?.date).toBeNull();
  });
});

/** The ways in which CLDR's locales write a whole number, each with a language that does. */
const locales = ['en', 'de', 'fr', 'de-CH', 'en-IN', 'es', 'ru', 'sv', 'ar-EG', 'hi-u-nu-deva', 'fa'];
const whole = fc.bigInt({ min: 0n, max: 10n ** 15n });

describe('a number is read back', () => {
  test('in digits, with the separators of many locales', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(...locales), (value, locale) => {
        const phrase = `${new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(value)} soldiers`;
        expect([phrase, parseFigure(phrase, {}).lower]).toEqual([
          phrase,
          { value: String(value), inclusive: true },
        ]);
      }),
    );
  });

  test('in words', () => {
    fc.assert(
      fc.property(whole, fc.boolean(), (value, withAnd) => {
        const phrase = inWords(value, withAnd);
        expect([phrase, parseFigure(phrase, {}).upper]).toEqual([
          phrase,
          { value: String(value), inclusive: true },
        ]);
      }),
    );
  });

  test('with decimals and a multiplier, exactly', () => {
    const multipliers = { k: 3, thousand: 3, m: 6, mln: 6, million: 6, bn: 9, billion: 9, tn: 12 } as const;
    const names = fc.constantFrom(...(Object.keys(multipliers) as (keyof typeof multipliers)[]));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 99 }),
        names,
        (head, tail, name) => {
          const decimals = String(tail).padStart(2, '0');
          const value = BigInt(`${head}${decimals}`) * 10n ** BigInt(multipliers[name] - 2);
          expect(parseFigure(`$${head}.${decimals}${name}`, {})).toMatchObject({
            lower: { value: String(value), inclusive: true },
            unit: 'USD',
          });
        },
      ),
    );
  });
});

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: bigint, withAnd: boolean): string {
  for (const [size, name] of [
    [10n ** 12n, 'trillion'],
    [10n ** 9n, 'billion'],
    [10n ** 6n, 'million'],
    [1000n, 'thousand'],
    [100n, 'hundred'],
  ] as const) {
    if (value < size) continue;
    const [head, rest] = [inWords(value / size, withAnd), value % size];
    if (rest === 0n) return `${head} ${name}`;
    return `${head} ${name} ${withAnd && rest < 100n ? 'and ' : ''}${inWords(rest, withAnd)}`;
  }
  if (value < 20n) return small[Number(value)] ?? '';
  const ten = tens[Number(value / 10n) - 2] ?? '';
  return value % 10n === 0n ? ten : `${ten}-${small[Number(value % 10n)]}`;
}

const pieces = fc.constantFrom(
  ...'over|at least|between|and|from|to|-|–|$|€|%|per cent|half|a|of|a dozen|hundreds|3|1,000|1.5|m|bn|km|year|old|,|.|by|since|early|January|2024|last|week|third|±|+|/|soldiers|killed or injured|🪖|é|\u00a0|(|)'.split(
    '|',
  ),
);
const phrases = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(pieces).map((parts) => parts.join(' ')),
  fc.array(pieces).map((parts) => parts.join('')),
);

describe('any phrase at all', () => {
  test('gives a card that the model takes, with its ranges inside of the phrase, and never throws', () => {
    fc.assert(
      fc.property(
        phrases,
        fc.option(fc.oneof(fc.string(), fc.constant('2025-02-27'))),
        (phrase, articleDate) => {
          const card = parseFigure(phrase, { articleDate });
          for (const range of [card.measuredEntity, card.asOf]) {
            if (range)
              expect([0 <= range.start, range.start < range.end, range.end <= phrase.length]).not.toContain(
                false,
              );
          }
          const segments = phrase === '' ? [] : [{ start: 7, end: 7 + phrase.length, exact: phrase }];
          expect(
            FigureAttributes.safeParse(figureAttributes(segments, { articleDate })).error,
          ).toBeUndefined();
          expect(isInOrder(card)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  function isInOrder({ lower, upper }: FigureCard): boolean {
    return !lower || !upper || Number(lower.value) <= Number(upper.value);
  }

  test.each([
    ['a million digits', '9'.repeat(1_000_000)],
    ['a million separators', '1,'.repeat(500_000)],
    ['a million words', 'over '.repeat(200_000)],
    ['a thousand digits', '9'.repeat(1000)],
    ['a thousand brackets', '('.repeat(1000)],
    ['five hundred numbers', '1 '.repeat(500)],
    ['five hundred bounds', 'a '.repeat(500)],
    ['many multipliers', `1${' trillion'.repeat(100)}`],
    ['many commas', '1,2 ,'.repeat(200)],
    ['many ranges', '1 to '.repeat(200)],
    ['many lists', '1 and '.repeat(160)],
  ])('takes no time: %s', (_, phrase) => {
    const card = parseFigure(phrase, { articleDate: '2025-02-27' });
    if (phrase.length > 1000) expect(card).toEqual(emptyCard);
  });
});
