import type { DeskSorting } from '../../shared/model/deskOrder.ts';
import type { OutletNames } from '../state/outletNames.ts';
import type { Shelved } from './shelved.ts';

/** What a choice says. */
export const sortingLabel: Readonly<Record<DeskSorting, string>> = {
  newest: 'Published, newest first',
  oldest: 'Published, oldest first',
  imported: 'Imported, newest first',
  importedFirst: 'Imported, oldest first',
  worked: 'Last worked on',
  title: 'Title, A to Z',
  outlet: 'Outlet, A to Z',
  most: 'Most annotations first',
  fewest: 'Fewest annotations first',
};

/** The articles in an order, in which those that say nothing of what counts come last; what is alike stays in the order of import. */
export function sorted(
  articles: readonly Shelved[],
  sorting: DeskSorting,
  names: OutletNames,
): readonly Shelved[] {
  switch (sorting) {
    case 'newest':
      return byKey(articles, ({ day }) => day, -1);
    case 'oldest':
      return byKey(articles, ({ day }) => day, 1);
    case 'imported':
      return byKey(articles, ({ article }) => article.importedAt, -1);
    case 'importedFirst':
      return byKey(articles, ({ article }) => article.importedAt, 1);
    case 'worked':
      return byKey(articles, ({ article }) => article.workedAt ?? '', -1);
    case 'title':
      return byKey(articles, ({ titleKey }) => titleKey, 1);
    case 'outlet':
      return byKey(articles, ({ outletKey }) => names.ownKeyOf(outletKey), 1);
    case 'most':
      return articles.toSorted((a, b) => b.total - a.total);
    case 'fewest':
      return articles.toSorted((a, b) => a.total - b.total);
  }
}

/** Sorts by words as they are folded, code unit by code unit: the same on every machine, and ten thousand within a frame. */
function byKey(
  articles: readonly Shelved[],
  keyOf: (one: Shelved) => string,
  direction: 1 | -1,
): readonly Shelved[] {
  const keyed = articles.map((one) => ({ one, key: keyOf(one) }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
    return a.key < b.key ? -direction : direction;
  });
  return keyed.map(({ one }) => one);
}
