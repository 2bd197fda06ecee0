import { lowerBound } from '../lists.ts';
import type { Annotation } from '../model/annotation.ts';
import { endOf, startOf } from '../model/extent.ts';
import type { Range } from '../model/segment.ts';
import type { Tag } from '../model/tag.ts';
import type { SuggestedLink, Suggestion } from './suggestion.ts';

/**
 * Those suggestions that are likely, and not annotated (or rejected) already. Links to one that is annotated lead to its
 * annotation; links to one that is left out go. Each index in the result’s links counts in the result.
 */
export function withoutKnown(
  suggestions: readonly Suggestion[],
  annotations: readonly Annotation[],
  isLikely: (suggestion: Suggestion) => boolean,
): readonly Suggestion[] {
  const decided = annotations.filter(({ status }) => status !== 'suggested');
  const findKnown = makeFindKnown(decided);
  const known = suggestions.map(findKnown);
  const isKept = suggestions.map((suggestion, index) => known[index] === null && isLikely(suggestion));
  const places: number[] = [];
  let count = 0;
  for (const kept of isKept) places.push(kept ? count++ : -1);
  const moved = (link: SuggestedLink): readonly SuggestedLink[] => {
    const { to } = link;
    if (typeof to === 'string') return [link];
    const annotation = known[to];
    if (annotation) return annotation.status === 'accepted' ? [{ ...link, to: annotation.id }] : [];
    const place = places[to] ?? -1;
    return place < 0 ? [] : [{ ...link, to: place }];
  };
  return suggestions
    .filter((_suggestion, index) => isKept[index])
    .map((suggestion) => ({ ...suggestion, links: suggestion.links.flatMap(moved) }));
}

/** Finds the annotation that says the same as a suggestion, or nearly: of its tag, over much the same words. */
function makeFindKnown(decided: readonly Annotation[]): (suggestion: Suggestion) => Annotation | null {
  const byTag = new Map<Tag, readonly Annotation[]>();
  for (const [tag, list] of Map.groupBy(decided, (annotation) => annotation.tag))
    byTag.set(
      tag,
      list.toSorted((a, b) => extentOf(a).start - extentOf(b).start),
    );
  // The longest one says how far back one has to look.
  const longest = Math.max(0, ...decided.map((annotation) => lengthOf(extentOf(annotation))));
  return (suggestion) => {
    const range = extentOf(suggestion);
    const list = byTag.get(suggestion.tag) ?? [];
    const from = range.start - longest;
    const first = lowerBound(list.length, (at) => {
      const annotation = list[at];
      return annotation !== undefined && startOf(annotation) < from;
    });
    for (let at = first; at < list.length; at += 1) {
      const annotation = list[at];
      if (!annotation || extentOf(annotation).start >= range.end) return null;
      if (isSame(suggestion, annotation)) return annotation;
    }
    return null;
  };
}

/** Names and figures that touch are one; of statements, which nest, those of which half is the same. What was rejected stands for its own words only. */
function isSame({ tag, segments }: Suggestion, annotation: Annotation): boolean {
  const [a, b] = [extentOf({ segments }), extentOf(annotation)];
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return false;
  if (annotation.status === 'rejected') return a.start === b.start && a.end === b.end;
  if (tag === 'actor' || tag === 'figure') return true;
  return shared * 2 >= Math.max(a.end, b.end) - Math.min(a.start, b.start);
}

function lengthOf({ start, end }: Range): number {
  return end - start;
}

function extentOf(marked: Pick<Annotation, 'segments'> | Pick<Suggestion, 'segments'>): Range {
  return { start: startOf(marked), end: endOf(marked) };
}
