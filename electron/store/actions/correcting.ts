import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Change } from '../../../shared/model/history.ts';
import { withPointer } from '../../../shared/model/mention.ts';
import type { Correction } from '../../../shared/suggest/suggestion.ts';
import type { ReadableStore } from '../tables/store.ts';
import { makeEntries } from './accepting.ts';
import { withAttributes } from './attributePatch.ts';
import type { Moment } from './moment.ts';
import { newLink } from './newLink.ts';

/**
 * The changes that take a correction over: attributes, a link that is missing, the actor entry that the mention points to. Nothing is
 * written. Throws `Refusal` where the annotation cannot take it.
 */
export function correctionOf(
  store: ReadableStore,
  moment: Moment,
  before: Annotation,
  { patch, link, entry }: Correction,
): readonly Change[] {
  const { by, at } = moment;
  const found = entry && makeEntries(store)({ ...entry, id: entry.id ?? undefined });
  // A claim with a linked claimer is no longer the author's.
  const isClaimed = link?.type === 'claimer' && before.tag === 'claim' && before.attributes.claimer;
  const patched = withAttributes(before, { ...patch, ...(isClaimed && { claimer: null }) });
  const stamped = { ...patched, updatedBy: by, updatedAt: at };
  const after = found
    ? withPointer(stamped, { actorEntryId: found.id, updatedBy: by, updatedAt: at })
    : stamped;
  const isChanged = Object.keys(patch).length > 0 || found || isClaimed;
  return [
    ...(found?.made ? [{ entity: 'actor', id: found.id, before: null, after: found.made } as const] : []),
    ...(isChanged ? [{ entity: 'annotation', id: before.id, before, after } as const] : []),
    ...(link ? [newLink(store, { type: link.type, from: before.id, to: link.to }, moment)] : []),
  ];
}
