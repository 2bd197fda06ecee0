import type { Annotation } from '../../../shared/model/annotation.ts';
import { readStamp } from '../tables/indexStamp.ts';
import type { ReadableStore } from '../tables/store.ts';

/**
 * The annotations that the last entries of the history have changed, which the index of annotations has not followed yet (`following.ts`), by
 * id: each as that index has it still, null for a new one, and undefined where its words are the same.
 */
export function notFollowed(store: ReadableStore): ReadonlyMap<string, Annotation | null | undefined> {
  const changed = new Map<string, Annotation | null | undefined>();
  const note = (id: string): void => {
    if (!changed.has(id)) changed.set(id, undefined);
  };
  const from = readStamp(store.db).get()?.followed ?? Number.POSITIVE_INFINITY;
  for (let seq = from + 1; seq <= store.history.lastSeq(); seq += 1)
    for (const change of store.history.get(seq)?.changes ?? []) {
      if (change.entity === 'annotation') {
        if (changed.get(change.id) === undefined) changed.set(change.id, change.before);
        // Whether links count depends on either end.
        for (const { from, to } of store.links.ofAnnotation(change.id)) [from, to].map(note);
      } else if (change.entity === 'mention') note(change.id);
      else if (change.entity === 'link')
        for (const link of [change.before, change.after]) if (link) [link.from, link.to].map(note);
    }
  return changed;
}
