import Database from 'better-sqlite3';
import type { Action, Change, Committed, EntryKind } from '../../../shared/model/history.ts';
import type { HistoryDetails } from '../../../shared/model/historyDetails.ts';
import { asRefusal } from '../db/failures.ts';
import { requireInPlace } from '../db/inPlace.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { applyChanges, type NewArticle } from './apply.ts';
import { decisionsIn } from './deciding.ts';
import { detailsOf, type UntoldAction } from './details.ts';
import type { Moment } from './moment.ts';

/** What one user action is about to do; `details` say what that is, where the changes alone do not. */
export type Plan = Steps &
  (
    | { readonly action: Action; readonly details: HistoryDetails }
    | { readonly action: Exclude<Action, UntoldAction>; readonly details?: undefined }
    // The action of the entry that is undone or redone: a newer program may have written it.
    | { readonly kind: 'undo' | 'redo'; readonly action: string; readonly details: HistoryDetails }
  );

interface Steps {
  readonly kind: EntryKind;
  /** The entry that an undo or redo acts on. */
  readonly target?: number;
  readonly changes: readonly Change[];
  /** The articles among the changes that are not in the workspace yet. */
  readonly newArticles?: ReadonlyMap<string, NewArticle>;
  /** Who did it, when that is not the annotator. */
  readonly by?: string | undefined;
  /** The batch that it belongs to, or that it begins. */
  readonly batch?: number | 'new' | undefined;
  /** What the changes start from was read in this very transaction. */
  readonly areFresh?: boolean | undefined;
}

/** Who annotates until a name is given. */
const nobodyYet = 'analyst';

/**
 * Runs a user action in one immediate transaction: it looks at the state, says what it would change, and state and
 * history are written together. The whole is rolled back when anything throws; failures of SQLite come out as
 * `Refusal`. Only when this returns has the work been saved, and the high-water mark raised.
 */
export function transact<T>(store: WritableStore, work: (moment: Moment) => T): T {
  const run = store.db.transaction(() => {
    requireInPlace(store.db);
    store.history.takeAppended();
    return work(now(store));
  });
  try {
    const done = run.immediate();
    // A damaged file is replaced without a lock.
    requireInPlace(store.db);
    const head = store.history.takeAppended();
    if (head) store.highWater.raise(head);
    return done;
  } catch (error) {
    // Closing gives back some of the disk, so that it is first asked what is wrong with it.
    const refusal = asRefusal(error, store.file);
    // What of it the disk has kept is unknown. Whoever goes on must read it again.
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_IOERR')) store.db.close();
    throw refusal;
  }
}

/** This moment, and who acts in it. */
export function now(store: ReadableStore): Moment {
  return { at: new Date().toISOString(), by: store.settings.annotator() ?? nobodyYet };
}

/** Within `transact`: writes the changes and their history entry. */
export function commit(store: WritableStore, moment: Moment, plan: Plan): Committed {
  const more = plan.kind === 'do' ? decisionsIn(store, moment, plan.action, plan.changes) : [];
  if (more.length === 0) return record(store, moment, plan, writeChanges(store, moment, plan));
  // Said of what the person did; what follows from it is written with it.
  const details = plan.details ?? detailsOf(plan.action, plan.changes);
  const whole = { ...plan, details, changes: [...plan.changes, ...more] } as Plan;
  return record(store, moment, whole, writeChanges(store, moment, whole));
}

/** Within `transact`: writes the changes alone and gives the articles that they touch; `record` must follow. */
export function writeChanges(
  store: WritableStore,
  { at }: Moment,
  { changes, newArticles, areFresh }: Pick<Plan, 'changes' | 'newArticles' | 'areFresh'>,
): ReadonlySet<string> {
  const articleIds = new Set<string>();
  const noteArticles = (): void => {
    for (const change of changes) for (const id of articlesOf(store, change)) articleIds.add(id);
  };
  // A link's ends may come or go with the same action, so the articles they lie in are looked up on either side.
  noteArticles();
  applyChanges(store, changes, at, { newArticles, areFresh });
  noteArticles();
  return articleIds;
}

/** Within `transact`: writes the history entry of changes that have been written. */
export function record(
  store: WritableStore,
  { at, by }: Moment,
  plan: Plan,
  articleIds: Iterable<string>,
): Committed {
  const touched = [...articleIds];
  const details = plan.details ?? detailsOf(plan.action, plan.changes);
  const seq = store.history.append(
    {
      at,
      by: plan.by ?? by,
      kind: plan.kind,
      action: plan.action,
      target: plan.target ?? null,
      changes: [...plan.changes],
      batch: plan.batch,
      details,
    },
    touched,
  );
  store.following.noteEntry(seq, plan.changes);
  // What was just done is what undo acts on next, and leaves nothing to redo.
  const undoState = plan.kind === 'do' ? { undo: details, redo: null } : store.history.undoState();
  return { seq, at, articleIds: touched, changes: [...plan.changes], undoState };
}

/** What an action answers that had nothing to change: the state as it is, and no new entry. */
export function unchanged(store: ReadableStore): Committed {
  return { seq: store.history.lastSeq(), changes: [], undoState: store.history.undoState() };
}

function articlesOf(store: ReadableStore, change: Change): readonly string[] {
  switch (change.entity) {
    case 'article':
      return [change.id];
    case 'annotation':
      return [change.before?.articleId, change.after?.articleId].filter((id) => id !== undefined);
    case 'link': {
      const ends = [change.before, change.after].flatMap((link) => (link ? [link.from, link.to] : []));
      return homesOf(store, ends);
    }
    case 'review':
      return [change.before?.articleId, change.after?.articleId].filter((id) => id !== undefined);
    case 'actor':
    case 'outlet':
    case 'question':
    case 'decision':
    case 'series':
      return [];
    case 'exclusion':
      return homesOf(store, [change.id]);
    case 'pair':
      return homesOf(
        store,
        [change.before, change.after].flatMap((pair) => (pair ? [pair.a, pair.b] : [])),
      );
    case 'mention':
      return [change.articleId];
  }
}

function homesOf(store: ReadableStore, annotationIds: readonly string[]): readonly string[] {
  return annotationIds.flatMap((id) => store.annotations.place(id)?.articleId ?? []);
}
