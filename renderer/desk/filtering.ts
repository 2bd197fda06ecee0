import type { ArticleStatus } from '../../shared/model/articleStatus.ts';
import { outletKey } from '../../shared/model/outletKey.ts';
import type { OutletNames } from '../state/outletNames.ts';
import type { DeskFilter } from '../state/slices/deskRoom.ts';
import type { Shelved } from './shelved.ts';

/** Those that a filter lets through, in their order. */
export function filtered(
  articles: readonly Shelved[],
  filter: DeskFilter,
  names: OutletNames,
): readonly Shelved[] {
  const { status, outlet, label } = filter;
  const words = outletKey(filter.words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (status === null && outlet === null && label === null && words.length === 0) return articles;
  return articles.filter(
    (one) =>
      (status === null || hasStatus(one.status, status)) &&
      (outlet === null || names.ownKeyOf(one.outletKey) === outlet) &&
      (label === null || (label === '' ? one.labels.size === 0 : one.labels.has(label))) &&
      words.every((word) => one.words.includes(word)),
  );
}

/** Whether a status is the one that is asked for. */
function hasStatus(status: ArticleStatus, asked: NonNullable<DeskFilter['status']>): boolean {
  return asked === 'unfinished' ? status === 'toDo' || status === 'inProgress' : status === asked;
}
