import type { Outlet } from '../model/outlet.ts';
import { outletKey } from '../model/outletKey.ts';

/** Finds the entry that has a name or an alias, as `outletKey` compares them. */
export function outletsByName(outlets: readonly Outlet[]): (name: string) => Outlet | undefined {
  const byKey = new Map(
    outlets.flatMap((outlet) =>
      [outlet.name, ...outlet.aliases].map((name) => [outletKey(name), outlet] as const),
    ),
  );
  return (name) => byKey.get(outletKey(name));
}
