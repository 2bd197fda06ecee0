import { isDeepStrictEqual } from 'node:util';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArticleRecord } from '../../../shared/model/article.ts';
import type { Change, HistoryEntry } from '../../../shared/model/history.ts';
import { withPointer } from '../../../shared/model/mention.ts';
import { assertNever } from '../../../shared/result.ts';
import { invert } from '../actions/undo.ts';
import { prepareRead } from '../db/database.ts';
import type { ReadableStore } from '../tables/store.ts';
import { guard } from './guard.ts';

/**
 * Checks that the history is a whole chain, that undo and redo follow from it, and that replaying it from nothing
 * gives exactly the present state.
 */
export function verifyHistory(store: ReadableStore): readonly string[] {
  const breaches: string[] = [];
  const state = new Map<string, unknown>();
  const stack = new Map<number, boolean>();
  const entries = new Map<number, HistoryEntry['changes']>();
  const touched = new Set<string>();
  const hidden = new Map<string, Hidden>();
  let previous = 0;
  for (const seq of store.history.seqs()) {
    if (seq !== previous + 1) breaches.push(`History: entry ${previous + 1} is missing before entry ${seq}.`);
    previous = seq;
    const entry = readEntry(store, seq, breaches);
    if (!entry) continue;
    if (!store.history.isKnown(seq))
      breaches.push(
        `History: what entry ${seq} did is not described in a way that this version of Glossator knows.`,
      );
    if (!store.history.isChained(seq))
      breaches.push(`History: entry ${seq} does not fit the chain of hashes.`);
    // A link's ends may come or go with the same entry.
    const noteTouched = () => {
      for (const id of touchedBy(entry, state)) touched.add(`${seq} ${id}`);
    };
    noteTouched();
    breaches.push(...replay(entry, state), ...checkTarget(entry, entries.get(entry.target ?? 0)));
    noteTouched();
    noteHidden(entry, hidden);
    moveStack(entry, stack);
    entries.set(seq, entry.changes);
  }
  return [
    ...breaches,
    ...guard('The undo stack', () => compareStack(store, stack)),
    ...guard('The articles of the history', () => compareTouched(store, touched)),
    ...guard('The articles that were taken back', () => compareHidden(store, hidden)),
    ...guard('The state', () => compareState(store, state)),
  ];
}

/** What cannot be read is a breach, and the entries after it are looked at all the same. */
function readEntry(store: ReadableStore, seq: number, breaches: string[]): HistoryEntry | undefined {
  let entry: HistoryEntry | undefined;
  const unreadable = guard(`Entry ${seq} of the history`, () => {
    entry = store.history.get(seq);
    return null;
  });
  breaches.push(...unreadable);
  return entry;
}

/** An article whose import was undone: what was known of it, and when. */
interface Hidden {
  readonly record: ArticleRecord | null;
  readonly at: string;
}

function noteHidden({ at, changes }: HistoryEntry, hidden: Map<string, Hidden>): void {
  for (const change of changes) {
    if (change.entity !== 'article') continue;
    if (change.after === null) hidden.set(change.id, { record: change.before, at });
    else hidden.delete(change.id);
  }
}

function compareHidden(
  { db, articles }: ReadableStore,
  hidden: ReadonlyMap<string, Hidden>,
): readonly string[] {
  const found = prepareRead<[], { id: string; at: string }>(
    db,
    'SELECT id, removed_at AS at FROM article WHERE removed_at IS NOT NULL',
  ).all();
  const wrong = found.filter(({ id, at }) => {
    const expected = hidden.get(id);
    return expected?.at !== at || !isDeepStrictEqual(articles.find(id)?.record, expected.record);
  });
  const known = new Set(found.map(({ id }) => id));
  const missing = [...hidden.keys()].filter((id) => !known.has(id));
  return [...wrong.map(({ id }) => id), ...missing].map(
    (id) => `The article ${id}, whose import was undone, does not match the history.`,
  );
}

/** The articles that an entry touched, as far as a state before or after it tells: the same as `commit` notes. */
function touchedBy({ changes }: HistoryEntry, state: ReadonlyMap<string, unknown>): readonly string[] {
  // True because `replay` has put annotations there.
  const homeOf = (id: string) => (state.get(`annotation ${id}`) as Annotation | undefined)?.articleId;
  return changes
    .flatMap((change) => {
      switch (change.entity) {
        case 'article':
          return [change.id];
        case 'annotation':
        case 'review':
          return [change.before?.articleId, change.after?.articleId];
        case 'link':
          return [change.before, change.after].flatMap((link) =>
            link ? [homeOf(link.from), homeOf(link.to)] : [],
          );
        case 'actor':
        case 'outlet':
        case 'question':
        case 'decision':
        case 'series':
          return [];
        case 'exclusion':
          return [homeOf(change.id)];
        case 'pair':
          return [change.before, change.after].flatMap((pair) =>
            pair ? [homeOf(pair.a), homeOf(pair.b)] : [],
          );
        case 'mention':
          return [change.articleId];
        default:
          return assertNever(change);
      }
    })
    .filter((id) => id !== undefined);
}

function compareTouched(store: ReadableStore, touched: Set<string>): readonly string[] {
  const breaches: string[] = [];
  for (const { seq, articleId } of store.history.articlesOfEntries())
    if (!touched.delete(`${seq} ${articleId}`))
      breaches.push(`History: entry ${seq} did not touch article ${articleId}, though it is listed there.`);
  return [
    ...breaches,
    ...[...touched].map((pair) => {
      const [seq, articleId] = pair.split(' ');
      return `History: entry ${seq} touched article ${articleId}, but is not listed there.`;
    }),
  ];
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
  const present = new Map<string, unknown>([
    ...store.actors.all().map((actor) => [`actor ${actor.id}`, actor] as const),
    ...store.outlets.all().map((outlet) => [`outlet ${outlet.id}`, outlet] as const),
    ...store.questions.all().map((question) => [`question ${question.id}`, question] as const),
    ...store.decisions.all().map((decision) => [`decision ${decision.id}`, decision] as const),
    ...store.series.all().map((series) => [`series ${series.id}`, series] as const),
    ...store.exclusions.all().map((exclusion) => [`exclusion ${exclusion.id}`, exclusion] as const),
    ...store.pairs.all().map((pair) => [`pair ${pair.id}`, pair] as const),
  ]);
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
