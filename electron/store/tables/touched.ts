import type { ReadableDb, WritableDb } from '../db/database.ts';

/**
 * The annotations that were written through a connection since `takeTouched` asked last. What is kept in memory of them
 * is read again; a transaction that was rolled back costs no more than that.
 */
const touchedBy = new WeakMap<ReadableDb, Set<string>>();

/** Beyond so many everything is read again, which takes no longer. */
const maxTouched = 20_000;

/** Notes that an annotation was made, changed or removed. Nothing is noted where nobody has ever asked. */
export function noteTouched(db: WritableDb, annotationId: string): void {
  const touched = touchedBy.get(db);
  if (touched && touched.size <= maxTouched) touched.add(annotationId);
}

/** The ids noted since the last time, which are forgotten; null when there were too many, and the first time. */
export function takeTouched(db: ReadableDb): readonly string[] | null {
  const touched = touchedBy.get(db);
  touchedBy.set(db, new Set());
  return touched && touched.size <= maxTouched ? [...touched] : null;
}
