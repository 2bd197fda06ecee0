import { maxChangedAtOnce } from '../../../shared/limits.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArticleRecord } from '../../../shared/model/article.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { commit, transact } from './commit.ts';
import { excerpt } from './excerpt.ts';
import { findArticle } from './find.ts';
import { removalOf } from './removing.ts';

/** What the entries of one removal have taken away so far: they are undone together. */
interface Batch {
  /** Of the first and of the last entry. */
  readonly first: number;
  readonly last: number;
  readonly articles: number;
  readonly annotations: number;
}

/** What one entry takes away: whole articles, or some of the annotations of one that has too many. */
interface Portion {
  readonly articles: readonly ArticleRecord[];
  readonly annotations: readonly Annotation[];
  readonly left: readonly string[];
}

/**
 * Writes, in as many transactions as the number of annotations asks for, whose entries are one batch: takes articles away with all that
 * is annotated in them. Throws `Refusal`, before anything is written, for an article that is not there.
 */
export function* removeArticleSteps(store: WritableStore, ids: readonly string[]): Generator<Committed> {
  const all = [...new Set(ids)];
  let left: readonly string[] = all;
  let batch: Batch | null = null;
  while (left.length > 0) {
    const step = takeStep(store, all, left, batch);
    left = step.left;
    batch = step.batch;
    if (step.committed) yield step.committed;
  }
}

interface Step {
  readonly left: readonly string[];
  readonly batch: Batch | null;
  /** Null where nothing of them was there any more. */
  readonly committed: Committed | null;
}

function takeStep(
  store: WritableStore,
  all: readonly string[],
  ids: readonly string[],
  batch: Batch | null,
): Step {
  return transact(store, (moment) => {
    if (batch === null) for (const id of all) findArticle(store, id);
    const portion = nextPortion(store, ids);
    const { left } = portion;
    if (portion.articles.length + portion.annotations.length === 0) return { left, batch, committed: null };
    // Somebody else’s action in between is not to be undone with it.
    const before = batch && store.history.nextUndo() === batch.last ? batch : null;
    const articles = (before?.articles ?? 0) + portion.articles.length;
    const annotations = (before?.annotations ?? 0) + portion.annotations.length;
    const committed = commit(store, moment, {
      kind: 'do',
      action: 'articles.remove',
      changes: changesOf(store, portion),
      details: detailsOf(all.length === 1 ? portion.articles[0] : undefined, articles, annotations),
      batch: before?.first ?? (left.length > 0 ? 'new' : undefined),
    });
    const first = before?.first ?? committed.seq;
    return { left, batch: { first, last: committed.seq, articles, annotations }, committed };
  });
}

/** The last entry speaks for all of its batch; a part of one article’s annotations may be all that is gone yet. */
function detailsOf(only: ArticleRecord | undefined, articles: number, annotations: number): HistoryDetails {
  if (articles === 0) return { what: 'removeMany', annotations };
  return {
    what: 'removeArticles',
    articles,
    annotations,
    ...(only && { title: excerpt(only.title) }),
  };
}

/** As many articles as fit into one entry; one that another process has removed meanwhile is left out. */
function nextPortion(store: ReadableStore, ids: readonly string[]): Portion {
  const articles: ArticleRecord[] = [];
  const annotations: Annotation[] = [];
  for (const [index, id] of ids.entries()) {
    const found = store.articles.find(id);
    if (!found || found.isHidden) continue;
    const own = store.annotations.ofArticle(id);
    if (annotations.length > 0 && annotations.length + own.length > maxChangedAtOnce)
      return { articles, annotations, left: ids.slice(index) };
    if (own.length > maxChangedAtOnce)
      return { articles, annotations: own.slice(0, maxChangedAtOnce), left: ids.slice(index) };
    articles.push(found.record);
    for (const annotation of own) annotations.push(annotation);
  }
  return { articles, annotations, left: [] };
}

/**
 * In an order in which every step is allowed, forwards and backwards: what hangs on annotations goes before them, these before their
 * articles, and a newer version lets go of an article before that goes, and follows the one before it afterwards.
 */
function changesOf(store: ReadableStore, { articles, annotations }: Portion): readonly Change[] {
  const gone = new Map(articles.map((record) => [record.id, record]));
  const followers = articles.flatMap(({ id }) => {
    const newer = store.articles.newerThan(id);
    return newer === undefined || gone.has(newer) ? [] : [findArticle(store, newer)];
  });
  const alone = followers.map(({ revisionOf: _, ...rest }): ArticleRecord => rest);
  return [
    ...removalOf(store, annotations, [...gone.keys()]),
    ...followers.map((before, index) => changeOf(before, alone[index] ?? before)),
    ...newestFirst(store, gone).map(
      (before): Change => ({ entity: 'article', id: before.id, before, after: null }),
    ),
    ...followers.flatMap(({ revisionOf }, index) => {
      const older = olderLeft(gone, revisionOf);
      const before = alone[index];
      return before && older !== undefined ? [changeOf(before, { ...before, revisionOf: older })] : [];
    }),
  ];
}

function changeOf(before: ArticleRecord, after: ArticleRecord): Change {
  return { entity: 'article', id: before.id, before, after };
}

/** An article goes after the version that follows it. */
function newestFirst(
  store: ReadableStore,
  gone: ReadonlyMap<string, ArticleRecord>,
): readonly ArticleRecord[] {
  const newest = [...gone.values()].filter(({ id }) => !gone.has(store.articles.newerThan(id) ?? ''));
  return newest.flatMap((record) => {
    const line = [record];
    for (let older = gone.get(record.revisionOf ?? ''); older; older = gone.get(older.revisionOf ?? ''))
      line.push(older);
    return line;
  });
}

/** The next older version that stays. */
function olderLeft(gone: ReadonlyMap<string, ArticleRecord>, id: string | undefined): string | undefined {
  let older = id;
  for (let record = gone.get(older ?? ''); record; record = gone.get(older ?? '')) older = record.revisionOf;
  return older;
}
