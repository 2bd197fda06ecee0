import { describe, expect, it } from 'vitest';
import { foldLoosely, withoutOuterPunctuation } from '../../shared/text/foldLoosely.ts';
import { findOccurrences, type Likeness, wordsToFind } from '../../shared/text/occurrences.ts';

/** What else in a text is like some words that stand in a sentence of their own. */
function found(text: string, words: string, likeness: Likeness, around = words, how = {}): string[] {
  const start = around.indexOf(words);
  const wanted = wordsToFind(around, { start, end: start + words.length }, likeness, how);
  return findOccurrences(text, wanted).map((range) => text.slice(range.start, range.end));
}

describe('words that are alike but for case, accents and punctuation', () => {
  it.each([
    // Full stops inside of words
    ['The U.S. and the US said', 'US', ['U.S.', 'US']],
    ['The U.S. and the US said', 'U.S.', ['U.S.', 'US']],
    ['allies of the U.S.', 'US', ['U.S.']],
    ['St Petersburg, St. Petersburg', 'St. Petersburg', ['St Petersburg', 'St. Petersburg']],
    ['He left Kursk.', 'kursk', ['Kursk']],
    ['vitamin C. Then', 'Vitamin C', ['vitamin C']],
    // Hyphens and dashes
    ['North-Korea, North Korea, north‑korea', 'North Korea', ['North-Korea', 'North Korea', 'north‑korea']],
    ['North Korea – backed', 'north-korea–backed', ['North Korea – backed']],
    ['a North Korea-backed unit', 'North Korea', ['North Korea']],
    ['the AK-47 and AK 47', 'AK-47', ['AK-47', 'AK 47']],
    // Quotes and apostrophes
    ['“foreign fighters”, "foreign fighters"', 'foreign fighters', ['foreign fighters', 'foreign fighters']],
    ['the ‘special’ operation', "'special' operation", ['special’ operation']],
    [
      "People’s Army, People's Army, Peoples Army",
      'People’s Army',
      ['People’s Army', "People's Army", 'Peoples Army'],
    ],
    ['Kim, Kim’s and KIM', 'Kim', ['Kim', 'Kim', 'KIM']],
    ['l’Ukraine et d’Ukraine', 'Ukraine', ['Ukraine', 'Ukraine']],
    // Commas, brackets, slashes, line breaks
    ['Kim, Jong (Un) / Kim\nJong Un', 'Kim Jong Un', ['Kim, Jong (Un', 'Kim\nJong Un']],
    ['and/or', 'and or', ['and/or']],
    // Case and accents
    ['SÃO PAULO', 'Sao Paulo', ['SÃO PAULO']],
    ['Zelenskyy, Zelenskyi', 'ZELENSKYY', ['Zelenskyy']],
    // Other scripts
    ['צה״ל וצה"ל, צהל', 'צה״ל', ['צה״ל', 'צהל']],
    ['迈克尔·杰克逊', '迈克尔杰克逊', ['迈克尔·杰克逊']],
    ['«Вагнер» и вагнер', 'Вагнер', ['Вагнер', 'вагнер']],
  ])('in %j, %j finds %j', (text, words, expected) => expect(found(text, words, 'loose')).toEqual(expected));

  it.each([
    ['3.5 percent and 35', '35', ['35']],
    ['11,000 and 11000 and 11 000', '11,000', ['11,000']],
    ['5 and −5 and -5', '-5', ['−5', '-5']],
    ['from 10-15 to 10 15', '10-15', ['10-15']],
    ['24/7 or 24 7', '24/7', ['24/7']],
    ['5 % or 5%', '5%', ['5%']],
    ['5 and 5% and $5', '5', ['5', '5', '5']],
    ['AT&T, AT T', 'AT&T', ['AT&T']],
    ['he said…then left', 'said then', ['said…then']],
  ])('keeps numbers apart: in %j, %j finds %j', (text, words, expected) =>
    expect(found(text, words, 'loose')).toEqual(expected),
  );

  it('gives offsets of the text itself behind emoji, accents and punctuation', () => {
    const text = '📰 “e\u0301té”… (U.S.) — North‑Korea!';
    const start = text.indexOf('North');
    expect(findOccurrences(text, wordsToFind('north korea', { start: 0, end: 11 }, 'loose'))).toEqual([
      { start, end: start + 11 },
    ]);
  });

  it('of nothing but punctuation there are none', () => expect(found('… – !', '– !', 'loose')).toEqual([]));
});

describe('words that are the same', () => {
  it.each([
    ['Kim, kim, KIM, Kim', 'Kim', ['Kim', 'Kim']],
    ['U.S. and US', 'U.S.', ['U.S.']],
    ['“Yes,” and "Yes," and Yes', '“Yes,”', ['“Yes,”', '"Yes,"']],
    ['North\u00a0\nKorea and North-Korea', 'North Korea', ['North\u00a0\nKorea']],
    ['soldier, soldiers', 'soldier', ['soldier']],
    ['Kim’s aide', 'Kim', ['Kim']],
    ['an x x x', 'x x', ['x x']],
  ])('in %j, %j finds %j', (text, words, expected) => expect(found(text, words, 'exact')).toEqual(expected));

  it('are whole words only where the original is one', () => {
    expect(found('북한은 북한을 북한', '북한', 'exact')).toEqual(['북한']);
    expect(found('북한은 북한을 북한', '북한', 'exact', '북한이 말했다')).toEqual(['북한', '북한', '북한']);
    expect(found('ประเทศไทยและไทย', 'ไทย', 'exact', 'ประเทศไทย')).toEqual(['ไทย', 'ไทย']);
  });

  it('are inside of other words only where that is asked for, wherever they were selected', () => {
    expect(found('ax x xa', 'x', 'exact', 'box')).toEqual(['x']);
    expect(found('ax x xa', 'x', 'exact', 'x', { insideWords: true })).toEqual(['x', 'x', 'x']);
    expect(
      found('Ukraine and Ukrainian, UKRAINE', 'Ukrain', 'loose', 'Ukrain', { insideWords: true }),
    ).toEqual(['Ukrain', 'Ukrain', 'UKRAIN']);
    expect(found('북한은 북한', '북한', 'exact', '북한', { insideWords: true })).toEqual(['북한', '북한']);
  });
});

describe('folding to words', () => {
  it.each([
    ['“Yes,” he said.', ' yes he said'],
    ['The U.S.-led U.N. force', 'the us led un force'],
    ['3.5 – 4,000 (−2)', '3.5 4,000 -2 '],
    ['', ''],
  ])('makes %j %j', (text, folded) => expect(foldLoosely(text).text).toBe(folded));

  it.each([
    ['“Yes,”', 'Yes'],
    [' (U.S.) ', 'U.S'],
    ['…', '…'],
  ])('outer punctuation of %j leaves %j', (text, expected) => {
    const { start, end } = withoutOuterPunctuation(text, { start: 0, end: text.length });
    expect(text.slice(start, end)).toBe(expected);
  });
});
