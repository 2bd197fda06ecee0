import { useMemo } from 'react';
import { type OutletNames, outletNames } from '../state/outletNames.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { filtered } from './filtering.ts';
import { grouped } from './grouping.ts';
import { type Line, linesOf } from './lines.ts';
import { sorted } from './order.ts';
import { type Shelved, shelve } from './shelved.ts';
import { type Versions, versionsOf } from './versions.ts';

/** What lies on the desk now. */
export interface Shelf {
  readonly names: OutletNames;
  readonly versions: Versions;
  /** The newest versions of all articles. */
  readonly all: readonly Shelved[];
  /** Those that the filter lets through. */
  readonly shown: readonly Shelved[];
  /** These sorted and in groups. */
  readonly lines: readonly Line[];
}

const noOutlets: readonly never[] = [];

/** Works out what lies on the desk; each step again only when something changes that it depends on. */
export function useShelf(): Shelf {
  const articles = useStore((state) => state.articles);
  const outlets = useStore((state) => state.outlets) ?? noOutlets;
  const { filter, unfolded } = useStore((state) => state.deskRoom);
  const { group, sort } = useDeskOrder();
  const form = useStore(dateFormOf);
  const names = outletNames(outlets);
  const versions = useMemo(() => versionsOf(articles), [articles]);
  const all = useMemo(() => versions.newest.map(shelve), [versions]);
  const shown = useMemo(() => filtered(all, filter, names), [all, filter, names]);
  const lines = useMemo(() => {
    const groups = grouped(sorted(shown, sort, names), group, sort, names, form);
    return linesOf(groups, versions.olderOf, unfolded);
  }, [shown, sort, group, names, form, versions, unfolded]);
  return { names, versions, all, shown, lines };
}

/** What the articles are grouped and sorted by; a person’s choice, or else by day, the newest first. */
export function useDeskOrder() {
  const settings = useStore((state) => state.settings.desk);
  return { group: settings?.group ?? 'day', sort: settings?.sort ?? 'newest' } as const;
}
