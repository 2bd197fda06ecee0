import { articleDateOf } from '../../../shared/figure/moments.ts';
import { ArticleRecord } from '../../../shared/model/article.ts';
import type { ArticleStatus } from '../../../shared/model/articleStatus.ts';
import { outletKey } from '../../../shared/model/outletKey.ts';
import type { ReadableDb } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { readJson } from '../tables/readJson.ts';
import { foldName } from './names.ts';

/** What an article is asked by. */
export interface AskedArticle {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  /** What its outlet is compared by; null where the article names none. */
  readonly outletKey: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly hasAddress: boolean;
  readonly labels: readonly string[];
  readonly status: ArticleStatus;
  readonly publishedAt: string | null;
  readonly isPublishedGuessed: boolean;
  /** Days since 1970, both included; null where the date is none, or not known. */
  readonly published: { readonly start: number; readonly end: number } | null;
  readonly importedAt: string;
  readonly revisionOf: string | null;
  /** Its import was undone. */
  readonly isHidden: boolean;
}

/** The articles of a workspace by number, and what is known of all of them together. */
export interface ArticleSide {
  readonly list: AskedArticle[];
  readonly numbers: Map<string, number>;
  /** By the row of the search index: the number of its article. */
  readonly bySearchRow: Map<number, number>;
  /** Whether an article is not hidden and has no newer version. */
  isNewest: (number: number) => boolean;
  /** The titles as names are compared, by number, as far as they were asked for. */
  foldedTitles: string[];
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly hasAddress: 0 | 1;
  readonly labels: string | null;
  readonly status: ArticleStatus | null;
  readonly publishedAt: string | null;
  readonly isGuessed: string | null;
  readonly importedAt: string;
  readonly revisionOf: string | null;
  readonly removedAt: string | null;
}

const fields = `article.id, title, publisher, author, language, url IS NOT NULL AS hasAddress, labels, status,
  published_at AS publishedAt, origins ->> '$.publishedAt.kind' AS isGuessed, imported_at AS importedAt,
  revision_of AS revisionOf, removed_at AS removedAt`;

/** Statements that give what articles are asked by; a row that is damaged throws its `Refusal`. */
export function readAskedArticles(db: ReadableDb) {
  const all = prepared<object, Row>(db, `SELECT ${fields} FROM article ORDER BY imported_at, id`);
  const byId = prepared<{ id: string }, Row>(db, `SELECT ${fields} FROM article WHERE id = :id`);
  const searchRows = prepared<{ after: number }, { row: number; id: string }>(
    db,
    'SELECT rowid AS row, article_id AS id FROM article_search WHERE rowid > :after ORDER BY rowid',
  );
  return {
    /** Every article, each made when it is asked for. */
    *all(): Generator<AskedArticle> {
      for (const row of all().all({})) yield toAsked(row);
    },
    get(id: string): AskedArticle | undefined {
      const row = byId().get({ id });
      return row && toAsked(row);
    },
    searchRows: (after: number) => searchRows().all({ after }),
  };
}

/** The articles with no one known. */
export function emptyArticles(): ArticleSide {
  return { list: [], numbers: new Map(), bySearchRow: new Map(), isNewest: () => false, foldedTitles: [] };
}

/** Puts an article into its place. */
export function putArticle(side: ArticleSide, article: AskedArticle): void {
  const number = side.numbers.get(article.id) ?? side.list.length;
  side.numbers.set(article.id, number);
  side.list[number] = article;
}

/** Works out again what is known of all articles together. */
export function settleArticles(side: ArticleSide): void {
  const older = new Set(
    side.list.flatMap(({ isHidden, revisionOf }) => (isHidden ? [] : (revisionOf ?? []))),
  );
  const newest = side.list.map(({ id, isHidden }) => !isHidden && !older.has(id));
  side.isNewest = (number) => newest[number] ?? false;
  side.foldedTitles = [];
}

/** The title of an article as names are compared. */
export function foldedTitle(side: ArticleSide, number: number): string {
  const known = side.foldedTitles[number];
  if (known !== undefined) return known;
  const folded = foldName(side.list[number]?.title ?? '');
  side.foldedTitles[number] = folded;
  return folded;
}

/** Each outlet has published many articles. */
const outletKeys = new Map<string, string>();
const mostKept = 10_000;

function keyOf(publisher: string): string {
  const known = outletKeys.get(publisher);
  if (known !== undefined) return known;
  if (outletKeys.size >= mostKept) outletKeys.clear();
  const key = outletKey(publisher);
  outletKeys.set(publisher, key);
  return key;
}

function toAsked(row: Row): AskedArticle {
  const { labels, status, isGuessed, removedAt, hasAddress, ...rest } = row;
  return {
    ...rest,
    outletKey: row.publisher === null ? null : keyOf(row.publisher),
    hasAddress: hasAddress === 1,
    labels: labels === null ? [] : (readJson(`Article ${row.id}`, ArticleRecord.shape.labels, labels) ?? []),
    status: status ?? 'toDo',
    isPublishedGuessed: isGuessed === 'guessed',
    published: articleDateOf(row.publishedAt).span,
    isHidden: removedAt !== null,
  };
}
