import type { Change } from '../../../shared/model/history.ts';
import { type AppError, type ErrorCode, ok, Refusal, type Result } from '../../../shared/result.ts';
import { explainFailure } from '../db/failures.ts';
import { letLogGrow } from '../db/pragmas.ts';
import type { ImportRun } from '../tables/settings.ts';
import type { WritableStore } from '../tables/store.ts';
import { record, transact, writeChanges } from './commit.ts';
import type { ImportedArticle } from './importDraft.ts';
import { noteBatch } from './importRuns.ts';
import type { Incoming } from './incoming.ts';
import type { Moment } from './moment.ts';
import { planImport } from './planImport.ts';

/** The entries that one import has written so far: they are undone together. */
export interface Batch {
  /** Of the first and of the last entry. */
  readonly first: number;
  readonly last: number;
  /** What all of them brought. */
  readonly articles: number;
  readonly annotations: number;
}

/** What became of each file of a chunk, and the batch with what it brought. */
export interface ImportedChunk {
  readonly outcomes: readonly Result<readonly ImportedArticle[]>[];
  readonly batch: Batch | null;
}

/**
 * Writes what some files of a longer import bring, in one entry: all of them in one go, or file by file where one
 * cannot be written. Throws `Refusal` when it is the workspace that fails.
 */
export function importChunk(
  store: WritableStore,
  incoming: readonly Incoming[],
  batch: Batch | null,
  isLast: boolean,
  run: ImportRun | null,
): ImportedChunk {
  const end: ChunkEnd = { before: batch, isLast, run };
  letLogGrow(store.db, true);
  try {
    return chunkAtOnce(store, incoming, end) ?? chunkByFile(store, incoming, end);
  } finally {
    // A connection that was closed after a failure of the disk has no log.
    if (isLast && store.db.open) letLogGrow(store.db, false);
  }
}

/** What some files have changed. */
export interface Chunk {
  readonly changes: Change[];
  readonly articleIds: Set<string>;
}

/** What comes before a chunk and after it. */
interface ChunkEnd {
  readonly before: Batch | null;
  /** Nothing follows. */
  readonly isLast: boolean;
  /** What is to be known of the import if it should be killed; null for one that comes in at once. */
  readonly run: ImportRun | null;
}

const emptyChunk = (): Chunk => ({ changes: [], articleIds: new Set() });

/** The whole of a chunk in one go; null, with nothing written, when one of its files cannot be imported. */
function chunkAtOnce(
  store: WritableStore,
  incoming: readonly Incoming[],
  end: ChunkEnd,
): ImportedChunk | null {
  try {
    return transact(store, (moment) => {
      const chunk = emptyChunk();
      const outcomes = incoming.map((one) => ok(write(store, moment, one, chunk)));
      return { outcomes, batch: recordChunk(store, moment, chunk, end) };
    });
  } catch (error) {
    if (error instanceof Refusal && !isOfWorkspace(error)) return null;
    throw error;
  }
}

/** File by file. Slower by half, because the search index writes itself to the disk for every savepoint. */
function chunkByFile(store: WritableStore, incoming: readonly Incoming[], end: ChunkEnd): ImportedChunk {
  return transact(store, (moment) => {
    const chunk = emptyChunk();
    const outcomes = incoming.map((one) => attempt(store, moment, one, chunk));
    return { outcomes, batch: recordChunk(store, moment, chunk, end) };
  });
}

/** Within `transact`: writes one file, without its entry. */
function write(
  store: WritableStore,
  moment: Moment,
  incoming: Incoming,
  chunk: Chunk,
): readonly ImportedArticle[] {
  const draft = planImport(store, moment, incoming);
  const articleIds = writeChanges(store, moment, draft);
  for (const change of draft.changes) chunk.changes.push(change);
  for (const id of articleIds) chunk.articleIds.add(id);
  return draft.articles;
}

/** Within `transact`: writes one file, without its entry, so that a failure takes nothing but this file back. */
function attempt(
  store: WritableStore,
  moment: Moment,
  incoming: Incoming,
  chunk: Chunk,
): Result<readonly ImportedArticle[]> {
  const own = emptyChunk();
  try {
    const articles = store.db.transaction(() => write(store, moment, incoming, own))();
    for (const change of own.changes) chunk.changes.push(change);
    for (const id of own.articleIds) chunk.articleIds.add(id);
    return ok(articles);
  } catch (error) {
    const known = explainFailure(error, store.file);
    if (!known || isOfWorkspace(known)) throw error;
    return { ok: false, error: known };
  }
}

/** Whether a failure is that of the workspace, so that no other file would fare better. */
export function isOfWorkspace({ code }: AppError): boolean {
  return workspaceFailures.includes(code);
}

const workspaceFailures: readonly ErrorCode[] = ['busy', 'read-only', 'io', 'damaged'];

/** Within `transact`: writes the history entry of a chunk that has been written. */
export function recordChunk(
  store: WritableStore,
  moment: Moment,
  { changes, articleIds }: Chunk,
  { before, isLast, run }: ChunkEnd,
): Batch | null {
  if (isLast && run) store.settings.forgetImportRun(run.id);
  if (changes.length === 0) return before;
  const joined = before !== null && store.history.nextUndo() === before.last ? before : null;
  const count = (entity: Change['entity']) => changes.filter((change) => change.entity === entity).length;
  const articles = (joined?.articles ?? 0) + count('article');
  const annotations = (joined?.annotations ?? 0) + count('annotation');
  const { seq } = record(
    store,
    moment,
    {
      kind: 'do',
      action: 'articles.import',
      changes,
      ...(joined && { details: { what: 'import', articles, annotations } as const }),
      batch: joined?.first ?? (isLast ? undefined : 'new'),
    },
    articleIds,
  );
  if (!joined && !isLast && run) noteBatch(store, run, seq);
  return { first: joined?.first ?? seq, last: seq, articles, annotations };
}
