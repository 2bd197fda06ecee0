import { contextAfter, contextBefore } from '../../../shared/anchor/describe.ts';
import { checkActorEntry, checkAnnotation } from '../../../shared/anchor/invariants.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Segment } from '../../../shared/model/segment.ts';

/** An annotation as it fits its text, or none, and in a sentence what was left out of it. */
export interface Placed {
  readonly annotation: Annotation | null;
  readonly isByOffsets: boolean;
  readonly leftOut: string | null;
}

/**
 * Makes a recovered annotation fit its text: its words are read where its offsets (UTF-16 code units) lie, if the text is the one
 * that it was made in; attributes that do not fit are left out.
 */
export function placeAnnotation(
  annotation: Annotation,
  text: string,
  isAsImported: boolean,
  hasActor: (id: string) => boolean,
): Placed {
  const isQuoted = annotation.segments.every(({ start, end, exact }) => text.slice(start, end) === exact);
  if (!isQuoted && !isAsImported)
    return {
      annotation: null,
      isByOffsets: false,
      leftOut: `Annotation ${annotation.id} quotes words that are not there.`,
    };
  const segments = isQuoted
    ? annotation.segments
    : annotation.segments.map((segment) => quoted(text, segment));
  const bare = {
    ...annotation,
    segments,
    prefix: contextBefore(text, segments[0]?.start ?? 0),
    suffix: contextAfter(text, segments.at(-1)?.end ?? 0),
    attributes: {},
  };
  const breach = checkAnnotation(text, bare);
  if (breach !== null) return { annotation: null, isByOffsets: false, leftOut: breach };
  const attributes = Object.entries(annotation.attributes).filter(
    ([name, value]) => breachOf({ ...bare, attributes: { [name]: value } } as Annotation) === null,
  );
  // True because they are some of the attributes that it had.
  const whole = { ...bare, attributes: Object.fromEntries(attributes) } as Annotation;
  const isWhole = breachOf(whole) === null && attributes.length === Object.keys(annotation.attributes).length;
  return {
    annotation: breachOf(whole) === null ? whole : bare,
    isByOffsets: !isQuoted,
    leftOut: isWhole
      ? null
      : `Annotation ${annotation.id} lost attributes that do not fit its text or the actors.`,
  };

  function breachOf(one: Annotation): string | null {
    return checkAnnotation(text, one) ?? checkActorEntry(one, hasActor);
  }
}

function quoted(text: string, { start, end }: Segment): Segment {
  return { start, end, exact: text.slice(start, end) };
}
