import type { ReadableDb } from './store/db/database.ts';
import { identify } from './store/db/inPlace.ts';

/** Notices what happens to a database that this process has open, and that it has not done itself. */
export interface OutsideWatch {
  /** Looks every second from now on. After a failure, or when the file is gone, it stops, and says so once. */
  readonly start: (hear: Heard) => void;
  /** Looks now: whether another process has committed since the last look. `onChange` hears of it, too. */
  readonly look: () => boolean;
  readonly stop: () => void;
}

/** Who hears of it. */
interface Heard {
  /** At each look, before anything else. */
  readonly onLook: () => void;
  /** Another process (the command line) has committed. */
  readonly onChange: () => void;
  /** The file was deleted, moved or replaced: SQLite would go on acknowledging what is lost. */
  readonly onGone: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** How often the database is asked, in milliseconds. */
const lookEvery = 1000;

/** `data_version` changes only when another connection commits (https://sqlite.org/pragma.html#pragma_data_version). */
export function makeOutsideWatch(db: ReadableDb): OutsideWatch {
  const read = () => db.pragma('data_version', { simple: true });
  const opened = identify(db.name);
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
  const start = ({ onLook, onChange, onGone, onFailure }: Heard): void => {
    stop();
    tell = onChange;
    timer = setInterval(() => {
      try {
        onLook();
        if (identify(db.name) === opened) {
          look();
          return;
        }
        stop();
        onGone();
      } catch (error) {
        stop();
        onFailure(error);
      }
    }, lookEvery);
  };
  return { start, look, stop };
}
