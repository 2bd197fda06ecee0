import { v7 as newId } from 'uuid';
import { nameIndex, nameKey } from '../../../shared/actors/names.ts';
import type { ActorEntry } from '../../../shared/model/actor.ts';
import { emptyActor, tidyActor } from '../../../shared/model/actorRules.ts';
import type { Annotation, Origin } from '../../../shared/model/annotation.ts';
import type { Change } from '../../../shared/model/history.ts';
import { withPointer } from '../../../shared/model/mention.ts';
import type { Range } from '../../../shared/model/segment.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { ReadableStore } from '../tables/store.ts';
import type { Moment } from './moment.ts';
import { forbiddenLinks, patched } from './patching.ts';

type Entry = NonNullable<Extract<Origin, { kind: 'suggestion' }>['entry']>;

/** What a person says of one suggestion. With `tag` or `segments` it is accepted as something else. */
export interface Decided {
  readonly id: string;
  readonly verdict: 'accept' | 'reject';
  readonly tag?: Tag | undefined;
  readonly segments?: readonly Range[] | undefined;
}

/** The changes that a verdict on a suggestion asks for; nothing is written. Throws `Refusal` where it cannot be what it is accepted as. */
export function verdictOn(
  store: ReadableStore,
  { at, by }: Moment,
  entries: Entries,
  before: Annotation,
  { verdict, tag, segments }: Decided,
): readonly Change[] {
  if (verdict === 'reject') {
    const after: Annotation = { ...before, status: 'rejected', updatedBy: by, updatedAt: at };
    return [{ entity: 'annotation', id: before.id, before, after }];
  }
  const after = patched(store, before, { tag, segments, status: 'accepted' });
  const { origin } = before;
  const isPointing = after.tag !== 'actor' || after.attributes.actorEntryId !== undefined;
  const found = isPointing || origin.kind !== 'suggestion' || !origin.entry ? null : entries(origin.entry);
  const pointing = found
    ? withPointer(after, { actorEntryId: found.id, updatedBy: by, updatedAt: at })
    : { ...after, updatedBy: by, updatedAt: at };
  return [
    ...(after.tag === before.tag ? [] : forbiddenLinks(store, pointing)),
    ...(found?.made ? [{ entity: 'actor', id: found.id, before: null, after: found.made } as const] : []),
    { entity: 'annotation', id: before.id, before, after: pointing },
  ];
}

interface Found {
  readonly id: string;
  /** The entry, where it was made just now. */
  readonly made?: ActorEntry | undefined;
}

/** Says which entry of the ledger a mention is to point to; null where it is for a person to say. */
export type Entries = (entry: Entry) => Found | null;

/**
 * Finds the entries that the mentions of one action are to point to, and makes those that are missing, each once, so that all mentions
 * of an actor get the same one. The ledger is read when it is first needed.
 */
export function makeEntries(store: ReadableStore): Entries {
  let ledger: readonly ActorEntry[] | undefined;
  const made = new Map<string, string>();
  return (entry) => {
    if (entry.id !== undefined && store.actors.has(entry.id)) return { id: entry.id };
    const key = nameKey(entry.name);
    const own = made.get(key);
    if (own !== undefined) return { id: own };
    ledger ??= store.actors.all();
    // Others may have removed one since.
    const named = (nameIndex(ledger).get(key) ?? []).filter(({ id }) => store.actors.has(id));
    const ofType = named.filter(({ type }) => type === entry.type);
    const [only, second] = ofType.length > 0 ? ofType : named;
    // Which of two namesakes is meant is for a person to say.
    if (only) return second ? null : { id: only.id };
    const after: ActorEntry = {
      id: newId(),
      ...tidyActor({ ...emptyActor, name: entry.name, type: entry.type }),
    };
    made.set(key, after.id);
    return { id: after.id, made: after };
  };
}
