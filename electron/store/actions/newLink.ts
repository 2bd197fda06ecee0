import { v7 as newId } from 'uuid';
import type { Change } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import { endsOf, waysBetween } from '../../../shared/model/linking.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { Refusal } from '../../../shared/result.ts';
import type { ReadableStore } from '../tables/store.ts';
import type { Moment } from './commit.ts';

/** Two annotations that are to be linked. */
export type NewLink = Pick<Link, 'type' | 'from' | 'to'>;

/** The change that links two annotations. Throws `Refusal` for a link to itself, and for one that is there already. */
export function newLink(store: ReadableStore, { type, from, to }: NewLink, { at, by }: Moment): Change {
  if (from === to) throw new Refusal('invalid-input', 'An annotation cannot be linked to itself.');
  const isThere = store.links
    .ofAnnotation(from)
    .some((link) => link.type === type && link.from === from && link.to === to);
  if (isThere) throw new Refusal('conflict', `These two annotations are already linked by “${type}”.`);
  const after: Link = { id: newId(), type, from, to, createdBy: by, createdAt: at };
  return { entity: 'link', id: after.id, before: null, after };
}

/** Which way a link goes between two annotations: as the table allows it, and from the first where both ways are. */
export function directed(
  type: LinkType,
  first: { readonly id: string; readonly tag: Tag },
  second: { readonly id: string; readonly tag: Tag },
): NewLink {
  const way = waysBetween(first.tag, second.tag).find((candidate) => candidate.type === type);
  // What the table does not know either way is refused, with the sentence about this one, when it is written.
  return endsOf(way ?? { type, isFrom: true }, first.id, second.id);
}
