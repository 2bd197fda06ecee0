import type { Database } from 'better-sqlite3';

/** Notices what other processes (the command line) commit to a database that this one has open. */
export interface OutsideWatch {
  /** Looks every second from now on. After a failure it stops, and says so once. */
  readonly start: (onChange: () => void, onFailure: (error: unknown) => void) => void;
  /** Looks now: whether another process has committed since the last look. `onChange` hears of it, too. */
  readonly look: () => boolean;
  readonly stop: () => void;
}

/** How often the database is asked, in milliseconds. */
const lookEvery = 1000;

/** `data_version` changes only when another connection commits (https://sqlite.org/pragma.html#pragma_data_version). */
export function makeOutsideWatch(db: Database): OutsideWatch {
  const read = () => db.pragma('data_version', { simple: true });
  let seen = read();
  let timer: ReturnType<typeof setInterval> | undefined;
  let tell = () => {};

  const stop = () => clearInterval(timer);
  const look = (): boolean => {
    const now = read();
    if (now === seen) return false;
    seen = now;
    tell();
    return true;
  };
  const start = (onChange: () => void, onFailure: (error: unknown) => void): void => {
    tell = onChange;
    timer = setInterval(() => {
      try {
        look();
      } catch (error) {
        stop();
        onFailure(error);
      }
    }, lookEvery);
  };
  return { start, look, stop };
}
