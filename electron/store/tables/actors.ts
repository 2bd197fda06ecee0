import { ActorEntry } from '../../../shared/model/actor.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';
import { readRow } from './readJson.ts';
import { noteOthers } from './touched.ts';

export type Actors = ReturnType<typeof readActors>;
export type WritableActors = ReturnType<typeof writeActors>;

/** The actor ledger. */
export function readActors(db: ReadableDb) {
  const byId = prepared<{ id: string }, Row>(db, 'SELECT * FROM actor WHERE id = :id');
  const place = prepared<{ id: string }, { id: string }>(db, 'SELECT id FROM actor WHERE id = :id');
  const all = prepared<object, Row>(db, 'SELECT * FROM actor ORDER BY id');

  return {
    get(id: string): ActorEntry | undefined {
      const row = byId().get({ id });
      return row && toActor(row);
    },
    /** True when there is an entry of this id, for whoever needs no more. */
    has: (id: string): boolean => place().get({ id }) !== undefined,
    /** Every entry, in the order of ids. */
    all: (): ActorEntry[] => all().all({}).map(toActor),
  };
}

/** The actor ledger, and writing to it, which checks nothing: that is the business of `applyChanges`. */
export function writeActors(db: WritableDb) {
  const insert = preparedWriteOfOne<object>(
    db,
    `INSERT INTO actor (id, name, type, sector, country, wikidata, aliases, note)
     VALUES (:id, :name, :type, :sector, :country, :wikidata, :aliases, :note)`,
  );
  const update = preparedWriteOfOne<object>(
    db,
    `UPDATE actor
     SET name = :name, type = :type, sector = :sector, country = :country, wikidata = :wikidata,
         aliases = :aliases, note = :note
     WHERE id = :id`,
  );
  const remove = preparedWriteOfOne<{ id: string }>(db, 'DELETE FROM actor WHERE id = :id');
  return {
    ...readActors(db),
    insert(actor: ActorEntry): void {
      insert(toParameters(actor));
      noteOthers(db, 'hasNames');
    },
    update(actor: ActorEntry): void {
      update(toParameters(actor));
      noteOthers(db, 'hasNames');
    },
    remove(id: string): void {
      remove({ id });
      noteOthers(db, 'hasNames');
    },
  };
}

type Row = Omit<ActorEntry, 'aliases'> & { readonly aliases: string };

function toActor(row: Row): ActorEntry {
  return readRow(`Actor ${row.id}`, () => ActorEntry.parse({ ...row, aliases: JSON.parse(row.aliases) }));
}

function toParameters(actor: ActorEntry): object {
  return { ...actor, aliases: JSON.stringify(actor.aliases) };
}
