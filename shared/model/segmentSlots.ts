import { resolveDate } from '../figure/resolveDate.ts';
import type { Annotation } from './annotation.ts';
import { type AttributePath, patchAt, valueAt } from './attributePath.ts';
import { bandOf } from './hedgeWords.ts';
import type { Segment } from './segment.ts';
import type { Tag } from './tag.ts';

/** An attribute that can hold words of the article. */
export type SegmentSlot = 'cue' | 'hedge' | 'asOf' | 'measuredEntity' | 'measuredProperty' | 'qualifier';

/** What people call the words, and which tags have them. */
export const segmentSlots: Readonly<
  Record<SegmentSlot, { readonly label: string; readonly tags: readonly Tag[] }>
> = {
  cue: { label: 'cue', tags: ['claim', 'quote'] },
  hedge: { label: 'hedge', tags: ['claim'] },
  asOf: { label: 'words for “as of”', tags: ['figure'] },
  measuredEntity: { label: 'measured entity', tags: ['figure'] },
  measuredProperty: { label: 'measured property', tags: ['figure'] },
  qualifier: { label: 'qualifier', tags: ['figure'] },
};

const slots: readonly SegmentSlot[] = [
  'cue',
  'hedge',
  'asOf',
  'measuredEntity',
  'measuredProperty',
  'qualifier',
];

/** Where a slot's words are in the attributes. */
export function pathOf(slot: SegmentSlot): AttributePath {
  return slot === 'hedge' || slot === 'asOf' ? { name: slot, part: 'segment' } : { name: slot };
}

/** The words of the article in a slot of an annotation; undefined where there are none (or the analyst's own). */
export function segmentIn({ attributes }: Annotation, slot: SegmentSlot): Segment | undefined {
  const value = valueAt(attributes, pathOf(slot));
  return isSegment(value) ? value : undefined;
}

/** All slots of an annotation that hold words of the article. */
export function segmentsBySlot(annotation: Annotation): readonly (readonly [SegmentSlot, Segment])[] {
  return slots.flatMap((slot) => {
    const segment = segmentIn(annotation, slot);
    return segment ? [[slot, segment] as const] : [];
  });
}

/**
 * What to change to put words into a slot. A hedge also proposes its likelihood, where none is given yet, and words
 * that say when bring their date (by the article's, ISO 8601 or null); where they have none, the present one stays.
 */
export function patchWithSegment(
  { attributes }: Annotation,
  slot: SegmentSlot,
  segment: Segment,
  articleDate: string | null,
): Readonly<Record<string, unknown>> {
  const patch = patchAt(attributes, pathOf(slot), segment);
  const date = slot === 'asOf' ? resolveDate(segment.exact, articleDate).date : null;
  if (date !== null) return { asOf: { segment, date } };
  const band = slot === 'hedge' ? bandOf(segment.exact) : null;
  if (band === null || valueAt(attributes, { name: 'hedge', part: 'band' }) !== undefined) return patch;
  return { hedge: { segment, band } };
}

function isSegment(value: unknown): value is Segment {
  return typeof value === 'object' && value !== null && 'start' in value && 'exact' in value;
}
