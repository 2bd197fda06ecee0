import { lowerBound } from '../../shared/lists.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { startOf } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { trimWhitespace } from '../../shared/text/graphemes.ts';

/**
 * The accepted annotations of a tag on just these segments (UTF-16 code units, half-open, in text order), white space at the ends
 * aside; `annotations` are those of `text`, in text order. Of ten thousand only those are looked at that start there.
 */
export function onSameWords(
  text: string,
  annotations: readonly Annotation[],
  tag: Tag,
  segments: readonly Range[],
): readonly Annotation[] {
  const wanted = wordsOf(text, segments);
  const start = segments[0] && trimWhitespace(text, segments[0])?.start;
  if (start === undefined) return [];
  const found: Annotation[] = [];
  // An import may have brought one that begins with the white space before these words.
  const earliest = text.slice(0, start).trimEnd().length;
  const isBefore = (index: number) => {
    const annotation = annotations[index];
    return annotation !== undefined && startOf(annotation) < earliest;
  };
  for (let index = lowerBound(annotations.length, isBefore); index < annotations.length; index += 1) {
    const annotation = annotations[index];
    if (!annotation || startOf(annotation) > start) break;
    if (annotation.tag !== tag || annotation.status !== 'accepted') continue;
    if (wordsOf(text, annotation.segments) === wanted) found.push(annotation);
  }
  return found;
}

function wordsOf(text: string, segments: readonly Range[]): string {
  return segments
    .map((segment) => trimWhitespace(text, segment) ?? segment)
    .map(({ start, end }) => `${start}-${end}`)
    .join(' ');
}
