import type { Range } from '../../../shared/model/segment.ts';
import { snapToGraphemes } from '../../../shared/text/graphemes.ts';
import type { Answer } from '../../../shared/transfer/asking.ts';
import type { DrawnMark } from '../../article/DrawnText.tsx';

/** A sentence as a list shows it. Ranges count UTF-16 code units of `text`, half-open. */
interface ShownSentence {
  readonly text: string;
  readonly marks: readonly DrawnMark[];
  readonly hits: readonly Range[];
}

/** As much of a sentence as a list shows, in UTF-16 code units: the longest ones fill a page. */
const maxLength = 700;
/** How much of it comes before what answers. */
const before = 160;

/**
 * A sentence with its annotations, cut round what answers where it is too long: `wanted` is that, in UTF-16 code units of the sentence.
 * What is cut off is said by an ellipsis.
 */
export function shownSentence(
  { text, annotations }: Answer['sentence'],
  wanted: Range,
  hits: readonly Range[] = [],
): ShownSentence {
  const whole = { start: 0, end: text.length };
  const { start, end } = text.length <= maxLength ? whole : roundIt(text, wanted);
  const lead = start > 0 ? '… ' : '';
  const move = (ranges: readonly Range[]) =>
    ranges
      .map((range) => ({ start: Math.max(range.start, start), end: Math.min(range.end, end) }))
      .filter((range) => range.start < range.end)
      .map((range) => ({ start: range.start - start + lead.length, end: range.end - start + lead.length }));
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    marks: annotations.map(({ id, tag, ranges }) => ({ id, tag, segments: move(ranges) })),
    hits: move(hits),
  };
}

function roundIt(text: string, wanted: Range): Range {
  const start = Math.min(Math.max(0, wanted.start - before), Math.max(0, text.length - maxLength));
  return snapToGraphemes(text, { start, end: Math.min(text.length, start + maxLength) });
}
