import type { Annotation } from '../model/annotation.ts';
import type { Range, Segment } from '../model/segment.ts';
import { type SegmentSlot, segmentSlots, segmentsBySlot } from '../model/segmentSlots.ts';
import type { Alignment } from './align.ts';
import { contextBetween } from './candidates.ts';
import { describeAnchor } from './describe.ts';
import { resolveAnchor } from './resolve.ts';
import { makeWordMap } from './wordDiff.ts';

/**
 * What an annotation is in a newer version: its place there, and its attributes with the words that occur there too.
 */
export type Carried = Pick<Annotation, 'segments' | 'prefix' | 'suffix' | 'attributes' | 'note'>;

/**
 * Carries an annotation over to a place (UTF-16, half-open, in text order) of the newer text. Words in its attributes
 * (cue, hedge, as-of words …) go along where they occur there word for word, found like an annotation or, in the
 * sentences of the place, by their differences. Others are dropped, and the note says so; a measured entity becomes
 * plain words.
 */
export function carryTo(alignment: Alignment, annotation: Annotation, place: readonly Range[]): Carried {
  const { older, newer } = alignment;
  const find = wordsFinder(alignment, annotation, place);
  const dropped: string[] = [];
  let attributes: Readonly<Record<string, unknown>> = { ...annotation.attributes };
  for (const [slot, segment] of segmentsBySlot(annotation)) {
    const range = find(segment);
    const isThere =
      range && newer.text.slice(range.start, range.end) === older.text.slice(segment.start, segment.end);
    if (!isThere) dropped.push(`${segmentSlots[slot].label} “${segment.exact}”`);
    attributes = withWords(
      attributes,
      slot,
      isThere ? { ...range, exact: segment.exact } : null,
      segment.exact,
    );
  }
  const said = dropped.length === 0 ? [] : [`Not in the newer version: ${dropped.join(', ')}.`];
  const note = [annotation.note, ...said].filter((part) => part !== null).join('\n');
  return {
    ...describeAnchor(newer.text, place),
    // True because what is left is what the tag's attributes were, or less.
    attributes: attributes as Annotation['attributes'],
    note: note === '' ? null : note,
  };
}

function wordsFinder(
  alignment: Alignment,
  { segments }: Annotation,
  place: readonly Range[],
): (segment: Segment) => Range | null {
  const { older, newer } = alignment;
  const shift = (place[0]?.start ?? 0) - (segments[0]?.start ?? 0);
  const [from, to] = [contextBetween(older, segments), contextBetween(newer, place)];
  const inSentences =
    from && to
      ? makeWordMap(older.text.slice(from.start, from.end), newer.text.slice(to.start, to.end))
      : null;
  return ({ start, end }) => {
    const found = resolveAnchor(alignment, [{ start, end }]);
    const [sure] = found.isSure ? found.segments : [];
    // Beside the annotation, as it was; a cue that is sure to stand elsewhere is another's.
    if (sure && sure.start === start + shift) return sure;
    if (!from || !to || start < from.start || end > from.end || !inSentences) return null;
    const range = inSentences({ start: start - from.start, end: end - from.start });
    return range && { start: range.start + to.start, end: range.end + to.start };
  };
}

/** Words in a slot, or none: of those that were measured, the words are kept as the analyst's own. */
function withWords(
  attributes: Readonly<Record<string, unknown>>,
  slot: SegmentSlot,
  segment: Segment | null,
  exact: string,
): Readonly<Record<string, unknown>> {
  const { [slot]: present, ...others } = attributes;
  if (slot === 'hedge' || slot === 'asOf') {
    const { segment: _, ...parts } = present as { readonly segment?: Segment };
    const kept = segment ? { segment, ...parts } : parts;
    return Object.keys(kept).length === 0 ? others : { ...others, [slot]: kept };
  }
  if (slot === 'cue') return segment ? { ...others, cue: segment } : others;
  return { ...others, [slot]: segment ?? exact };
}
