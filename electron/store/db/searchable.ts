import { foldText } from '../../../shared/text/fold.ts';

/** Scripts that put no spaces between their words, so that a word would be found only as a whole sentence. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const each = new RegExp(`${unspaced.source}\\p{M}*`, 'gu');

/**
 * A text as the search index takes it in, and as a query must be to find it: folded as Find in Article does, and in scripts without spaces each character is
 * a word of its own, and a word of the query is a row of such words.
 */
export function searchable(text: string): string {
  const folded = foldText(text, 'base').text;
  return unspaced.test(folded) ? folded.replace(each, ' $& ') : folded;
}
