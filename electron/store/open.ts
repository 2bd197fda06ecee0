import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type AppError, ok, Refusal, type Result } from '../../shared/result.ts';
import { type Actions, makeActions } from './actions/actions.ts';
import { type ActorActions, makeActorActions } from './actions/actorActions.ts';
import { type ArticleActions, makeArticleActions } from './actions/articleActions.ts';
import { type ComparingActions, makeComparingActions } from './actions/comparingActions.ts';
import { type EverywhereActions, makeEverywhereActions } from './actions/everywhere.ts';
import { type Importing, makeImporting } from './actions/importing.ts';
import { type LinkActions, makeLinkActions } from './actions/linkActions.ts';
import { type ManyActions, makeManyActions } from './actions/manyActions.ts';
import { makeOutletActions, type OutletActions } from './actions/outletActions.ts';
import { makeQuestionActions, type QuestionActions } from './actions/questionActions.ts';
import { makeRevisionActions, type RevisionActions } from './actions/revisionActions.ts';
import { makeSeriesActions, type SeriesActions } from './actions/seriesActions.ts';
import { makeSuggestionActions, type SuggestionActions } from './actions/suggestionActions.ts';
import { makeUndo, type Undo } from './actions/undo.ts';
import { openWritable, type WritableDb } from './db/database.ts';
import { explainFailure } from './db/failures.ts';
import { type Head, openHighWater, readHighWater } from './db/highWater.ts';
import { findHighWaterFault } from './db/highWaterFault.ts';
import { isInPlace, requireInPlace } from './db/inPlace.ts';
import { inspectFile } from './db/inspect.ts';
import { databaseName } from './db/location.ts';
import { type Migration, migrate, newestVersion } from './db/migrate.ts';
import { migrations as allMigrations } from './db/migrations/index.ts';
import { isOpenHere, rememberOpen } from './db/openHere.ts';
import { setPragmas } from './db/pragmas.ts';
import { findReadFailure } from './db/probe.ts';
import { reasonOf } from './db/reason.ts';
import { findForeign, foreignSentence } from './db/schema.ts';
import { openToRead } from './openToRead.ts';
import { type Hold, prepareFile } from './prepareFile.ts';
import { readHistory } from './tables/history.ts';
import { refreshIndexesIfPossible } from './tables/indexes.ts';
import { refreshStatisticsIfPossible } from './tables/statistics.ts';
import { type ReadableStore, type WritableStore, writeStore } from './tables/store.ts';
import { tidyUp } from './tidy.ts';

/** An opened workspace: what can be read (the repositories) and what can be done (the actions). */
export interface Workspace extends WritableStore {
  readonly dir: string;
  /** What whoever opened it must be told; null when all is well. */
  readonly warning: string | null;
  readonly actions: Actions &
    ActorActions &
    ArticleActions &
    EverywhereActions &
    LinkActions &
    Importing &
    ManyActions &
    OutletActions &
    QuestionActions &
    RevisionActions &
    ComparingActions &
    SeriesActions &
    SuggestionActions &
    Undo;
  /** Whether its file has not been examined to the end yet (`examineRest`): until it is accepted, SQLite refuses to write. */
  readonly isHeld: () => boolean;
  /** Its file was found whole: from now on it can be written. */
  readonly accept: () => void;
  /** Closes it; what is still held, or was found to be damaged, stays byte for byte as it was. */
  readonly close: (found?: 'damaged') => void;
}

export interface OpenOptions {
  /** Make the folder and the file where there are none. */
  readonly create: boolean;
  /** A large file may be opened before it has been examined to the end: see `Workspace.isHeld`. */
  readonly examinesLater?: boolean;
  /** For tests of migrations only. */
  readonly migrations?: readonly Migration[];
}

/** Opens the workspace in a folder. A file that is damaged, newer or not ours is left byte for byte as it was. */
export function openWorkspace(dir: string, options: OpenOptions): Result<Workspace> {
  const file = join(dir, databaseName);
  const migrations = options.migrations ?? allMigrations;
  try {
    tidyUp(file);
    const { create, examinesLater: mayWait = false } = options;
    const found = prepareFile(dir, file, { create, mayWait }, migrations);
    return found.ok ? ok(openDatabase(dir, file, migrations, found.value)) : fromDisk(found, file);
  } catch (error) {
    return fromDisk({ ok: false, error: explainOpening(error, existsSync(file) ? file : dir) }, file);
  }
}

/** What seems to be damaged may be whole on a disk that cannot be read: then nothing must be restored over it. */
export function fromDisk<T>(failed: Result<T> & { readonly ok: false }, file: string): Result<T> {
  if (failed.error.code !== 'damaged' || !existsSync(file) || isOpenHere(file)) return failed;
  const known = explainFailure(findReadFailure(file), file);
  return known ? { ok: false, error: known } : failed;
}

/**
 * Opens a workspace to find out what is wrong with it: a damaged one for reading alone, as far as SQLite can. A damaged one of an
 * older version is not migrated, so that nothing more can be said of it than that.
 */
export function openToVerify(
  dir: string,
): Result<ReadableStore & { readonly warning?: string | null; readonly close: () => void }> {
  const opened = openWorkspace(dir, { create: false });
  if (opened.ok || opened.error.code !== 'damaged') return opened;
  const file = join(dir, databaseName);
  if (!existsSync(file)) return opened;
  const newest = newestVersion(allMigrations);
  const inspected = inspectFile(file, newest);
  if (!inspected.ok || inspected.value !== newest) return opened;
  try {
    return ok(openToRead(file));
  } catch (error) {
    return { ok: false, error: explainOpening(error, file) };
  }
}

/** Whatever keeps a file from being opened, it must not keep a person from being told, nor from restoring a backup. */
function explainOpening(error: unknown, file: string): AppError {
  const known = explainFailure(error, file);
  if (known) return known;
  return {
    code: 'damaged',
    message: `“${file}” could not be opened (${reasonOf(error)}) and was left unchanged: restore a backup, or choose another workspace folder.`,
  };
}

function openDatabase(
  dir: string,
  file: string,
  migrations: readonly Migration[],
  found: Hold | null,
): Workspace {
  let hold = found;
  const db = openWritable(file, { fileMustExist: true });
  let warning: string | null;
  let unmarked: Head | null = null;
  try {
    const wasOlder = Number(db.pragma('user_version', { simple: true })) < newestVersion(migrations);
    // From here on no one can replace it: it is locked as long as it is open.
    requireInPlace(db);
    setPragmas(db);
    if (hold) db.pragma('query_only = ON');
    // Asked again: the file may have been exchanged since it was examined.
    const difference = findForeign(db, migrations);
    if (difference !== null) throw new Refusal('damaged', foreignSentence(file, difference));
    migrate(db, file, migrations);
    // A workspace of an older version may never have had a mark.
    const { head, newest: newestOf, momentOf } = readHistory(db);
    const newest = newestOf() ?? null;
    const fault = findHighWaterFault(file, { newest, momentOf, isNeeded: !wasOlder });
    const said = [refreshIndexesIfPossible(db), fault?.sentence].filter((sentence) => sentence);
    warning = said.length === 0 ? null : said.join(' ');
    // One that was killed between its commit and the mark, or a power cut, left it behind.
    if (fault === null && newest && (readHighWater(file)?.seq ?? newest.seq) < newest.seq)
      unmarked = head() ?? null;
  } catch (error) {
    db.close();
    hold?.release();
    throw error;
  }
  const highWater = openHighWater(file);
  const mark = (): void => {
    if (unmarked) highWater.raise(unmarked);
  };
  if (!hold) mark();
  const store = writeStore(db, file, highWater);
  const forget = rememberOpen(file);
  let isClosed = false;
  return {
    ...store,
    dir,
    warning,
    actions: {
      ...makeActions(store),
      ...makeActorActions(store),
      ...makeArticleActions(store),
      ...makeLinkActions(store),
      ...makeEverywhereActions(store),
      ...makeImporting(store),
      ...makeManyActions(store),
      ...makeOutletActions(store),
      ...makeQuestionActions(store),
      ...makeRevisionActions(store),
      ...makeComparingActions(store),
      ...makeSeriesActions(store),
      ...makeSuggestionActions(store),
      ...makeUndo(store),
    },
    isHeld: () => hold !== null,
    accept: () => {
      if (hold === null) return;
      db.pragma('query_only = OFF');
      hold.release();
      hold = null;
      mark();
    },
    close: (found) => {
      if (isClosed) return;
      isClosed = true;
      if (hold) {
        // In this order: the last connection to be closed brings the log into the file, unless it is for reading alone.
        db.close();
        hold.release(found);
      } else {
        store.following.close();
        if (db.open) closeDatabase(db);
      }
      highWater.close();
      forget();
    },
  };
}

/** Who has only read writes no statistics: a window beside it would take that for a change of the workspace. */
function closeDatabase(db: WritableDb): void {
  try {
    if (!isInPlace(db) || db.prepare('SELECT total_changes()').pluck().get() === 0) return;
    refreshStatisticsIfPossible(db);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  } finally {
    db.close();
  }
}
