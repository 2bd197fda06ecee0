import type { Segment } from '../model/segment.ts';
import type { FigureAttributes, FigureCard, PhraseRange } from './card.ts';
import { type FigureOptions, parseFigure } from './parse.ts';

/**
 * What the words of a figure annotation say, as its attributes; empty when they say nothing the grammar knows. The
 * annotation's segments (UTF-16, half-open, in text order) are read as one phrase, and its parts are given as
 * segments of the article; a measured entity that lies in two of them is given as text.
 */
export function figureAttributes(segments: readonly Segment[], options: FigureOptions): FigureAttributes {
  const phrase = segments.map(({ exact }) => exact).join(' ');
  return attributesOf(parseFigure(phrase, options), phrase, segments);
}

function attributesOf(card: FigureCard, phrase: string, segments: readonly Segment[]): FigureAttributes {
  const { lower, upper, unit, modifiers, measuredEntity, measuredProperty, asOf } = card;
  const asOfSegment = asOf && segmentOf(asOf, segments);
  return {
    ...(lower && { lower }),
    ...(upper && { upper }),
    ...(unit !== null && { unit }),
    ...(modifiers.length > 0 && { modifiers: [...modifiers] }),
    ...(measuredEntity && {
      measuredEntity:
        segmentOf(measuredEntity, segments) ?? phrase.slice(measuredEntity.start, measuredEntity.end),
    }),
    ...(measuredProperty !== null && { measuredProperty }),
    ...(asOf && {
      asOf: { ...(asOfSegment && { segment: asOfSegment }), ...(asOf.date !== null && { date: asOf.date }) },
    }),
  };
}

/** The range of the article that a range of the phrase came from; null where it goes over a gap. */
function segmentOf(range: PhraseRange, segments: readonly Segment[]): Segment | null {
  let phraseStart = 0;
  for (const { start, exact } of segments) {
    const [from, to] = [range.start - phraseStart, range.end - phraseStart];
    if (from >= 0 && to <= exact.length) {
      return { start: start + from, end: start + to, exact: exact.slice(from, to) };
    }
    phraseStart += exact.length + 1;
  }
  return null;
}
