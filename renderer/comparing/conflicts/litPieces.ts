import type { SentenceRange, Statement } from '../../../shared/compare/statement.ts';
import type { Range } from '../../../shared/model/segment.ts';

/** A piece of a sentence that is the same from end to end; `start` counts UTF-16 code units of the sentence. */
export interface LitPiece {
  readonly start: number;
  readonly text: string;
  readonly what: ReadonlySet<SentenceRange['what']>;
}

/** What is shown of a sentence (UTF-16 code units, half-open), cut wherever something in it begins or ends. */
export function litPieces({ text, ranges }: Statement['sentence'], shown: Range): readonly LitPiece[] {
  const inside = ({ start, end }: Range) => ({
    start: Math.max(start, shown.start),
    end: Math.min(end, shown.end),
  });
  const cut = ranges.map((range) => ({ ...range, ...inside(range) })).filter(({ start, end }) => start < end);
  const borders = new Set([shown.start, shown.end, ...cut.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...borders].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, sorted[index + 1]),
    what: new Set(cut.filter((range) => range.start <= start && start < range.end).map(({ what }) => what)),
  }));
}
