import type { Outlet } from '../../shared/model/outlet.ts';
import { outletKey } from '../../shared/model/outletKey.ts';
import { oncePer } from './oncePer.ts';

/** Finds the entry of an outlet by the key of one of its names. */
export interface OutletNames {
  readonly entryOf: (key: string) => Outlet | null;
  /** The key of the entry’s own name, where one has this name; else the same key. */
  readonly ownKeyOf: (key: string) => string;
}

/** The entries by all their names; worked out once for a list of them. */
export const outletNames = oncePer(makeNames);

/** The entry that has this name, or this alias; null where none has. */
export function outletNamed(outlets: readonly Outlet[], name: string): Outlet | null {
  const key = outletKey(name);
  return key === '' ? null : outletNames(outlets).entryOf(key);
}

function makeNames(outlets: readonly Outlet[]): OutletNames {
  const byKey = new Map<string, Outlet>();
  for (const outlet of outlets)
    for (const name of [outlet.name, ...outlet.aliases]) byKey.set(outletKey(name), outlet);
  return {
    entryOf: (key) => byKey.get(key) ?? null,
    ownKeyOf: (key) => {
      const entry = byKey.get(key);
      return entry ? outletKey(entry.name) : key;
    },
  };
}
