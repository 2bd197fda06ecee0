import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Change } from '../../../shared/model/history.ts';
import { withPointer } from '../../../shared/model/mention.ts';
import type { Correction } from '../../../shared/suggest/suggestion.ts';
import type { ReadableStore } from '../tables/store.ts';
import { makeEntries } from './accepting.ts';
import type { Moment } from './moment.ts';
import { newLink } from './newLink.ts';
import { patched } from './patching.ts';

/**
 * The changes that take a correction over: attributes, other words, a link that is missing, the actor entry that the mention points to. Nothing is
 * written. Throws `Refusal` where the annotation cannot take it.
 */
export function correctionOf(
  store: ReadableStore,
  moment: Moment,
  before: Annotation,
  { patch, segments, link, entry }: Correction,
): readonly Change[] {
  const { by, at } = moment;
  const found = entry && makeEntries(store)({ ...entry, id: entry.id ?? undefined });
  // A claim with a linked claimer is no longer the author's.
  const isClaimed = link?.type === 'claimer' && before.tag === 'claim' && before.attributes.claimer;
  const attributes = { ...patch, ...(isClaimed && { claimer: null }) };
  const isPatched = Object.keys(attributes).length > 0;
  const corrected = patched(store, before, {
    ...(isPatched && { attributes }),
    ...(segments && { segments }),
  });
  const stamped = { ...corrected, updatedBy: by, updatedAt: at };
  const after = found
    ? withPointer(stamped, { actorEntryId: found.id, updatedBy: by, updatedAt: at })
    : stamped;
  const isChanged = isPatched || segments || found;
  return [
    ...(found?.made ? [{ entity: 'actor', id: found.id, before: null, after: found.made } as const] : []),
    ...(isChanged ? [{ entity: 'annotation', id: before.id, before, after } as const] : []),
    ...(link ? [newLink(store, { type: link.type, from: before.id, to: link.to }, moment)] : []),
  ];
}
