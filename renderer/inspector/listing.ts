import type { Annotation } from '../../shared/model/annotation.ts';
import { compareAnnotations } from '../../shared/model/extent.ts';
import { tags } from '../../shared/model/tag.ts';
import { compareText } from '../../shared/text/compareText.ts';
import { changeBetween, placeIn } from '../state/lists.ts';
import { type AnnotationFilter, isFiltering, isNarrower, matcherOf, noFilter } from './annotationFilter.ts';

/** The orders of a list. */
export const sorts = ['text', 'tag', 'newest'] as const;
export type Sort = (typeof sorts)[number];

/** What the list shows, and from what it was made. */
export interface Listing {
  /** In text order. */
  readonly annotations: readonly Annotation[];
  readonly filter: AnnotationFilter;
  readonly sort: Sort;
  /** Those that the filter lets through, in the order of `sort`. */
  readonly rows: readonly Annotation[];
}

/** Nothing to show yet. */
export const noListing: Listing = { annotations: [], filter: noFilter, sort: 'text', rows: [] };

/** Total orders, so that a row can be found by them. */
const comparators: Record<Sort, (a: Annotation, b: Annotation) => number> = {
  text: compareAnnotations,
  tag: (a, b) => tags.indexOf(a.tag) - tags.indexOf(b.tag) || compareAnnotations(a, b),
  newest: (a, b) => compareText(b.createdAt, a.createdAt) || compareAnnotations(a, b),
};

/** More changes than this at a time, and the list is made from scratch. */
const fewChanges = 16;

/**
 * Filters and sorts an article's annotations, starting from what was listed before: a change of a few annotations
 * costs as many searches, another letter in the filter only looks through what is left.
 */
export function listed(
  last: Listing,
  annotations: readonly Annotation[],
  filter: AnnotationFilter,
  sort: Sort,
): Listing {
  const same = last.filter === filter && last.sort === sort;
  if (same && last.annotations === annotations) return last;
  const rows = (same && changedRows(last, annotations)) || rowsFrom(last, annotations, filter, sort);
  return { annotations, filter, sort, rows };
}

function rowsFrom(
  last: Listing,
  annotations: readonly Annotation[],
  filter: AnnotationFilter,
  sort: Sort,
): readonly Annotation[] {
  const matches = isFiltering(filter) ? matcherOf(filter) : null;
  const isSubset = last.annotations === annotations && last.sort === sort && isNarrower(filter, last.filter);
  if (isSubset) return matches ? last.rows.filter(matches) : last.rows;
  const found = matches ? annotations.filter(matches) : annotations;
  switch (sort) {
    case 'text':
      return found;
    case 'tag':
      // Within a tag they are in text order already.
      return tags.flatMap((tag) => found.filter((annotation) => annotation.tag === tag));
    case 'newest':
      return found.toSorted(comparators.newest);
  }
}

/** The rows after a change of a few annotations; null where too many changed. */
function changedRows(last: Listing, annotations: readonly Annotation[]): readonly Annotation[] | null {
  const isFiltered = isFiltering(last.filter);
  if (!isFiltered && last.sort === 'text') return annotations;
  const { removed, added } = changeBetween(last.annotations, annotations);
  if (removed.length + added.length > fewChanges) return null;
  const matches = matcherOf(last.filter);
  const compare = comparators[last.sort];
  const rows = [...last.rows];
  for (const annotation of removed) {
    const index = placeIn(rows, annotation, compare);
    if (rows[index] === annotation) rows.splice(index, 1);
  }
  for (const annotation of added) {
    if (matches(annotation)) rows.splice(placeIn(rows, annotation, compare), 0, annotation);
  }
  return rows;
}
