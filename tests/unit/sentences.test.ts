import { describe, expect, it } from 'vitest';
import { sentenceAt } from '../../shared/text/segmentation.ts';
import { sentencesOf } from '../../shared/text/sentences.ts';

const read = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a text', () => {
  it.each([
    ['a Greek question', 'Πού είναι; Δεν ξέρω. Ναι.', ['Πού είναι;', 'Δεν ξέρω.', 'Ναι.']],
    ['a Greek question mark of its own (U+037E)', 'Πού είναι\u037e Ναι.', ['Πού είναι\u037e', 'Ναι.']],
    ['a Greek question with its accents apart', 'Που\u0301; Ναι.', ['Που\u0301;', 'Ναι.']],
    ['a Greek question in quotes', 'Είπε «γιατί»; Ναι.', ['Είπε «γιατί»;', 'Ναι.']],
    [
      'a Greek question among English',
      'He asked: Πού είναι; Nobody knew; all left.',
      ['He asked: Πού είναι;', 'Nobody knew; all left.'],
    ],
    ['an English semicolon', 'They left; Nobody knew.', ['They left; Nobody knew.']],
    ['an English semicolon beside a Greek question', 'Πού; Naï; And so on.', ['Πού;', 'Naï; And so on.']],
    [
      'a semicolon after a sign of mathematics',
      'The mean is μ; The deviation is σ; Both are known.',
      ['The mean is μ; The deviation is σ; Both are known.'],
    ],
    ['an Arabic question', 'هل وصلوا؟ نعم.', ['هل وصلوا؟', 'نعم.']],
    ['Japanese sentences', '来た。見た。勝った。', ['来た。', '見た。', '勝った。']],
  ])('%s', (_what, text, sentences) => {
    expect(read(text)).toEqual(sentences);
  });

  it('are the same where one alone is asked for', () => {
    const text = 'Πού είναι; Δεν ξέρω; όχι. They left; Nobody knew.';
    for (const { start, end } of sentencesOf(text))
      expect(sentenceAt(text, start + 1)).toEqual({ start, end });
  });
});
