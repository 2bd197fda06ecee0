import type { Range } from '../model/segment.ts';
import { trimWhitespace } from './graphemes.ts';
import { segmentSentences } from './segmenters.ts';

/**
 * The sentences of a whole text without the white space around them, in order (UTF-16, half-open). A line's end is always
 * a sentence's end (`segmentSentences` within the lines); white space alone is none.
 */
export function sentencesOf(text: string): readonly Range[] {
  const sentences: Range[] = [];
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    for (const { index, segment } of segmentSentences(text.slice(start, end))) {
      const at = start + index;
      const sentence = trimWhitespace(text, { start: at, end: at + segment.length });
      if (sentence) sentences.push(sentence);
    }
    start = end + 1;
  }
  return sentences;
}
