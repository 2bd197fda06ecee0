import type { Range } from '../model/segment.ts';

/** A word of a text; `[start, end)` in UTF-16 code units. */
export interface Word extends Range {
  readonly text: string;
}

const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-’'.&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*\.?/gu;

/** The words of a range in text order: with inner hyphens and apostrophes, and the full stop of an abbreviation. */
export function wordsIn(text: string, { start, end }: Range): readonly Word[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ index, 0: found }) => {
    const word = found.endsWith('.') && !isAbbreviation(found) ? found.slice(0, -1) : found;
    return { text: word, start: start + index, end: start + index + word.length };
  });
}

/** “U.S.”, “Mr.”, “J.” keep their full stop; a word at the end of a sentence does not. */
function isAbbreviation(word: string): boolean {
  return /^(?:\p{L}\.)+$/u.test(word) || /^(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|St)\.$/.test(word);
}
