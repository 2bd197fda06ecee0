import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Bound, FigureCard } from '../../shared/figure/card.ts';
import { emptyCard } from '../../shared/figure/card.ts';
import { figureLanguages, readsFigures } from '../../shared/figure/languages/known.ts';
import { parseFigure } from '../../shared/figure/parse.ts';

const folder = new URL('figures/', import.meta.url);
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

/** A card as the tables write it: “~” where the ends are the number itself, “@” before the day. */
function wordsOf({ lower, upper, unit, modifiers, asOf }: FigureCard): string {
  const isPoint = lower && upper && lower.value === upper.value;
  const isApproximate = modifiers.includes('IsApproximate');
  return [
    isPoint && isApproximate ? '~' : '',
    boundsOf(lower, upper),
    unit ?? '',
    isApproximate && !isPoint ? 'approximate' : '',
    asOf ? `@${asOf.date}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function boundsOf(lower: Bound | null, upper: Bound | null): string {
  if (lower && upper) return lower.value === upper.value ? lower.value : `${lower.value} … ${upper.value}`;
  if (lower) return `${lower.inclusive ? '≥' : '>'} ${lower.value}`;
  return upper ? `${upper.inclusive ? '≤' : '<'} ${upper.value}` : '—';
}

describe.each(languages)('figures in %s', (language) => {
  const rows = readFileSync(new URL(`${language}.txt`, folder), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' → '))
    .map((line) => line.split(' → '));

  test('are read as the table has them, and left unread where it has none', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
    const wrong = rows.flatMap(([phrase = '', wanted]) => {
      const found = wordsOf(parseFigure(phrase, { language, articleDate: '2025-05-20' }));
      return found === wanted ? [] : [`${phrase}: wanted ${wanted}, found ${found}`];
    });
    expect(wrong).toEqual([]);
  });

  test('are read within any number of words, and never throw', () => {
    const phrase = rows.map(([words]) => words).join(' ');
    for (let end = 0; end < Math.min(phrase.length, 990); end += 7) {
      const card = parseFigure(phrase.slice(0, end), { language });
      expect(card.lower?.value ?? card.upper?.value ?? '0').toMatch(/^-?\d+(?:\.\d+)?$/);
    }
  });
});

describe('a figure', () => {
  test('is read in every language that is said to be read', () => {
    expect(languages.toSorted()).toEqual([...figureLanguages].filter((tag) => tag !== 'en').sort());
  });

  test.each([
    ['sv', 'mellan 95 och 110 personer'],
    ['sv', '95 personer'],
    ['fi', 'yli 300'],
  ])('in a language that is not read (%s) has no card: %s', (language, phrase) => {
    expect(readsFigures(language)).toBe(false);
    expect(parseFigure(phrase, { language })).toEqual(emptyCard);
  });

  test.each([
    'zwischen 95 und 110 Menschen',
    'mellan 95 och 110 personer',
    '95 och 110 personer',
    'plus de 300 morts',
    '300 oder mehr',
    'über 300',
    '18.250 Soldaten',
    '300 of meer doden',
  ])('has no card where the language is not known and it may be another than English: %s', (phrase) => {
    expect(parseFigure(phrase, { language: null })).toEqual(emptyCard);
  });

  test.each([
    ['over 11,000 soldiers', '> 11000'],
    ['between 95 and 110 people', '95 … 110'],
    ['300', '300'],
    ['up to $5 million', '≤ 5000000 USD'],
    ['hundreds of thousands', '≥ 200000 approximate'],
  ])('is read as English where its words are: %s', (phrase, expected) => {
    expect(wordsOf(parseFigure(phrase, { language: null }))).toBe(expected);
  });

  test('is read by the grammar of its language whatever the region or script', () => {
    expect(wordsOf(parseFigure('1.900 millones', { language: 'es-ES' }))).toBe('1900000000');
    expect(wordsOf(parseFigure('over 300', { language: 'en-GB' }))).toBe('> 300');
  });
});
