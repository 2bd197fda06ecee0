import type { Database } from 'better-sqlite3';
import { ActorEntry } from '../../../shared/model/actor.ts';
import { Refusal } from '../../../shared/result.ts';
import { prepared } from '../db/prepared.ts';

export type Actors = ReturnType<typeof makeActors>;

/** The actor ledger. Writes do not check anything: that is the business of `applyChanges`. */
export function makeActors(db: Database) {
  const byId = prepared<{ id: string }, Row>(db, 'SELECT * FROM actor WHERE id = :id');
  const place = prepared<{ id: string }, { id: string }>(db, 'SELECT id FROM actor WHERE id = :id');
  const all = prepared<object, Row>(db, 'SELECT * FROM actor ORDER BY id');
  const insert = prepared<object>(
    db,
    `INSERT INTO actor (id, name, type, sector, country, wikidata, aliases, note)
     VALUES (:id, :name, :type, :sector, :country, :wikidata, :aliases, :note)`,
  );
  const update = prepared<object>(
    db,
    `UPDATE actor
     SET name = :name, type = :type, sector = :sector, country = :country, wikidata = :wikidata,
         aliases = :aliases, note = :note
     WHERE id = :id`,
  );
  const remove = prepared<{ id: string }>(db, 'DELETE FROM actor WHERE id = :id');

  return {
    get(id: string): ActorEntry | undefined {
      const row = byId().get({ id });
      return row && toActor(row);
    },
    /** True when there is an entry of this id, for whoever needs no more. */
    has: (id: string): boolean => place().get({ id }) !== undefined,
    /** Every entry, in the order of ids. */
    all: (): ActorEntry[] => all().all({}).map(toActor),
    /** Writes. */
    insert: (actor: ActorEntry): void => void insert().run(toParameters(actor)),
    /** Writes. */
    update: (actor: ActorEntry): void => void update().run(toParameters(actor)),
    /** Writes. */
    remove: (id: string): void => void remove().run({ id }),
  };
}

type Row = Omit<ActorEntry, 'aliases'> & { readonly aliases: string };

function toActor(row: Row): ActorEntry {
  const parsed = ActorEntry.safeParse({ ...row, aliases: JSON.parse(row.aliases) });
  if (parsed.success) return parsed.data;
  throw new Refusal('damaged', `Actor ${row.id} cannot be read: ${parsed.error.issues[0]?.message}.`);
}

function toParameters(actor: ActorEntry): object {
  return { ...actor, aliases: JSON.stringify(actor.aliases) };
}
