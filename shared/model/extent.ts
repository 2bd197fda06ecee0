import { shortened } from '../text/shortened.ts';
import type { Annotation } from './annotation.ts';
import type { Range } from './segment.ts';

/** Text order: by start, then the longer one first, then by id, so that two lists of the same state are alike. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Where an annotation's first segment starts, in UTF-16 code units. */
export function startOf(annotation: { readonly segments: readonly Range[] }): number {
  return annotation.segments[0]?.start ?? 0;
}

/** Where an annotation's last segment ends (exclusive), in UTF-16 code units. */
export function endOf(annotation: { readonly segments: readonly Range[] }): number {
  return annotation.segments.at(-1)?.end ?? 0;
}

/** How much text the segments of an annotation hold, in UTF-16 code units. */
export function lengthOf({ segments }: { readonly segments: readonly Range[] }): number {
  return segments.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The marked words, with an ellipsis where an annotation skips text, as lists and messages show them. */
export function exactOf(annotation: Pick<Annotation, 'segments'>): string {
  return annotation.segments.map((segment) => segment.exact).join(' … ');
}

/** The marked words, cut after `most` UTF-16 code units: a mark may hold megabytes, which no list and no label can show. */
export function excerptOf(annotation: Pick<Annotation, 'segments'>, most: number): string {
  let words = '';
  for (const { exact } of annotation.segments) {
    words += `${words === '' ? '' : ' … '}${exact.slice(0, most + 1)}`;
    if (words.length > most) break;
  }
  return shortened(words, most);
}
