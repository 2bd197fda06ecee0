import { isDeepStrictEqual } from 'node:util';
import type { ArticleRecord } from '../../../shared/model/article.ts';
import { type ArticleField, articleFields } from '../../../shared/model/articleFields.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import { excerpt } from './excerpt.ts';

type Changed = { readonly before: ArticleRecord; readonly after: ArticleRecord };

/** What was changed on articles, as its history entry keeps it. */
export function articleDetails(changes: readonly Change[]): HistoryDetails {
  const changed = changes.flatMap(({ entity, before, after }): readonly Changed[] =>
    entity === 'article' && before && after ? [{ before, after }] : [],
  );
  const [first] = changed;
  if (!first) throw new Error('An action on articles has changed none.');
  const { before, after } = first;
  const fields = articleFields.filter((field) => changed.some((change) => isChanged(change, field)));
  const which = {
    articles: changed.length,
    ...(changed.length === 1 && { title: excerpt(after.title) }),
  };
  const [field, second] = fields;
  // Only their origins have changed.
  if (field === undefined)
    return { what: 'articles', ...which, fields: confirmedIn(changed), isConfirmed: true };
  if (second === undefined && field === 'status' && changed.every((one) => one.after.status === after.status))
    return { what: 'articleStatus', ...which, status: after.status ?? 'toDo' };
  if (second !== undefined || changed.length > 1) return { what: 'articles', ...which, fields };
  if (field === 'note')
    return { what: 'note', change: noteChange(before.note, after.note), on: excerpt(after.title) };
  return field === 'publishedAt'
    ? { what: 'date', title: excerpt(after.title), date: after.source.publishedAt }
    : { what: 'articles', ...which, fields };
}

/** What became of a note. */
export function noteChange(before: string | null | undefined, after: string | null | undefined) {
  if (!after) return 'remove';
  return before ? 'change' : 'write';
}

function isChanged({ before, after }: Changed, field: ArticleField): boolean {
  return !isDeepStrictEqual(saidOf(before, field), saidOf(after, field));
}

function saidOf({ source, ...record }: ArticleRecord, field: ArticleField): unknown {
  return { ...source, ...record }[field];
}

function confirmedIn(changed: readonly Changed[]): ArticleField[] {
  const isOtherNow = (field: string): boolean =>
    changed.some(
      ({ before, after }) =>
        !isDeepStrictEqual(
          Object.entries(before.origins ?? {}).find(([name]) => name === field),
          Object.entries(after.origins ?? {}).find(([name]) => name === field),
        ),
    );
  return articleFields.filter(isOtherNow);
}
