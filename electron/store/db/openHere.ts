import { identify } from './inPlace.ts';

/**
 * The files that this process has open. Closing any other descriptor of such a file would take SQLite's locks away
 * from under it (https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_),
 * so they are not looked at again.
 */
const openHere = new Map<string, number>();

/** True when this process has the file open already. */
export function isOpenHere(file: string): boolean {
  return openHere.has(identify(file) ?? '');
}

/** Notes that the file is open now; gives what to call when it is closed. */
export function rememberOpen(file: string): () => void {
  const key = identify(file);
  // Removed in the meantime: there is nothing that could be looked at.
  if (key === null) return () => undefined;
  openHere.set(key, (openHere.get(key) ?? 0) + 1);
  return () => {
    const left = (openHere.get(key) ?? 1) - 1;
    if (left > 0) openHere.set(key, left);
    else openHere.delete(key);
  };
}
