import type { Range } from '../model/segment.ts';
import { segmentWords } from './segmenters.ts';

/**
 * The words, signs and other visible things of a text (UTF-16, half-open, in order), as UAX #29 cuts them in any script:
 * what formats of computational linguistics call tokens. No token is white space.
 */
export function* tokensOf(text: string): Iterable<Range> {
  for (const { index, segment } of segmentWords(text))
    if (segment.trim() !== '') yield { start: index, end: index + segment.length };
}
