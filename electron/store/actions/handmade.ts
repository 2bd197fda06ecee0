import type { Range } from '../../../shared/model/segment.ts';
import { Refusal } from '../../../shared/result.ts';
import { snapToGraphemes } from '../../../shared/text/graphemes.ts';

/**
 * Holds a person's segments against the text: throws `Refusal` for one that would cut a character as people see it, a
 * grapheme cluster (UAX #29). Marks of other tools may: they are kept as they came, down to surrogate pairs.
 */
export function checkHandmade(text: string, ranges: Iterable<Range>): void {
  for (const range of ranges) {
    const whole = snapToGraphemes(text, range);
    if (whole.start === range.start && whole.end === range.end) continue;
    throw new Refusal(
      'invariant',
      `The segment ${range.start} to ${range.end} splits a character (“${text.slice(whole.start, whole.end).slice(0, 40)}”): nothing was changed.`,
    );
  }
}
