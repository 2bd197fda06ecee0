import type { Range } from '../model/segment.ts';
import { selectionToSegment } from '../text/graphemes.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * The suggestion as a person could select it, so that it can be accepted: its ranges (UTF-16, half-open) without white space at their
 * ends, and at edges of grapheme clusters. What its attributes quote is quoted whole as well. Null where nothing is left of its words.
 */
export function inWholeClusters<T extends Pick<Suggestion, 'segments' | 'core' | 'attributes'>>(
  text: string,
  suggestion: T,
): T | null {
  const segments: Range[] = [];
  for (const segment of suggestion.segments) {
    const range = whole(text, segment);
    if (!range) return null;
    const last = segments.at(-1);
    // Two parts that shared a cluster are one now.
    if (last && last.end > range.start) {
      segments[segments.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else segments.push(range);
  }
  return {
    ...suggestion,
    segments,
    core: suggestion.core && whole(text, suggestion.core),
    attributes: quotedWhole(text, suggestion.attributes),
  };
}

function whole(text: string, { start, end }: Range): Range | null {
  return selectionToSegment(text, { start, end });
}

/** Any attribute may quote words of the text, at any depth: “hedge” has them in “segment”. */
function quotedWhole<T>(text: string, value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('exact' in value && 'start' in value && 'end' in value) {
    const range = whole(text, { start: Number(value.start), end: Number(value.end) });
    return range ? { ...value, ...range, exact: text.slice(range.start, range.end) } : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, quotedWhole(text, one)])) as T;
}
