import type { Settings } from '../../../shared/model/settings.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { Column } from '../../../shared/table/column.ts';
import { columns, findColumn, usualColumns } from '../../../shared/table/columns.ts';
import type { Sorting } from '../../../shared/transfer/asking.ts';
import { keepAsking } from '../../state/actions/asking.ts';
import type { State } from '../../state/state.ts';
import { getState, useStore } from '../../state/store.ts';
import { onlyTag } from './answerTotals.ts';

/** How the table of answers is arranged: for each tag, and for answers of several, as a person left it. */
export interface TableLook {
  readonly kind: Tag | 'several';
  readonly columns: readonly Column[];
  readonly sorting: Sorting;
  /** What the rows are grouped by. */
  readonly group: Column | null;
}

type Kept = NonNullable<NonNullable<NonNullable<Settings['asking']>['tables']>[Tag | 'several']>;

/** How the table looks now. */
export function useTableLook(): TableLook {
  const kind = useStore((state) => onlyTag(state.asking.answers)) ?? 'several';
  const kept = useStore((state) => state.settings.asking?.tables?.[kind]);
  return lookOf(kind, kept);
}

/** What the rows are sorted by now. */
export function currentSorting({ asking, settings }: Pick<State, 'asking' | 'settings'>): Sorting {
  const kind = onlyTag(asking.answers) ?? 'several';
  return sortingOf(lookOf(kind, settings.asking?.tables?.[kind]));
}

/** How a table looks, with what was kept of it; a column that is no more is left out. */
function lookOf(kind: Tag | 'several', kept: Kept = {}): TableLook {
  const known = kept.columns?.flatMap((id) => findColumn(id) ?? []);
  return {
    kind,
    columns: known && known.length > 0 ? known : usualColumns[kind],
    sorting: kept.sorting?.filter(({ column }) => findColumn(column)) ?? [],
    group: (kept.group && findColumn(kept.group)) || null,
  };
}

/** What the rows are sorted by in all: what they are grouped by comes first. */
export function sortingOf({ sorting, group }: Pick<TableLook, 'sorting' | 'group'>): Sorting {
  if (!group) return sorting;
  const own = sorting.find(({ column }) => column === group.id);
  const others = sorting.filter(({ column }) => column !== group.id);
  return [own ?? { column: group.id, isDescending: false }, ...others].slice(0, 5);
}

/** The columns that a table can show: those that its annotations can have something in. */
export function columnsFor(kind: Tag | 'several'): readonly Column[] {
  return kind === 'several' ? columns : columns.filter(({ tags }) => tags.includes(kind));
}

/** Arranges a table in another way, now and after the next start; null puts everything back as it usually is. */
export function arrange(kind: Tag | 'several', change: Kept | null): void {
  const tables = getState().settings.asking?.tables ?? {};
  const { [kind]: before, ...others } = tables;
  void keepAsking({ tables: change === null ? others : { ...others, [kind]: { ...before, ...change } } });
}

/** The sorting after a click on a heading: by it alone, the other way round, no more; with Shift beside the others. */
export function sortedBy(sorting: Sorting, column: string, isAdded: boolean): Sorting {
  const now = sorting.find((key) => key.column === column);
  const next = !now
    ? [{ column, isDescending: false }]
    : now.isDescending
      ? []
      : [{ column, isDescending: true }];
  if (!isAdded) return next;
  const place = now ? sorting.indexOf(now) : sorting.length;
  return [...sorting.slice(0, place), ...next, ...sorting.slice(place + 1)].slice(0, 5);
}

/** The columns with one of them moved to another place; indexes are counted from 0. */
export function movedColumn(ids: readonly string[], from: number, to: number): readonly string[] {
  const id = ids[from];
  if (id === undefined) return ids;
  const others = ids.filter((_, index) => index !== from);
  const place = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, place), id, ...others.slice(place)];
}
