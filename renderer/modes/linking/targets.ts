import type { Annotation } from '../../../shared/model/annotation.ts';
import { compareAnnotations, endOf, startOf } from '../../../shared/model/extent.ts';
import type { Link } from '../../../shared/model/link.ts';
import { endsOf, type LinkWay, waysBetween } from '../../../shared/model/linking.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import { oncePer } from '../../state/oncePer.ts';
import type { OpenArticle } from '../../state/slices/common.ts';
import type { State } from '../../state/state.ts';

/** An annotation that another one can be linked with, and how. */
export interface LinkTarget {
  readonly annotation: Annotation;
  readonly way: LinkWay;
}

/** What an annotation of the open article can be linked with; the same list while nothing changes that it follows from. */
export function targetsFor({ open }: State, id: string, type: LinkType | null): readonly LinkTarget[] {
  return open ? targetsIn(open, id, type) : none;
}

const none: readonly LinkTarget[] = [];

/** The bar, the letters and every key ask for the same. */
const targetsIn = oncePer(({ annotations, links }: OpenArticle, id: string, type: LinkType | null) => {
  const source = annotations.find((annotation) => annotation.id === id);
  return source ? linkTargets(source, annotations, links, type) : none;
});

/**
 * The annotations that this one can be linked with, the nearest in the text first. With no type chosen each is
 * meant by the first one that the table has for the pair; pairs that are linked so already are left out.
 */
export function linkTargets(
  annotation: Annotation,
  others: readonly Annotation[],
  links: readonly Link[],
  type: LinkType | null,
): readonly LinkTarget[] {
  const linked = new Set(links.map(keyOf));
  return others
    .flatMap((other): readonly LinkTarget[] => {
      if (other.id === annotation.id || other.status !== 'accepted') return [];
      const ways = waysBetween(annotation.tag, other.tag);
      const way = type === null ? ways[0] : ways.find((candidate) => candidate.type === type);
      if (!way || linked.has(keyOf(endsOf(way, annotation.id, other.id)))) return [];
      return [{ annotation: other, way }];
    })
    .sort(
      (a, b) =>
        gapBetween(annotation, a.annotation) - gapBetween(annotation, b.annotation) ||
        compareAnnotations(a.annotation, b.annotation),
    );
}

function keyOf({ type, from, to }: Pick<Link, 'type' | 'from' | 'to'>): string {
  return `${type} ${from} ${to}`;
}

/** How much text lies between two annotations, in UTF-16 code units; 0 where they touch or overlap. */
function gapBetween(a: Annotation, b: Annotation): number {
  return Math.max(0, startOf(b) - endOf(a), startOf(a) - endOf(b));
}
