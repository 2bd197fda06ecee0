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
  /** How many are not. */
  readonly statuses: number;
  /** How many have each trait. */
  readonly counts: ReadonlyMap<string, number>;
  /** By name. */
  readonly traits: readonly CountedTrait[];
}

/** Nothing to choose from. */
export const noChoices: Choices = {
  annotations: [],
  tags: [],
  hasStatuses: false,
  statuses: 0,
  counts: new Map(),
  traits: [],
};

/** Of a key with more values than this, such as what a figure measures, only the key is offered. */
const maxValues = 12;

/**
 * What can be asked for among annotations with one of these tags (none: any tag). Counted on from what was counted
 * before: one attribute of ten thousand annotations is changed in the time of one.
 */
export function choicesIn(last: Choices, annotations: readonly Annotation[], tags: readonly Tag[]): Choices {
  if (last.annotations === annotations && last.tags === tags) return last;
  const known = last.tags === tags ? last : { ...noChoices, tags };
  const { removed, added } = changeBetween(known.annotations, annotations);
  if (removed.every(isBare) && added.every(isBare)) return { ...known, annotations };
  const counts = new Map(known.counts);
  count(counts, removed, tags, -1);
  count(counts, added, tags, 1);
  const statuses = known.statuses - removed.filter(hasStatus).length + added.filter(hasStatus).length;
  return { annotations, tags, hasStatuses: statuses > 0, statuses, counts, traits: traitsIn(counts) };
}

function count(
  counts: Map<string, number>,
  annotations: readonly Annotation[],
  tags: readonly Tag[],
  step: 1 | -1,
): void {
  for (const annotation of annotations) {
    if (tags.length > 0 && !tags.includes(annotation.tag)) continue;
    for (const name of traitsOf(annotation)) {
      const now = (counts.get(name) ?? 0) + step;
      if (now === 0) counts.delete(name);
      else counts.set(name, now);
    }
  }
}

function traitsIn(counts: ReadonlyMap<string, number>): readonly CountedTrait[] {
  const names = [...counts.keys()].sort();
  const byKey = Map.groupBy(names, (name) => name.split(':', 1)[0] ?? name);
  return [...byKey.values()]
    .flatMap((group) => (group.length > maxValues + 1 ? group.slice(0, 1) : group))
    .map((name) => ({ name, count: counts.get(name) ?? 0 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isBare(annotation: Annotation): boolean {
  return !hasStatus(annotation) && traitsOf(annotation).length === 0;
}

function hasStatus({ status }: Annotation): boolean {
  return status !== 'accepted';
}
