import { v7 as newId } from 'uuid';
import type { Change } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import { endsOf, waysBetween } from '../../../shared/model/linking.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { Refusal } from '../../../shared/result.ts';
import type { NewLink } from '../tables/links.ts';
import type { ReadableStore } from '../tables/store.ts';
import { withAttributes } from './attributePatch.ts';
import type { Moment } from './moment.ts';

/** The change that links two annotations. Throws `Refusal` for a link to itself, and for one that is there already. */
export function newLink(store: ReadableStore, link: NewLink, moment: Moment): Change {
  if (link.from === link.to) throw new Refusal('invalid-input', 'An annotation cannot be linked to itself.');
  if (store.links.has(link))
    throw new Refusal('conflict', `These two annotations are already linked by “${link.type}”.`);
  return linkCreation(link, moment);
}

/** The change that links two annotations, unchecked. */
export function linkCreation({ type, from, to }: NewLink, { at, by }: Moment): Change {
  const after: Link = { id: newId(), type, from, to, createdBy: by, createdAt: at };
  return { entity: 'link', id: after.id, before: null, after };
}

/** The change that clears “the author” as the claimer of a claim that is about to have another one. */
export function withoutAuthor(
  store: ReadableStore,
  { type, from }: NewLink,
  { at, by }: Moment,
): readonly Change[] {
  const before = type === 'claimer' ? store.annotations.get(from) : undefined;
  if (before?.tag !== 'claim' || before.attributes.claimer === undefined) return [];
  const after = { ...withAttributes(before, { claimer: null }), updatedBy: by, updatedAt: at };
  return [{ entity: 'annotation', id: from, before, after }];
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
