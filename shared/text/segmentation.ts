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
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const start = Math.max(left, lineStart);
  const end = lineEnd === -1 ? right : Math.min(right, lineEnd);
  return {
    start: splitsSurrogatePair(text, start) ? start - 1 : start,
    end: splitsSurrogatePair(text, end) ? end + 1 : end,
  };
}

function rangeOf(start: number, segment: string): Range {
  return { start, end: start + segment.length };
}
