import { Exclusion } from '../../../shared/model/exclusion.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';
import { readRow } from './readJson.ts';

export type Exclusions = ReturnType<typeof readExclusions>;
export type WritableExclusions = ReturnType<typeof writeExclusions>;

/** The figures that a person leaves out of comparisons. */
export function readExclusions(db: ReadableDb) {
  const byId = prepared<{ id: string }, Exclusion>(db, 'SELECT * FROM exclusion WHERE id = :id');
  const all = prepared<object, Exclusion>(db, 'SELECT * FROM exclusion ORDER BY id');
  return {
    /** By the id of the annotation. */
    get(id: string): Exclusion | undefined {
      const row = byId().get({ id });
      return row && toExclusion(row);
    },
    all: (): Exclusion[] => all().all({}).map(toExclusion),
  };
}

/** The same, and writing them, which checks nothing: that is the business of `applyChanges`. */
export function writeExclusions(db: WritableDb) {
  const insert = preparedWriteOfOne<Exclusion>(
    db,
    'INSERT INTO exclusion (id, reason) VALUES (:id, :reason)',
  );
  const update = preparedWriteOfOne<Exclusion>(db, 'UPDATE exclusion SET reason = :reason WHERE id = :id');
  const remove = preparedWriteOfOne<{ id: string }>(db, 'DELETE FROM exclusion WHERE id = :id');
  return {
    ...readExclusions(db),
    insert: (exclusion: Exclusion): void => insert(exclusion),
    update: (exclusion: Exclusion): void => update(exclusion),
    remove: (id: string): void => remove({ id }),
  };
}

function toExclusion(row: Exclusion): Exclusion {
  return readRow(`Exclusion ${row.id}`, () => Exclusion.parse(row));
}
