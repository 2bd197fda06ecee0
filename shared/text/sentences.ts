import type { Range } from '../model/segment.ts';
import { trimWhitespace } from './graphemes.ts';

/**
 * The sentences of a whole text without the white space around them, in order (UTF-16, half-open). A line's end is always
 * a sentence's end (UAX #29 within the lines); white space alone is none.
 */
export function sentencesOf(text: string): readonly Range[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const sentences: Range[] = [];
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    for (const { index, segment } of segmenter.segment(text.slice(start, end))) {
      const at = start + index;
      const sentence = trimWhitespace(text, { start: at, end: at + segment.length });
      if (sentence) sentences.push(sentence);
    }
    start = end + 1;
  }
  return sentences;
}

/** Made on first use: making a segmenter costs more than using it. */
let segmenter: Intl.Segmenter | undefined;
