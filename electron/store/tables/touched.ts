import type { ReadableDb, WritableDb } from '../db/database.ts';

/** What was written through a connection. */
export interface Touched {
  /** The rows of `mark`; null when there were too many. */
  readonly marks: ReadonlySet<number> | null;
  /** The ids of articles; likewise. */
  readonly articles: ReadonlySet<string> | null;
  /** Links between annotations; entries of actors or outlets. */
  readonly hasLinks: boolean;
  readonly hasNames: boolean;
}

interface Notes {
  marks: Set<number> | null;
  articles: Set<string> | null;
  hasLinks: boolean;
  hasNames: boolean;
}

/**
 * What was written since `takeTouched` asked last, by connection. What is kept in memory of it is read again; a transaction that was
 * rolled back costs no more than that. Nothing is noted where nobody has ever asked.
 */
const notes = new WeakMap<ReadableDb, Notes>();

/** Beyond so many everything is read again, which takes no longer. */
const maxTouched = 20_000;

/** Notes that a row of `mark` was made, changed or removed. */
export function noteMark(db: WritableDb, row: number): void {
  const own = notes.get(db);
  if (own?.marks && own.marks.add(row).size > maxTouched) own.marks = null;
}

/** Notes that an article came, was changed or hidden. */
export function noteArticle(db: WritableDb, id: string): void {
  const own = notes.get(db);
  if (own?.articles && own.articles.add(id).size > maxTouched) own.articles = null;
}

/** Notes that a link, or an entry of an actor or an outlet, was made, changed or removed. */
export function noteOthers(db: WritableDb, what: 'hasLinks' | 'hasNames'): void {
  const own = notes.get(db);
  if (own) own[what] = true;
}

/** What was noted since the last time, which is forgotten; everything, the first time. */
export function takeTouched(db: ReadableDb): Touched {
  const own = notes.get(db) ?? { marks: null, articles: null, hasLinks: true, hasNames: true };
  notes.set(db, { marks: new Set(), articles: new Set(), hasLinks: false, hasNames: false });
  return own;
}
