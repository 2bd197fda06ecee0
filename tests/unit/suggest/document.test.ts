import { describe, expect, it } from 'vitest';
import { readDocument, stretchAt } from '../../../shared/suggest/document.ts';
import { developmentOf, ruleOf } from '../../../shared/suggest/rules.ts';
import { readingLanguage } from '../../../shared/suggest/suggest.ts';

const text =
  'The U.S. envoy left. “Not yet,” said Gen. Ada Holt.\n\nNo. 4 sank at 5.30 in No Man’s Bay! Then what?';
const document = readDocument(text, 'en');

describe('a text as suggesters read it', () => {
  it('has sentences that abbreviations do not end', () => {
    expect(document.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The U.S. envoy left.',
      '“Not yet,” said Gen. Ada Holt.',
      'No. 4 sank at 5.30 in No Man’s Bay!',
      'Then what?',
    ]);
  });

  it.each([
    ['a company', 'She works for Dorn Inc. He left.', ['She works for Dorn Inc.', 'He left.']],
    ['a country', 'It lies in the U.S. “Not yet,” he said.', ['It lies in the U.S.', '“Not yet,” he said.']],
    ['an answer', 'Did he? No. He left on Dec. 5.', ['Did he?', 'No.', 'He left on Dec. 5.']],
    ['a title never', 'He met Spc. Reve and Messrs. Dorn.', ['He met Spc. Reve and Messrs. Dorn.']],
  ])('has sentences that end with an abbreviation where another begins: %s', (_, words, expected) => {
    const { sentences } = readDocument(words, 'en');
    expect(sentences.map(({ start, end }) => words.slice(start, end))).toEqual(expected);
  });

  it('has tokens that keep numbers and initials whole, and slice to their words', () => {
    for (const token of document.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    const words = document.tokens.map((token) => token.text);
    expect(words).toEqual(expect.arrayContaining(['U.S.', 'Gen.', '5.30', 'Man']));
  });

  it('finds the sentence at an offset', () => {
    expect(stretchAt(document.sentences, text.indexOf('envoy'))).toBe(0);
    expect(stretchAt(document.sentences, text.indexOf('sank'))).toBe(2);
  });

  it('is read in the language that was set for it, whatever its region', () => {
    expect(readingLanguage(text, 'de-AT')).toBe('de');
    expect(['en_US', 'eng', 'English', 'EN-gb'].map((set) => readingLanguage('', set))).toEqual(
      Array(4).fill('en'),
    );
    expect(readingLanguage('', 'no language at all')).toBeNull();
  });
});

describe('a rule', () => {
  it('that another version made is named by its id', () => {
    expect(ruleOf('quote.verb-of-old').label).toBe('Quote, verb of old');
    expect(developmentOf('quote.verb-of-old')).toEqual({ right: 0, of: 0 });
  });
});
