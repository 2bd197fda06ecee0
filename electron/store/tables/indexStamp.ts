import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';
import { checksumOf, readChecksums, writeChecksums } from './checksums.ts';

/** What the indexes over the texts were made with. */
export interface IndexStamp {
  /** Our own rules of folding and sketching; see `indexRules`. */
  readonly rules: number;
  /**
   * The release of ICU, such as “78.3”. Folding asks ICU for all that it does not know itself: decompositions, categories and
   * scripts, and the weights of its collation, which no policy of stability covers. One release has one version of Unicode.
   */
  readonly icu: string;
}

/** The same as the workspace has it noted. */
export interface NotedStamp extends IndexStamp {
  /** The number of the last entry of the history that what annotations are asked by has followed; 0 for none. */
  readonly followed: number;
}

const id = '1';

/** The note of what the indexes of a workspace were made with. */
export function readStamp(db: ReadableDb) {
  const stamp = prepared<object, NotedStamp>(db, 'SELECT rules, icu, followed FROM index_stamp WHERE id = 1');
  const behind = prepared<object, { isBehind: 0 | 1 }>(
    db,
    'SELECT followed < coalesce((SELECT max(seq) FROM history), 0) AS isBehind FROM index_stamp WHERE id = 1',
  );
  return {
    /** Undefined where they were never made. */
    get: (): NotedStamp | undefined => stamp().get({}),
    /** Whether there are entries that they have not followed yet. */
    isBehind: (): boolean => behind().get({})?.isBehind === 1,
  };
}

/** Whether the disk has kept it as it was saved. */
export function isAsSaved(db: ReadableDb, { rules, icu, followed }: NotedStamp): boolean {
  return readChecksums(db).all('stamp').get(id) === checksumOf('stamp', id, [rules, icu, followed]);
}

/** The same, and saving it, in the transaction that writes the indexes. */
export function writeStamp(db: WritableDb) {
  const save = preparedWriteOfOne<NotedStamp>(
    db,
    `INSERT INTO index_stamp (id, rules, icu, followed) VALUES (1, :rules, :icu, :followed)
     ON CONFLICT (id) DO UPDATE SET rules = excluded.rules, icu = excluded.icu, followed = excluded.followed`,
  );
  const checksums = writeChecksums(db);
  return {
    ...readStamp(db),
    save(stamp: NotedStamp): void {
      save(stamp);
      checksums.save('stamp', id, [stamp.rules, stamp.icu, stamp.followed]);
    },
  };
}
