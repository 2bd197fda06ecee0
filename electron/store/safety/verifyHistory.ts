import { isDeepStrictEqual } from 'node:util';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Change, HistoryEntry } from '../../../shared/model/history.ts';
import { withPointer } from '../../../shared/model/mention.ts';
import { invert } from '../actions/undo.ts';
import { prepareRead } from '../db/database.ts';
import type { ReadableStore } from '../tables/store.ts';

/**
 * Checks that the history is a whole chain, that undo and redo follow from it, and that replaying it from nothing
 * gives exactly the present state.
 */
export function verifyHistory(store: ReadableStore): readonly string[] {
  const breaches: string[] = [];
  const state = new Map<string, unknown>();
  const stack = new Map<number, boolean>();
  const entries = new Map<number, HistoryEntry['changes']>();
  let previous = 0;
  for (const seq of store.history.seqs()) {
    const entry = store.history.get(seq);
    if (!entry) continue;
    if (seq !== previous + 1) breaches.push(`History: entry ${previous + 1} is missing before entry ${seq}.`);
    if (!store.history.isKnown(seq))
      breaches.push(
        `History: what entry ${seq} did is not described in a way that this version of Glossator knows.`,
      );
    if (!store.history.isChained(seq))
      breaches.push(`History: entry ${seq} does not fit the chain of hashes.`);
    breaches.push(...replay(entry, state), ...checkTarget(entry, entries.get(entry.target ?? 0)));
    moveStack(entry, stack);
    entries.set(seq, entry.changes);
    previous = seq;
  }
  return [...breaches, ...compareStack(store, stack), ...compareState(store, state)];
}

function replay({ seq, changes }: HistoryEntry, state: Map<string, unknown>): readonly string[] {
  const breaches: string[] = [];
  for (const change of changes) {
    const { key, before, after } = replayed(change, state);
    if (!isDeepStrictEqual(state.get(key) ?? null, before)) {
      breaches.push(
        `History: entry ${seq} does not start from the state that the earlier entries leave (${key}).`,
      );
    }
    if (after === null) state.delete(key);
    else state.set(key, after);
  }
  return breaches;
}

/** What a change does to the state, by “annotation ID” and the like; a mention is a part of its annotation. */
export function replayed(
  change: Change,
  state: ReadonlyMap<string, unknown>,
): { readonly key: string; readonly before: unknown; readonly after: unknown } {
  if (change.entity !== 'mention') return { ...change, key: `${change.entity} ${change.id}` };
  const key = `annotation ${change.id}`;
  // True because the entries before have put an annotation there, or nothing.
  const annotation = state.get(key) as Annotation | undefined;
  if (annotation?.articleId !== change.articleId) return { key, before: change.before, after: null };
  return {
    key,
    before: withPointer(annotation, change.before),
    after: withPointer(annotation, change.after),
  };
}

function checkTarget(
  { seq, kind, changes }: HistoryEntry,
  target: HistoryEntry['changes'] | undefined,
): readonly string[] {
  if (kind === 'setup' || kind === 'do') return [];
  const expected = target && (kind === 'undo' ? invert(target) : target);
  return isDeepStrictEqual(changes, expected)
    ? []
    : [`History: entry ${seq} does not ${kind} the entry it refers to.`];
}

/** The same moves as `History.append` makes. */
function moveStack({ seq, kind, target }: HistoryEntry, stack: Map<number, boolean>): void {
  if (kind === 'do') {
    for (const [other, undone] of stack) if (undone) stack.delete(other);
    stack.set(seq, false);
  } else if (target !== null) {
    stack.set(target, kind === 'undo');
  }
}

function compareStack({ db }: ReadableStore, expected: ReadonlyMap<number, boolean>): readonly string[] {
  const rows = prepareRead<[], { seq: number; undone: number }>(
    db,
    'SELECT seq, undone FROM undo_stack ORDER BY seq',
  ).all();
  const wanted = [...expected]
    .sort(([a], [b]) => a - b)
    .map(([seq, undone]) => ({ seq, undone: undone ? 1 : 0 }));
  return isDeepStrictEqual(
    rows.map((row) => ({ ...row })),
    wanted,
  )
    ? []
    : ['The undo stack does not match the history.'];
}

function compareState(store: ReadableStore, replayed: ReadonlyMap<string, unknown>): readonly string[] {
  const present = new Map<string, unknown>(store.actors.all().map((actor) => [`actor ${actor.id}`, actor]));
  for (const id of store.articles.ids()) {
    present.set(`article ${id}`, store.articles.find(id)?.record);
    for (const annotation of store.annotations.ofArticle(id))
      present.set(`annotation ${annotation.id}`, annotation);
    for (const link of store.links.startingIn(id)) present.set(`link ${link.id}`, link);
    for (const review of store.reviews.ofArticle(id)) present.set(`review ${review.id}`, review);
  }
  const keys = new Set([...present.keys(), ...replayed.keys()]);
  return [...keys]
    .filter((key) => !isDeepStrictEqual(present.get(key), replayed.get(key)))
    .map((key) => `The ${key} does not match the history.`);
}
