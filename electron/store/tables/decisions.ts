import { Decision } from '../../../shared/model/decision.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';
import { readRow } from './readJson.ts';

export type Decisions = ReturnType<typeof readDecisions>;
export type WritableDecisions = ReturnType<typeof writeDecisions>;

const columns = `id, verdict, tag, kind, rule, score, words, prefix AS before, suffix AS after, language,
  decided_by AS "by", decided_at AS at`;

/** What people made of suggestions. */
export function readDecisions(db: ReadableDb) {
  const byId = prepared<{ id: string }, Decision>(db, `SELECT ${columns} FROM decision WHERE id = :id`);
  const all = prepared<object, Decision>(db, `SELECT ${columns} FROM decision ORDER BY decided_at, id`);
  const about = prepared<{ words: string; tag: Tag }, Decision>(
    db,
    `SELECT ${columns} FROM decision WHERE words = :words AND tag = :tag ORDER BY decided_at, id`,
  );
  const count = prepared<object, { count: number }>(db, 'SELECT count(*) AS count FROM decision');
  return {
    get(id: string): Decision | undefined {
      const row = byId().get({ id });
      return row && toDecision(row);
    },
    /** Every decision, the oldest first. */
    all: (): Decision[] => all().all({}).map(toDecision),
    /** Those on words that were suggested, or added, under a tag; the oldest first. */
    about: (words: string, tag: Tag): Decision[] => about().all({ words, tag }).map(toDecision),
    count: (): number => count().get({})?.count ?? 0,
  };
}

/** The same, and writing them, which checks nothing: that is the business of `applyChanges`. */
export function writeDecisions(db: WritableDb) {
  const insert = preparedWriteOfOne<Decision>(
    db,
    `INSERT INTO decision (id, verdict, tag, kind, rule, score, words, prefix, suffix, language, decided_by, decided_at)
     VALUES (:id, :verdict, :tag, :kind, :rule, :score, :words, :before, :after, :language, :by, :at)`,
  );
  const remove = preparedWriteOfOne<{ id: string }>(db, 'DELETE FROM decision WHERE id = :id');
  return {
    ...readDecisions(db),
    insert: (decision: Decision): void => insert(decision),
    remove: (id: string): void => remove({ id }),
  };
}

function toDecision(row: Decision): Decision {
  return readRow(`Decision ${row.id}`, () => Decision.parse(row));
}
