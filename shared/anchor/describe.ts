import type { Range, Segment } from '../model/segment.ts';
import { splitsSurrogatePair } from '../text/offsets.ts';

/** How much text around an annotation is kept with it, in code points. */
export const contextLength = 32;

/** What an annotation stores of its place: quoted segments and the text around them. */
export interface Anchor {
  readonly segments: Segment[];
  readonly prefix: string;
  readonly suffix: string;
}

/** Quotes the ranges (UTF-16, half-open, in text order) together with the context before and after them. */
export function describeAnchor(text: string, ranges: readonly Range[]): Anchor {
  return {
    segments: ranges.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) })),
    prefix: contextBefore(text, ranges[0]?.start ?? 0),
    suffix: contextAfter(text, ranges.at(-1)?.end ?? 0),
  };
}

/** Up to 32 code points before a UTF-16 offset, never half of a surrogate pair. */
export function contextBefore(text: string, offset: number): string {
  let start = offset;
  for (let count = 0; count < contextLength && start > 0; count += 1) {
    start -= splitsSurrogatePair(text, start - 1) ? 2 : 1;
  }
  return text.slice(start, offset);
}

/** Up to 32 code points after a UTF-16 offset, never half of a surrogate pair. */
export function contextAfter(text: string, offset: number): string {
  let end = offset;
  for (let count = 0; count < contextLength && end < text.length; count += 1) {
    end += splitsSurrogatePair(text, end + 1) ? 2 : 1;
  }
  return text.slice(offset, end);
}
