import type { Block } from '../model/article.ts';
import type { Range } from '../model/segment.ts';
import { trimWhitespace } from './graphemes.ts';
import { splitsSurrogatePair } from './offsets.ts';
import { segmentSentences, segmentWords } from './segmenters.ts';

/** A pictograph or a flag: no word to the segmenter, but one thing to a person. */
const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u;

/** The word or the emoji at a UTF-16 offset, or the one that ends there; null between words. */
export function wordAt(text: string, offset: number): Range | null {
  const window = lineAround(text, offset, 256);
  const segments = segmentWords(text.slice(window.start, window.end));
  for (const index of [offset, offset - 1]) {
    if (index < window.start || index >= window.end) continue;
    const word = segments.containing(index - window.start);
    if (word && (word.isWordLike || emoji.test(word.segment)))
      return rangeOf(window.start + word.index, word.segment);
  }
  return null;
}

/**
 * Says whether a word begins or ends at a UTF-16 offset, or there is none (UAX #29, by the text around it). To be asked
 * from the front to the back: what was segmented around one offset serves for the next ones.
 */
export function makeWordBoundaries(text: string): (offset: number) => boolean {
  let known: Range = { start: 0, end: 0 };
  let boundaries = new Set<number>();
  return (offset) => {
    const [before, after] = [text.charAt(offset - 1), text.charAt(offset)];
    // Between two letters or digits of ASCII there is none, and at a space there is one: no need to ask.
    if (/^[a-z0-9]{2}$/i.test(before + after)) return false;
    if (/^\s|\s$|^.?$/.test(before + after)) return true;
    if (offset < known.start || offset >= known.end) {
      const window = wholeCharacters(text, offset - 256, offset + 2048);
      const parts = segmentWords(text.slice(window.start, window.end));
      boundaries = new Set(Array.from(parts, ({ index }) => window.start + index));
      // Where a window was cut the words beside the cut are not to be trusted.
      known = { start: offset, end: Math.max(offset + 1, window.end - 256) };
    }
    return boundaries.has(offset);
  };
}

/** The sentence at a UTF-16 offset without its outer white space; null where its line is empty. */
export function sentenceAt(text: string, offset: number): Range | null {
  const window = lineAround(text, offset, 8192);
  if (window.start === window.end) return null;
  const index = Math.min(offset, window.end - 1) - window.start;
  for (const sentence of segmentSentences(text.slice(window.start, window.end))) {
    if (index < sentence.index + sentence.segment.length)
      return trimWhitespace(text, rangeOf(window.start + sentence.index, sentence.segment));
  }
  return null;
}

/** Where the next word ends after a UTF-16 offset; null when there is none in reach. */
export function nextWordEnd(text: string, offset: number): number | null {
  return findPart(wordsIn, text, offset, (list) => list.find(({ end }) => end > offset))?.end ?? null;
}

/** Where the next word starts after a UTF-16 offset; null when there is none in reach. */
export function nextWordStart(text: string, offset: number): number | null {
  return findPart(wordsIn, text, offset, (list) => list.find(({ start }) => start > offset))?.start ?? null;
}

/** Where a word ends before a UTF-16 offset; null when there is none in reach. */
export function previousWordEnd(text: string, offset: number): number | null {
  return findPart(wordsIn, text, offset, (list) => list.findLast(({ end }) => end < offset))?.end ?? null;
}

/** Where a word starts before a UTF-16 offset; null when there is none in reach. */
export function previousWordStart(text: string, offset: number): number | null {
  return (
    findPart(wordsIn, text, offset, (list) => list.findLast(({ start }) => start < offset))?.start ?? null
  );
}

/** Where the next sentence starts after a UTF-16 offset; with none in reach as far as was read, at most the text's end. */
export function nextSentenceStart(text: string, offset: number): number {
  const found = findPart(sentencesIn, text, offset, (list) => list.find(({ start }) => start > offset));
  return found?.start ?? windowAround(text, offset, reaches[1]).end;
}

/** Where the sentence at a UTF-16 offset starts, or the one before it; with none in reach as far back as was read. */
export function previousSentenceStart(text: string, offset: number): number {
  const found = findPart(sentencesIn, text, offset, (list) => list.findLast(({ start }) => start < offset));
  return found?.start ?? windowAround(text, offset, reaches[1]).start;
}

/** Where the next block starts after a UTF-16 offset; where the last one ends when there is none. */
export function nextParagraphStart(blocks: readonly Block[], offset: number): number {
  return blocks.find(({ start }) => start > offset)?.start ?? blocks.at(-1)?.end ?? 0;
}

/** Where the block at a UTF-16 offset starts, or the one before it; where the first one starts when there is none. */
export function previousParagraphStart(blocks: readonly Block[], offset: number): number {
  return blocks.findLast(({ start }) => start < offset)?.start ?? blocks[0]?.start ?? 0;
}

/** The block that holds a UTF-16 offset or ends there; null between blocks. */
export function paragraphAt(blocks: readonly Block[], offset: number): Range | null {
  const block = blocks.find((candidate) => candidate.start <= offset && offset <= candidate.end);
  return block ? { start: block.start, end: block.end } : null;
}

/** How far a search looks on either side, in UTF-16 code units: first near by, then far. No text is read whole. */
const reaches = [1024, 16_384] as const;

/** Finds a part near an offset. A part at the rim of what was read may be cut, and is no answer. */
function findPart(
  partsIn: (text: string, window: Range) => readonly Range[],
  text: string,
  offset: number,
  choose: (parts: readonly Range[]) => Range | undefined,
): Range | undefined {
  for (const reach of reaches) {
    const window = windowAround(text, offset, reach);
    const isWhole = ({ start, end }: Range) =>
      (start > window.start || start === 0) && (end < window.end || end === text.length);
    const found = choose(partsIn(text, window).filter(isWhole));
    if (found) return found;
  }
  return undefined;
}

function wordsIn(text: string, { start, end }: Range): readonly Range[] {
  return [...segmentWords(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => rangeOf(start + index, segment));
}

/** Without the white space around them. */
function sentencesIn(text: string, { start, end }: Range): readonly Range[] {
  return [...segmentSentences(text.slice(start, end))]
    .map(({ index, segment }) => trimWhitespace(text, rangeOf(start + index, segment)))
    .filter((sentence) => sentence !== null);
}

/** The text around an offset, which may hold several lines. */
function windowAround(text: string, offset: number, reach: number): Range {
  const start = Math.max(0, offset - reach);
  const end = Math.min(text.length, offset + reach);
  return {
    start: splitsSurrogatePair(text, start) ? start - 1 : start,
    end: splitsSurrogatePair(text, end) ? end + 1 : end,
  };
}

/** The line around an offset, cut to `reach` code units on either side. */
function lineAround(text: string, offset: number, reach: number): Range {
  const left = Math.max(0, offset - reach);
  const right = Math.min(text.length, offset + reach);
  // Only here: a text of one long line is not to be read through for each word.
  const start = left + text.slice(left, offset).lastIndexOf('\n') + 1;
  const lineEnd = text.slice(offset, right).indexOf('\n');
  const end = lineEnd === -1 ? right : offset + lineEnd;
  return wholeCharacters(text, start, end);
}

/** A range of the text that splits no surrogate pair. */
function wholeCharacters(text: string, from: number, to: number): Range {
  const [start, end] = [Math.max(0, from), Math.min(text.length, to)];
  return {
    start: splitsSurrogatePair(text, start) ? start - 1 : start,
    end: splitsSurrogatePair(text, end) ? end + 1 : end,
  };
}

function rangeOf(start: number, segment: string): Range {
  return { start, end: start + segment.length };
}
