import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import type { Change, Committed } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import type { Outlet } from '../../../shared/model/outlet.ts';
import {
  checkOutlet,
  emptyOutlet,
  mergeOutlets,
  type OutletFields,
  renamedOutlet,
  tidyOutlet,
} from '../../../shared/model/outletRules.ts';
import { Refusal } from '../../../shared/result.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact, unchanged } from './commit.ts';
import { excerpt } from './excerpt.ts';

export type OutletActions = ReturnType<typeof makeOutletActions>;

/** What may be said of an outlet; what is left out stays as it is. */
export type OutletPatch = { readonly [K in keyof OutletFields]?: OutletFields[K] | undefined };

/**
 * What a person does with the entries of outlets: each is one transaction with one history entry, or throws `Refusal`, also for a name
 * that another entry has. No article changes: it names its outlet in its own words.
 */
export function makeOutletActions(store: WritableStore) {
  const write = (work: () => Told): Committed =>
    transact(store, (moment) => {
      const { action, changes, name } = work();
      if (changes.length === 0) return unchanged(store);
      return commit(store, moment, { kind: 'do', action, changes, details: detailsOf(action, name) });
    });
  return {
    /** Writes: a new entry. */
    createOutlet: (fields: OutletPatch & { readonly name: string }): Committed =>
      write(() => {
        const after = { id: newId(), ...tidied({ ...emptyOutlet, ...given(fields) }) };
        const changes: Change[] = [{ entity: 'outlet', id: after.id, before: null, after }];
        return { action: 'outlets.create', changes, name: after.name };
      }),

    /** Writes: what is said of an outlet; a name that it had stays as an alias. Nothing to change: no entry, and no changes. */
    updateOutlet: (id: string, patch: OutletPatch): Committed =>
      write(() => {
        const before = find(store, id);
        const after = { id, ...renamedOutlet(before, tidied({ ...before, ...given(patch) })) };
        const changes: Change[] = isDeepStrictEqual(after, before)
          ? []
          : [{ entity: 'outlet', id, before, after }];
        return { action: 'outlets.update', changes, name: after.name };
      }),

    /** Writes: one entry out of two. The names of `from` are aliases of `into`, which takes over what it does not say. */
    mergeOutlets: ({ into, from }: { readonly into: string; readonly from: string }): Committed =>
      write(() => {
        if (into === from) throw new Refusal('invalid-input', 'An outlet cannot be merged with itself.');
        const [before, gone] = [find(store, into), find(store, from)];
        const changes: Change[] = [
          // First, for no two entries share a name.
          { entity: 'outlet', id: from, before: gone, after: null },
          { entity: 'outlet', id: into, before, after: mergeOutlets(before, gone) },
        ];
        return { action: 'outlets.merge', changes, name: before.name };
      }),

    /** Writes: an entry goes; the articles keep their words for it. */
    removeOutlet: (id: string): Committed =>
      write(() => {
        const before = find(store, id);
        const changes: Change[] = [{ entity: 'outlet', id, before, after: null }];
        return { action: 'outlets.remove', changes, name: before.name };
      }),
  };
}

/** What is to be written, and the name of the outlet that the history gives. */
interface Told {
  readonly action: OutletAction;
  readonly changes: readonly Change[];
  readonly name: string;
}

type OutletAction = 'outlets.create' | 'outlets.update' | 'outlets.merge' | 'outlets.remove';

function detailsOf(action: OutletAction, name: string): HistoryDetails {
  const changes = {
    'outlets.create': 'create',
    'outlets.update': 'change',
    'outlets.merge': 'merge',
    'outlets.remove': 'remove',
  } as const;
  return { what: 'outlet', change: changes[action], name: excerpt(name) };
}

function find(store: ReadableStore, id: string): Outlet {
  const outlet = store.outlets.get(id);
  if (!outlet) throw new Refusal('not-found', 'This outlet has been removed.');
  return outlet;
}

/** Fields as they are stored. Throws `Refusal` for what cannot be. */
function tidied({ name, aliases, kind, country, reliability, note }: OutletFields): OutletFields {
  const fields = tidyOutlet({ name, aliases, kind, country, reliability, note });
  const breach = checkOutlet(fields);
  if (breach !== null) throw new Refusal('invalid-input', breach);
  return fields;
}

function given(patch: OutletPatch): Partial<OutletFields> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
