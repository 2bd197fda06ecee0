import type { ActorEntry } from '../../shared/model/actor.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Change } from '../../shared/model/history.ts';
import { entryIdOf, type Pointer, withPointer } from '../../shared/model/mention.ts';

/** The page's copy of the actor ledger. */
export interface Ledger {
  /** In the order of their names. */
  readonly actors: readonly ActorEntry[];
  /** How many annotations point to an entry, in all articles; entries without any are not in it. */
  readonly mentions: ReadonlyMap<string, number>;
}

export const emptyLedger: Ledger = { actors: [], mentions: new Map() };

/** The ledger as the main process hands it over: entries, and how many mentions they have by id. */
export function ledgerOf(
  actors: readonly ActorEntry[],
  mentions: readonly (readonly [id: string, count: number])[],
): Ledger {
  return { actors: actors.toSorted(byName), mentions: new Map(mentions) };
}

/** The ledger after changes; the very same where none of them is about it. */
export function changeLedger(ledger: Ledger, changes: readonly Change[]): Ledger {
  const entries = new Map<string, ActorEntry | null>();
  const more = new Map<string, number>();
  const count = (id: string | null, step: 1 | -1) => {
    if (id !== null) more.set(id, (more.get(id) ?? 0) + step);
  };
  for (const change of changes) {
    if (change.entity === 'actor') entries.set(change.id, change.after);
    else if (change.entity === 'mention') {
      count(change.before.actorEntryId, -1);
      count(change.after.actorEntryId, 1);
    } else if (change.entity === 'annotation') {
      count(countedEntry(change.before), -1);
      count(countedEntry(change.after), 1);
    }
  }
  if (entries.size === 0 && more.size === 0) return ledger;
  return {
    actors: entries.size === 0 ? ledger.actors : changeEntries(ledger.actors, entries),
    mentions: more.size === 0 ? ledger.mentions : addCounts(ledger.mentions, more),
  };
}

/** Annotations after some of them have begun to point elsewhere; all others stay the very same. */
export function repointed(
  annotations: readonly Annotation[],
  mentions: ReadonlyMap<string, Pointer>,
): readonly Annotation[] {
  if (mentions.size === 0) return annotations;
  return annotations.map((annotation) => {
    const pointer = mentions.get(annotation.id);
    return pointer ? withPointer(annotation, pointer) : annotation;
  });
}

/** An entry by its id; null when it has been removed. */
export function findActor({ actors }: Ledger, id: string | null): ActorEntry | null {
  return (id !== null && actors.find((actor) => actor.id === id)) || null;
}

function changeEntries(
  actors: readonly ActorEntry[],
  changed: ReadonlyMap<string, ActorEntry | null>,
): readonly ActorEntry[] {
  const here = [...changed.values()].filter((actor) => actor !== null);
  return [...actors.filter(({ id }) => !changed.has(id)), ...here].sort(byName);
}

function addCounts(
  counts: ReadonlyMap<string, number>,
  more: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const next = new Map(counts);
  for (const [id, step] of more) {
    const count = (next.get(id) ?? 0) + step;
    if (count === 0) next.delete(id);
    else next.set(id, count);
  }
  return next;
}

/** Made once: comparing by `localeCompare` takes ten times as long for thousands. */
const collator = new Intl.Collator('en', { numeric: true });

function byName(a: ActorEntry, b: ActorEntry): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

/** Nothing counts before a person has accepted it. */
function countedEntry(annotation: Annotation | null): string | null {
  return annotation?.status === 'accepted' ? entryIdOf(annotation) : null;
}
