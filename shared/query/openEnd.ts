import type { Words } from './needs.ts';

/**
 * Whether what begins like the last word is found, too: where the query says so (`deploy*`), and in Korean, which writes its particles
 * on to the word (“사일로가”, “사일로를”), so that hardly a noun is a word by itself.
 */
export function hasOpenEnd({ text, isPrefix, within }: Words): boolean {
  return isPrefix || (within === null && /\p{Script=Hangul}\P{L}*$/u.test(text));
}
