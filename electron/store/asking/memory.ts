import type { ReadableDb } from '../db/database.ts';
import type { ReadableStore } from '../tables/store.ts';
import { takeTouched } from '../tables/touched.ts';
import {
  type ArticleSide,
  emptyArticles,
  putArticle,
  readAskedArticles,
  settleArticles,
} from './articleSide.ts';
import { type Columns, emptyColumns, putMark, slotOf } from './columns.ts';
import { readRawMarks } from './rawMarks.ts';
import { readNames, type WorkspaceNames } from './workspaceNames.ts';

/** All that a workspace is asked by, in memory. */
export interface Memory {
  readonly columns: Columns;
  readonly articles: ArticleSide;
  readonly names: WorkspaceNames;
  /** Another one whenever something has changed: what was worked out with the old one is forgotten. */
  readonly state: object;
  /** Another one whenever links have changed, and whenever articles or outlets have. */
  readonly linkState: object;
  readonly articleState: object;
}

interface Kept {
  memory: Memory;
  /** The number of what other connections have written (PRAGMA data_version). */
  version: unknown;
  /** By the row of the table `home`: the number of its article. */
  homes: number[];
}

const kept = new WeakMap<ReadableDb, Kept>();

/** A whole workspace that is being read, by all who ask meanwhile. */
interface Reading {
  readonly steps: Generator<void, Omit<Kept, 'version'>>;
  readonly version: unknown;
}

const readings = new WeakMap<ReadableDb, Reading>();

/** How many rows are read in one step. */
const atOnce = 1000;

/**
 * What the workspace is asked by, as it is now: read as a whole the first time and when another process has written, and else only what
 * was written since. It yields between steps of a few milliseconds; several that ask at the same time read a whole workspace together, and
 * one whose other process never stops writing is answered as it was when that reading began.
 */
export function* remember(store: ReadableStore): Generator<void, Memory> {
  let hasRead = false;
  for (;;) {
    // Before anything is taken that was noted: what is written during a reading is for whoever comes after it.
    const reading = readings.get(store.db);
    if (reading) {
      hasRead = true;
      yield* readOn(store.db, reading);
      continue;
    }
    store.catchUp();
    const version = store.db.pragma('data_version', { simple: true });
    const touched = takeTouched(store.db);
    const own = kept.get(store.db);
    const isOutdated = own?.version !== version && !hasRead;
    if (!own || isOutdated || !touched.marks || !touched.articles) {
      // Until it is done there is nothing to go on from.
      kept.delete(store.db);
      readings.set(store.db, { steps: readWhole(store), version });
      continue;
    }
    const { marks, articles, hasLinks, hasNames } = touched;
    const rows = [...marks];
    const articleIds = [...articles];
    if (rows.length === 0 && articleIds.length === 0 && !hasLinks && !hasNames) return own.memory;
    // Until it is done, nothing is kept: should it fail, what was noted is gone, and only all of it can be read again.
    kept.delete(store.db);
    refresh(store, own, rows, articleIds);
    const { memory } = own;
    own.memory = {
      ...memory,
      names: hasNames ? readNames(store) : memory.names,
      state: {},
      linkState: hasLinks ? {} : memory.linkState,
      articleState: hasNames || articleIds.length > 0 ? {} : memory.articleState,
    };
    kept.set(store.db, own);
    if (rows.length > atOnce) yield;
  }
}

/** Takes part in a reading until it is done, by whomever; one that fails begins again with the next who asks. */
function* readOn(db: ReadableDb, reading: Reading): Generator<void, void> {
  while (readings.get(db) === reading) {
    const step = stepOf(db, reading);
    if (step.done) {
      readings.delete(db);
      kept.set(db, { ...step.value, version: reading.version });
    } else yield;
  }
}

function stepOf(db: ReadableDb, { steps }: Reading): ReturnType<Reading['steps']['next']> {
  try {
    return steps.next();
  } catch (error) {
    readings.delete(db);
    throw error;
  }
}

function* readWhole(store: ReadableStore): Generator<void, Omit<Kept, 'version'>> {
  const articles = emptyArticles();
  const source = readAskedArticles(store.db);
  for (const article of source.all()) {
    putArticle(articles, article);
    if (articles.list.length % atOnce === 0) yield;
  }
  yield;
  addSearchRows(articles, source);
  settleArticles(articles);
  yield;
  const columns = emptyColumns();
  const marks = readRawMarks(store.db);
  const homes: number[] = [];
  addHomes(homes, articles, marks);
  let last = 0;
  for (;;) {
    const rows = marks.after(last, atOnce);
    for (const row of rows) putMark(columns, row, homes[row[1]] ?? -1);
    last = rows.at(-1)?.[0] ?? last;
    if (rows.length < atOnce) break;
    yield;
    // Another may have come with its first annotation.
    addHomes(homes, articles, marks);
  }
  const states = { state: {}, linkState: {}, articleState: {} };
  return { homes, memory: { columns, articles, names: readNames(store), ...states } };
}

function refresh(
  store: ReadableStore,
  { memory: { columns, articles }, homes }: Kept,
  rows: readonly number[],
  articleIds: readonly string[],
): void {
  if (articleIds.length > 0) {
    const source = readAskedArticles(store.db);
    for (const id of articleIds) {
      const article = source.get(id);
      if (article) putArticle(articles, article);
    }
    addSearchRows(articles, source);
    settleArticles(articles);
  }
  if (rows.length === 0) return;
  const marks = readRawMarks(store.db);
  addHomes(homes, articles, marks);
  for (const row of rows) {
    const found = marks.of(row);
    const slot = slotOf(columns, row);
    if (found) putMark(columns, found, homes[found[1]] ?? -1);
    else if (slot >= 0) columns.alive.remove(slot);
  }
}

/** Adds the numbers of articles that were not known before: an article that has come in since may not have been read then. */
function addHomes(homes: number[], { numbers }: ArticleSide, marks: ReturnType<typeof readRawMarks>): void {
  const unknown = homes.indexOf(-1);
  const known = unknown < 0 ? homes.length : unknown;
  for (const { id, articleId } of marks.homes(known - 1)) homes[id] = numbers.get(articleId) ?? -1;
}

function addSearchRows(
  { bySearchRow, numbers }: ArticleSide,
  source: ReturnType<typeof readAskedArticles>,
): void {
  const last = Math.max(0, ...[...bySearchRow.keys()].slice(-1));
  for (const { row, id } of source.searchRows(last)) {
    const number = numbers.get(id);
    if (number !== undefined) bySearchRow.set(row, number);
  }
}
