import { outletKey } from '../../../shared/model/outletKey.ts';
import type { ReadableStore } from '../tables/store.ts';

/** Those that are found by their names: the entries of actors and of outlets. */
export interface WorkspaceNames {
  /** By the id of the entry: its name first, then its aliases. */
  readonly actors: ReadonlyMap<string, readonly string[]>;
  /** By `outletKey` of each of its names: likewise. */
  readonly outlets: ReadonlyMap<string, readonly string[]>;
  /** The name of the entry of an outlet by any of its names. */
  readonly outletName: (publisher: string) => string | undefined;
}

/** Reads them; a row that is damaged throws its `Refusal`. */
export function readNames({ actors, outlets }: ReadableStore): WorkspaceNames {
  const byKey = new Map(
    outlets.all().flatMap(({ name, aliases }) => {
      const names = [name, ...aliases];
      return names.map((each) => [outletKey(each), names] as const);
    }),
  );
  return {
    actors: new Map(actors.all().map(({ id, name, aliases }) => [id, [name, ...aliases]])),
    outlets: byKey,
    outletName: (publisher) => byKey.get(outletKey(publisher))?.[0],
  };
}
