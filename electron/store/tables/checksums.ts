import type { ReadableDb, WritableDb } from '../db/database.ts';
import { sha256 } from '../db/hash.ts';
import { prepared, preparedWrite, preparedWriteOfOne } from '../db/prepared.ts';

/**
 * What has a checksum of its own, since nothing else in the file tells whether a disk has changed it: the structure of a text (by
 * article), a note that is being written (by what it is about), a setting (by its key), the sentence of an entry of file versions 1
 * to 7 (by its number), what the indexes were made with, and the statistics of SQLite (both `stamp`).
 */
export type Checked = 'structure' | 'draft' | 'setting' | 'told' | 'stamp';

/** The checksum of a row: SHA-256 over its kind, its id and its values as JSON. */
export function checksumOf(kind: Checked, id: string, values: readonly (string | number | null)[]): string {
  return sha256(JSON.stringify([kind, id, ...values]));
}

/** The checksums that were noted with the rows. */
export function readChecksums(db: ReadableDb) {
  const ofKind = prepared<{ kind: Checked }, { id: string; sha256: string }>(
    db,
    'SELECT id, sha256 FROM checksum WHERE kind = :kind',
  );
  return {
    /** Those of one kind, by id. */
    all: (kind: Checked): ReadonlyMap<string, string> =>
      new Map(
        ofKind()
          .all({ kind })
          .map((row) => [row.id, row.sha256]),
      ),
  };
}

/** Notes checksums down, in the transaction that writes the row. */
export function writeChecksums(db: WritableDb) {
  const save = preparedWriteOfOne<{ kind: Checked; id: string; sha256: string }>(
    db,
    `INSERT INTO checksum (kind, id, sha256) VALUES (:kind, :id, :sha256)
     ON CONFLICT (kind, id) DO UPDATE SET sha256 = excluded.sha256`,
  );
  const remove = preparedWrite<{ kind: Checked; id: string }>(
    db,
    'DELETE FROM checksum WHERE kind = :kind AND id = :id',
  );
  return {
    save(kind: Checked, id: string, values: readonly (string | number | null)[]): void {
      save({ kind, id, sha256: checksumOf(kind, id, values) });
    },
    remove(kind: Checked, id: string): void {
      remove({ kind, id });
    },
  };
}
