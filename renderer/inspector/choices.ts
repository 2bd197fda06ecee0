import type { Annotation } from '../../shared/model/annotation.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { changeBetween } from '../state/lists.ts';
import { traitsOf } from './traits.ts';

/** A trait and how many annotations have it. */
export interface CountedTrait {
  readonly name: string;
  readonly count: number;
}

/** What a filter of an article's annotations can ask for, and from what that was made. */
export interface Choices {
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  /** Whether any is not simply accepted. */
  readonly hasStatuses: boolean;
  /** By name. */
  readonly traits: readonly CountedTrait[];
}

/** Nothing to choose from. */
export const noChoices: Choices = { annotations: [], tags: [], hasStatuses: false, traits: [] };

/** Of a key with more values than this, such as what a figure measures, only the key is offered. */
const mostValues = 12;

/**
 * What can be asked for among annotations with one of these tags (none: any tag). Counted anew only when one with
 * traits or a status of its own came or went: most tagging makes bare ones.
 */
export function choicesIn(last: Choices, annotations: readonly Annotation[], tags: readonly Tag[]): Choices {
  if (last.annotations === annotations && last.tags === tags) return last;
  const { removed, added } = changeBetween(last.annotations, annotations);
  if (last.tags === tags && removed.every(isBare) && added.every(isBare)) return { ...last, annotations };
  const ofTags = tags.length === 0 ? annotations : annotations.filter(({ tag }) => tags.includes(tag));
  return {
    annotations,
    tags,
    hasStatuses: annotations.some(({ status }) => status !== 'accepted'),
    traits: countTraits(ofTags),
  };
}

function countTraits(annotations: readonly Annotation[]): readonly CountedTrait[] {
  const counts = new Map<string, number>();
  for (const annotation of annotations) {
    for (const name of traitsOf(annotation)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const byKey = Map.groupBy(counts, ([name]) => name.split(':', 1)[0] ?? name);
  return [...byKey.values()]
    .flatMap((group) => (group.length > mostValues + 1 ? group.slice(0, 1) : group))
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isBare(annotation: Annotation): boolean {
  return annotation.status === 'accepted' && traitsOf(annotation).length === 0;
}
