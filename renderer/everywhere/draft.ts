import type { Range } from '../../shared/model/segment.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { Everywhere, Occurrences, Ticked } from '../state/actions/everywhere.ts';
import type { Source } from './source.ts';

/** What a person has chosen so far about words that are to be tagged everywhere. */
export interface Draft {
  readonly tag: Tag;
  readonly scope: Everywhere['scope'];
  readonly likeness: Everywhere['likeness'];
  readonly insideWords: boolean;
  /** Occurrences that are not to be tagged (see `keyOf`); they stay so whatever else is chosen. */
  readonly unticked: ReadonlySet<string>;
  /** The row of the list that the keyboard is at. */
  readonly row: number;
}

/** What is chosen at first: exactly these words, as whole words, all of them. */
export function firstDraft({ tag }: Source, scope: Everywhere['scope']): Draft {
  return { tag, scope, likeness: 'exact', insideWords: false, unticked: new Set(), row: 0 };
}

export type OfArticle = Occurrences['articles'][number];

/** A row of the list: an article, or one of its occurrences. */
export interface Row {
  readonly article: OfArticle;
  /** The occurrence (UTF-16 code units), and its number in the article; null for the article itself. */
  readonly range: Range | null;
  readonly index: number;
}

/** Each article, with its occurrences below it. */
export function rowsOf(articles: readonly OfArticle[]): readonly Row[] {
  return articles.flatMap((article) => [
    { article, range: null, index: -1 },
    ...article.ranges.map((range, index): Row => ({ article, range, index })),
  ]);
}

/** The name of an occurrence among those that are not ticked. */
export function keyOf(articleId: string, { start }: Range): string {
  return `${articleId} ${start}`;
}

/** The starts of what is ticked, article by article, without those in which nothing is. */
export function tickedOf(articles: readonly OfArticle[], unticked: ReadonlySet<string>): Ticked {
  return articles.flatMap(({ id, ranges }) => {
    const ticked = ranges.filter((range) => !unticked.has(keyOf(id, range)));
    return ticked.length === 0 ? [] : [{ articleId: id, starts: ticked.map(({ start }) => start) }];
  });
}

/** With some occurrences ticked or not; the others stay as they are. */
export function withTicks(
  unticked: ReadonlySet<string>,
  articles: readonly Pick<OfArticle, 'id' | 'ranges'>[],
  isTicked: boolean,
): ReadonlySet<string> {
  const next = new Set(unticked);
  for (const { id, ranges } of articles) {
    for (const range of ranges) {
      if (isTicked) next.delete(keyOf(id, range));
      else next.add(keyOf(id, range));
    }
  }
  return next;
}
