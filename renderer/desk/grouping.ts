import { articleStatuses, articleStatusLabel } from '../../shared/model/articleStatus.ts';
import type { DateForm } from '../../shared/model/dateForm.ts';
import type { DeskGrouping, DeskSorting } from '../../shared/model/deskOrder.ts';
import { assertNever } from '../../shared/result.ts';
import { dayHeading } from '../../shared/text/days.ts';
import type { OutletNames } from '../state/outletNames.ts';
import type { Shelved } from './shelved.ts';

/** Articles that have something in common, which is the name of the group. */
export interface Group {
  /** Different for each group. */
  readonly key: string;
  readonly name: string;
  readonly articles: readonly Shelved[];
}

/** What a choice says. */
export const groupingLabel: Readonly<Record<DeskGrouping, string>> = {
  day: 'Group by day',
  outlet: 'Group by outlet',
  status: 'Group by status',
  label: 'Group by label',
  none: 'No groups',
};

/**
 * Sorted articles in groups; within each they keep their order. Days run as the articles do, other groups by name, and the one of
 * those that say nothing comes last. An article with several labels is under each of them.
 */
export function grouped(
  articles: readonly Shelved[],
  grouping: DeskGrouping,
  sorting: DeskSorting,
  names: OutletNames,
  form: DateForm,
): readonly Group[] {
  switch (grouping) {
    case 'none':
      return articles.length === 0 ? [] : [{ key: '', name: '', articles }];
    case 'day':
      return groupsOf(
        articles,
        ({ day }) => [day],
        (key) => (key === '' ? 'No date' : dayHeading(key, form)),
      ).toSorted(byKey(sorting === 'oldest' ? 1 : -1));
    case 'outlet':
      return groupsOf(
        articles,
        ({ outletKey }) => [names.ownKeyOf(outletKey)],
        (key, { article }) => names.entryOf(key)?.name ?? article.outlet ?? 'No outlet',
      ).toSorted(byKey(1));
    case 'status':
      return groupsOf(
        articles,
        ({ status }) => [String(articleStatuses.indexOf(status))],
        (_key, { status }) => articleStatusLabel[status],
      ).toSorted(byKey(1));
    case 'label':
      return groupsOf(
        articles,
        ({ labels }) => (labels.size === 0 ? [''] : [...labels.keys()]),
        (key, { labels }) => labels.get(key) ?? 'No label',
      ).toSorted(byKey(1));
    default:
      return assertNever(grouping);
  }
}

/** `nameOf` says what a group is called, by one of its articles: asked once for each group, for there may be many articles in it. */
function groupsOf(
  articles: readonly Shelved[],
  keysOf: (one: Shelved) => readonly string[],
  nameOf: (key: string, one: Shelved) => string,
): readonly Group[] {
  const groups = new Map<string, { readonly name: string; readonly articles: Shelved[] }>();
  for (const one of articles) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.articles.push(one);
      else groups.set(key, { name: nameOf(key, one), articles: [one] });
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function byKey(direction: 1 | -1): (a: Group, b: Group) => number {
  return (a, b) => {
    if (a.key === '' || b.key === '') return a.key === b.key ? 0 : a.key === '' ? 1 : -1;
    return a.key < b.key ? -direction : direction;
  };
}
