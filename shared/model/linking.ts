import type { Link } from './link.ts';
import { type LinkType, linkTable, linkTypes } from './linkTable.ts';
import type { Tag } from './tag.ts';

/** One way to link an annotation: by which type, and whether the link starts at it. */
export interface LinkWay {
  readonly type: LinkType;
  readonly isFrom: boolean;
}

/** Every way to link an annotation with this tag, in the order of the link table. */
export function waysOf(tag: Tag): readonly LinkWay[] {
  return linkTypes.flatMap((type) => {
    const pairs = linkTable[type];
    // Where both ends have the same tag, a link starts at the annotation in hand.
    if (pairs.some(({ from }) => from === tag)) return { type, isFrom: true };
    return pairs.some(({ to }) => to === tag) ? { type, isFrom: false } : [];
  });
}

/** Every way to link an annotation of the first tag with one of the second, in the order of the link table. */
export function waysBetween(tag: Tag, other: Tag): readonly LinkWay[] {
  return waysOf(tag).filter((way) => otherEnd(tag, way) === other);
}

/** The tag of what a way joins an annotation of this tag with, which is one of those that `waysOf` gives. */
export function otherEnd(tag: Tag, { type, isFrom }: LinkWay): Tag {
  const [own, other] = isFrom ? (['from', 'to'] as const) : (['to', 'from'] as const);
  return linkTable[type].find((ends) => ends[own] === tag)?.[other] ?? tag;
}

/** The link that goes this way between the current annotation and another one. */
export function endsOf(
  { type, isFrom }: LinkWay,
  id: string,
  other: string,
): Pick<Link, 'type' | 'from' | 'to'> {
  return isFrom ? { type, from: id, to: other } : { type, from: other, to: id };
}
