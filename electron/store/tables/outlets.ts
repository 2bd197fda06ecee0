import { Outlet } from '../../../shared/model/outlet.ts';
import { outletKey } from '../../../shared/model/outletKey.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';
import { readRow } from './readJson.ts';
import { noteOthers } from './touched.ts';

export type Outlets = ReturnType<typeof readOutlets>;
export type WritableOutlets = ReturnType<typeof writeOutlets>;

/** The entries of outlets. There are tens of them, so that they are read as a whole. */
export function readOutlets(db: ReadableDb) {
  const byId = prepared<{ id: string }, Row>(db, 'SELECT * FROM outlet WHERE id = :id');
  const all = prepared<object, Row>(db, 'SELECT * FROM outlet ORDER BY id');
  const list = (): Outlet[] => all().all({}).map(toOutlet);

  return {
    get(id: string): Outlet | undefined {
      const row = byId().get({ id });
      return row && toOutlet(row);
    },
    /** Every entry, in the order of ids. */
    all: list,
    /** The entry that has this name, or this alias. */
    named(name: string): Outlet | undefined {
      const key = outletKey(name);
      return list().find((outlet) => [outlet.name, ...outlet.aliases].some((own) => outletKey(own) === key));
    },
  };
}

/** The entries of outlets, and writing them, which checks nothing: that is the business of `applyChanges`. */
export function writeOutlets(db: WritableDb) {
  const insert = preparedWriteOfOne<object>(
    db,
    `INSERT INTO outlet (id, name, aliases, kind, country, reliability, note)
     VALUES (:id, :name, :aliases, :kind, :country, :reliability, :note)`,
  );
  const update = preparedWriteOfOne<object>(
    db,
    `UPDATE outlet
     SET name = :name, aliases = :aliases, kind = :kind, country = :country, reliability = :reliability, note = :note
     WHERE id = :id`,
  );
  const remove = preparedWriteOfOne<{ id: string }>(db, 'DELETE FROM outlet WHERE id = :id');
  return {
    ...readOutlets(db),
    insert(outlet: Outlet): void {
      insert(toParameters(outlet));
      noteOthers(db, 'hasNames');
    },
    update(outlet: Outlet): void {
      update(toParameters(outlet));
      noteOthers(db, 'hasNames');
    },
    remove(id: string): void {
      remove({ id });
      noteOthers(db, 'hasNames');
    },
  };
}

type Row = Omit<Outlet, 'aliases'> & { readonly aliases: string };

function toOutlet(row: Row): Outlet {
  return readRow(`Outlet ${row.id}`, () => Outlet.parse({ ...row, aliases: JSON.parse(row.aliases) }));
}

function toParameters(outlet: Outlet): object {
  return { ...outlet, aliases: JSON.stringify(outlet.aliases) };
}
