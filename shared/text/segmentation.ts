import type { Block } from '../model/article.ts';
import type { Range } from '../model/segment.ts';
import { trimWhitespace } from './graphemes.ts';
import { splitsSurrogatePair } from './offsets.ts';

/** The word at a UTF-16 offset, or the one that ends there; null between words. */
export function wordAt(text: string, offset: number): Range | null {
  const window = lineAround(text, offset, 256);
  words ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const segments = words.segment(text.slice(window.start, window.end));
  for (const index of [offset, offset - 1]) {
    if (index < window.start || index >= window.end) continue;
    const word = segments.containing(index - window.start);
    if (word?.isWordLike) return rangeOf(window.start + word.index, word.segment);
  }
  return null;
}

/**
 * Says whether a word begins or ends at a UTF-16 offset, or none stands there (UAX #29, by the text around it). To be
 * asked from the front to the back: what was segmented around one offset serves for the next ones.
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
      words ??= new Intl.Segmenter(undefined, { granularity: 'word' });
      const parts = words.segment(text.slice(window.start, window.end));
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
  sentences ??= new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const index = Math.min(offset, window.end - 1) - window.start;
  const sentence = sentences.segment(text.slice(window.start, window.end)).containing(index);
  return sentence ? trimWhitespace(text, rangeOf(window.start + sentence.index, sentence.segment)) : null;
}

/** The block that holds a UTF-16 offset or ends there; null between blocks. */
export function paragraphAt(blocks: readonly Block[], offset: number): Range | null {
  const block = blocks.find((candidate) => candidate.start <= offset && offset <= candidate.end);
  return block ? { start: block.start, end: block.end } : null;
}

/** Made on first use: making a segmenter costs more than using it. */
let words: Intl.Segmenter | undefined;
let sentences: Intl.Segmenter | undefined;

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

/** A stretch of the text that splits no surrogate pair. */
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
