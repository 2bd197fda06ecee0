import { diffArrays } from 'diff';
import type { Range } from '../model/segment.ts';
import { wordsOf } from '../text/words.ts';

/** Words that stand on both sides, or that one side has in place of the other's; indexes of words, half-open. */
interface Hunk {
  readonly isKept: boolean;
  readonly older: Range;
  readonly newer: Range;
}

/** A range of two texts that were compared: the same words, those taken out, or those put in. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  /** With the white space after it, as it is in the newer text where that has it. */
  readonly text: string;
}

/** Words that may differ before two texts count as having nothing in common. */
const maxEdits = 4000;

/** Compares two texts word by word and says it in reading order; what was taken out comes before what was put in. */
export function diffWords(older: string, newer: string): readonly DiffPart[] {
  const [oldWords, newWords] = [wordsOf(older), wordsOf(newer)];
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], text: string) => text !== '' && parts.push({ kind, text });
  for (const { isKept, older: from, newer: to } of hunksOf(older, newer, oldWords, newWords)) {
    if (!isKept) add('removed', sliceOf(older, oldWords, from));
    add(isKept ? 'same' : 'added', sliceOf(newer, newWords, to));
  }
  return parts;
}

/**
 * Says where a range of a text (UTF-16, half-open) is in another one, by their differences: from the first to the last
 * of its words that are kept, or what replaces those that are not; null where that is nothing.
 */
export function makeWordMap(older: string, newer: string): (range: Range) => Range | null {
  const [oldWords, newWords] = [wordsOf(older), wordsOf(newer)];
  const hunks = hunksOf(older, newer, oldWords, newWords);
  return ({ start, end }) => {
    const first = oldWords.findIndex((word) => word.end > start);
    const last = oldWords.findLastIndex((word) => word.start < end);
    if (first === -1 || last < first) return null;
    const [low, high] = [counterpart(hunks, first, 'start'), counterpart(hunks, last, 'end')];
    const [from, to] = [newWords[low.word], newWords[high.word]];
    if (!from || !to || high.word < low.word) return null;
    // Inside of a word that is kept, the range begins or ends where it did.
    const startInside = low.isKept ? Math.max(0, start - (oldWords[first]?.start ?? start)) : 0;
    const endInside = high.isKept ? Math.max(0, (oldWords[last]?.end ?? end) - end) : 0;
    const range = { start: from.start + startInside, end: to.end - endInside };
    return range.start < range.end ? range : null;
  };
}

/** The word of the newer text that stands for one of the older text, as the first or the last of a range. */
function counterpart(
  hunks: readonly Hunk[],
  word: number,
  edge: 'start' | 'end',
): { readonly word: number; readonly isKept: boolean } {
  const hunk = hunks.find(({ older }) => older.start <= word && word < older.end);
  if (!hunk) return { word: -1, isKept: false };
  const { isKept, older, newer } = hunk;
  const isOneForOne = older.end - older.start === newer.end - newer.start;
  if (isKept || isOneForOne) return { word: newer.start + word - older.start, isKept };
  return { word: edge === 'start' ? newer.start : newer.end - 1, isKept: false };
}

function hunksOf(
  older: string,
  newer: string,
  oldWords: readonly Range[],
  newWords: readonly Range[],
): readonly Hunk[] {
  const spell = (text: string, words: readonly Range[]) =>
    words.map(({ start, end }) => text.slice(start, end));
  const changes = diffArrays(spell(older, oldWords), spell(newer, newWords), { maxEditLength: maxEdits });
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  const put = (isKept: boolean, removed: number, added: number): void => {
    const before = hunks.at(-1);
    const start = before && !isKept && !before.isKept ? hunks.pop() : undefined;
    hunks.push({
      isKept,
      older: { start: start?.older.start ?? from, end: from + removed },
      newer: { start: start?.newer.start ?? to, end: to + added },
    });
    from += removed;
    to += added;
  };
  if (!changes) put(false, oldWords.length, newWords.length);
  for (const { added, removed, count } of changes ?? []) {
    put(!added && !removed, added ? 0 : count, removed ? 0 : count);
  }
  return hunks;
}

/** The words of a range of indexes, up to where the next word begins. */
function sliceOf(text: string, words: readonly Range[], { start, end }: Range): string {
  if (start === end) return '';
  const from = start === 0 ? 0 : (words[start]?.start ?? text.length);
  return text.slice(from, words[end]?.start ?? text.length);
}
