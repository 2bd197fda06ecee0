import { statSync } from 'node:fs';
import { Refusal } from '../../../shared/result.ts';

/** Which file a path leads to now, whatever else bore the name before; null where there is none. */
export function identify(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

/** A connection, as far as it matters here. */
interface Opened {
  readonly name: string;
}

/** Which file a connection has open, by the connection. */
const openedFiles = new WeakMap<Opened, string>();

/** Notes which file a connection has open: `identity` is what `identify` gave before it was opened. */
export function noteOpened(db: Opened, identity: string | null): void {
  if (identity !== null) openedFiles.set(db, identity);
}

/** Whether a connection has the file open that bears its name: SQLite goes on in one that was moved or removed, without a word. */
export function isInPlace(db: Opened): boolean {
  const opened = openedFiles.get(db);
  return opened === undefined || identify(db.name) === opened;
}

/**
 * Throws `Refusal` where the file of a connection was replaced or removed: what is written would be lost. Asked within a transaction
 * that writes: who takes the place of a database locks all others out meanwhile.
 */
export function requireInPlace(db: Opened): void {
  if (isInPlace(db)) return;
  throw new Refusal(
    'damaged',
    `“${db.name}” was replaced or removed while it was open, so nothing was saved: open the workspace again and repeat your last action.`,
  );
}
