import Database from 'better-sqlite3';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { Link } from '../../../shared/model/link.ts';
import type { WritableDb } from '../db/database.ts';
import { isInPlace } from '../db/inPlace.ts';
import { withoutSync, withoutWaiting } from '../db/pragmas.ts';
import type { Articles } from './articles.ts';
import type { History } from './history.ts';
import { writeStamp } from './indexStamp.ts';
import type { Links } from './links.ts';
import { writeMarks } from './marks.ts';

/**
 * What annotations are asked by (`marks.ts`: their rows and the index of their words) follows the history: an action writes its entry, and
 * what follows from it is written behind the answer, together with the number of the last entry that was followed. The history
 * says all that is needed for that, so that there is no queue: a process that is killed leaves the number behind, and the next one goes on
 * from there. Before anyone asks, the rest is followed.
 */
export interface Following {
  /** Within the transaction that has written an entry with these changes. */
  readonly noteEntry: (seq: number, changes: readonly Change[]) => void;
  /**
   * Writes: follows the history to its end. Where the disk is full or another process is writing, what is asked may lack what was
   * done last, which is better than no answer. Throws what SQLite says of anything else.
   */
  readonly catchUp: () => void;
  /** Writes what is left where that can be done, and then nothing more. */
  readonly close: () => void;
}

/** How long after an action it is followed, in milliseconds: actions that come together are followed together. */
const delay = 250;

/** How long after that what is left is followed. */
const pause = 20;

/** How many entries are followed in one transaction: some milliseconds. */
const entriesAtOnce = 16;

/** An entry with more changes is followed in its own transaction: reading it again would take longer. */
const fewChanges = 20;

/** Whoever works on without a pause, such as a command, is not let get further ahead than so many entries. */
const mostAhead = 256;

/** Has what annotations are asked by follow the history of a database. */
export function makeFollowing(
  db: WritableDb,
  { articles, links, history }: { articles: Articles; links: Links; history: History },
): Following {
  const [stamp, marks] = [writeStamp(db), writeMarks(db)];
  let timer: NodeJS.Timeout | undefined;
  let ahead = 0;

  const setLinks = (ids: readonly string[]): void => {
    for (const id of new Set(ids)) marks.setLinks(id, links.countingFor(id));
  };

  const followAnnotation = (before: Annotation | null, after: Annotation | null): void => {
    if (after === null) {
      if (before !== null) marks.remove(before);
      return;
    }
    const text = articles.text(after.articleId) ?? '';
    if (before === null) marks.insert(after, text);
    else {
      marks.update(before, after, text);
      // Its links count for it, and for their other ends, or no longer do.
      if (before.status !== after.status) setLinks(links.ofAnnotation(after.id).flatMap(endsOf));
    }
  };

  const follow = (changes: readonly Change[]): void => {
    for (const change of changes)
      if (change.entity === 'annotation') followAnnotation(change.before, change.after);
      else if (change.entity === 'link')
        setLinks([change.before, change.after].flatMap((link) => (link ? endsOf(link) : [])));
      else if (change.entity === 'mention') marks.repoint(change.id, change.after.actorEntryId);
  };

  /** Follows some entries, up to one (included); says whether there are more. */
  const step = db.transaction((upTo: number): boolean => {
    const noted = stamp.get();
    const last = Math.min(upTo, history.lastSeq());
    if (!noted || noted.followed >= last) return false;
    const end = Math.min(last, noted.followed + entriesAtOnce);
    for (let seq = noted.followed + 1; seq <= end; seq += 1) follow(history.get(seq)?.changes ?? []);
    stamp.save({ ...noted, followed: end });
    return end < last;
  });

  const followAll = (upTo = Number.POSITIVE_INFINITY): void => {
    ahead = 0;
    for (let isMore = true; isMore; ) isMore = step.immediate(upTo);
  };

  const catchUp = (): void => {
    if (!stamp.isBehind() || !isInPlace(db)) return;
    try {
      if (db.inTransaction) followAll();
      else withoutSync(db, followAll);
    } catch (error) {
      if (!isObstacle(error)) throw error;
    }
  };

  const followSome = (): void => {
    timer = undefined;
    if (!db.open || db.inTransaction) return;
    try {
      if (!stamp.isBehind() || !isInPlace(db)) return;
      ahead = 0;
      const isMore = withoutWaiting(db, () =>
        withoutSync(db, () => step.immediate(Number.POSITIVE_INFINITY)),
      );
      if (isMore) followSoon(pause);
    } catch {
      // Whoever asks next hears of it.
    }
  };

  const followSoon = (milliseconds: number): void => {
    timer ??= setTimeout(followSome, milliseconds).unref();
  };

  return {
    noteEntry: (seq, changes) => {
      ahead += 1;
      if (changes.length <= fewChanges && ahead <= mostAhead) {
        followSoon(delay);
        return;
      }
      followAll(seq - 1);
      const noted = stamp.get();
      if (noted?.followed !== seq - 1) return;
      follow(changes);
      stamp.save({ ...noted, followed: seq });
    },
    catchUp,
    close: () => {
      clearTimeout(timer);
      try {
        if (db.open) catchUp();
      } catch {
        // As above: whoever opens it next.
      }
    },
  };
}

function endsOf({ from, to }: Link): readonly string[] {
  return [from, to];
}

function isObstacle(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:FULL|BUSY|READONLY)/.test(error.code);
}
