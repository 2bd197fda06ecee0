import type { ArticleStatus } from '../../shared/model/articleStatus.ts';
import type { DeskFilter } from '../state/slices/deskRoom.ts';
import { filtered } from './filtering.ts';
import type { Shelved } from './shelved.ts';
import type { Shelf } from './useShelf.ts';

/** Something that the desk can be narrowed to, with how many articles would be left. */
export interface Choice {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

export interface DeskChoices {
  readonly statuses: Readonly<Record<ArticleStatus, number>>;
  /** The most frequent ones first; last those without one, if there are any. */
  readonly outlets: readonly Choice[];
  readonly labels: readonly Choice[];
}

/** What can be chosen; each is counted among what everything else that is chosen leaves. */
export function choicesOf({ all, names }: Pick<Shelf, 'all' | 'names'>, filter: DeskFilter): DeskChoices {
  const left = (without: Partial<DeskFilter>) => filtered(all, { ...filter, ...without }, names);
  const statuses = { toDo: 0, inProgress: 0, done: 0, setAside: 0 };
  for (const { status } of left({ status: null })) statuses[status] += 1;
  return {
    statuses,
    outlets: counted(left({ outlet: null }), 'No outlet', ({ outletKey, article }) => [
      [names.ownKeyOf(outletKey), names.entryOf(outletKey)?.name ?? article.outlet ?? ''],
    ]),
    labels: counted(left({ label: null }), 'No label', ({ labels }) =>
      labels.size === 0 ? [['', '']] : [...labels],
    ),
  };
}

function counted(
  articles: readonly Shelved[],
  nameOfNone: string,
  valuesOf: (one: Shelved) => readonly (readonly [key: string, name: string])[],
): readonly Choice[] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const one of articles) {
    for (const [key, name] of valuesOf(one)) {
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { name, count: 1 });
    }
  }
  const none = counts.get('');
  counts.delete('');
  // Where there are none at all, nothing can be chosen.
  if (counts.size === 0) return [];
  const named = [...counts]
    .map(([key, { name, count }]) => ({ key, name, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return none ? [...named, { key: '', name: nameOfNone, count: none.count }] : named;
}
