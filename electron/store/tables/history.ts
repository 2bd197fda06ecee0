import { Action, HistoryEntry, type HistoryLine, type UndoState } from '../../../shared/model/history.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { canonicalJson, sha256 } from '../db/hash.ts';
import type { Head } from '../db/highWater.ts';
import { packChanges, parseChanges } from '../db/packedChanges.ts';
import { prepared, preparedWrite, preparedWriteOfOne } from '../db/prepared.ts';
import { type DetailsRow, parseDetails, toDetails, tryParse } from './entryDetails.ts';
import { readRow } from './readJson.ts';

export type History = ReturnType<typeof readHistory>;
export type WritableHistory = ReturnType<typeof writeHistory>;

/** A history entry without its changes, as lists show it, and with its place in the chain. */
export interface ListedEntry extends HistoryLine, Pick<HistoryEntry, 'target' | 'hash'> {}

interface LineRow extends Omit<ListedEntry, 'details' | 'isUndone'>, DetailsRow {
  readonly isUndone: 0 | 1;
}

/** Which entries a page of the history is read from, and how many at most. */
export interface Stretch {
  /** The number of the oldest one. */
  readonly from: number;
  /** The number behind the newest one. */
  readonly before: number;
  /** The article that they touched; null for any, and then a batch is one entry. */
  readonly articleId: string | null;
  /** Who made them; null for anybody. */
  readonly by: string | null;
  readonly count: number;
}

/** The hash that the first entry is chained to. */
const noHash = '0'.repeat(64);

// What was undone is on the stack as undone until something else is done, and then not at all.
const lineColumns = `history.seq, at, by, kind, action, target, hash, details, summary,
  kind = 'do' AND coalesce(undone, 1) AS isUndone`;

// Of a batch the last entry speaks for all: its details say what they did together.
const isListed = `(batch IS NULL OR NOT EXISTS
  (SELECT 1 FROM history AS later WHERE later.batch = history.batch AND later.seq > history.seq))`;

/** The append-only history and the stack that undo and redo work on. */
export function readHistory(db: ReadableDb) {
  const last = prepared<object, Head>(db, 'SELECT seq, hash, at FROM history ORDER BY seq DESC LIMIT 1');
  // Not its hash, which lies behind its changes: those of an import are megabytes to walk through.
  const newest = prepared<object, Pick<Head, 'seq' | 'at'>>(
    db,
    'SELECT seq, at FROM history ORDER BY seq DESC LIMIT 1',
  );
  const bySeq = prepared<{ seq: number }, Row>(
    db,
    `SELECT seq, at, by, kind, action, target, batch, details, summary, changes, prev_hash AS previous, hash
     FROM history
     WHERE seq = :seq`,
  );
  const hash = prepared<{ seq: number }, { hash: string }>(db, 'SELECT hash FROM history WHERE seq = :seq');
  const told = prepared<{ seq: number }, Pick<Row, 'action' | 'target' | 'details'>>(
    db,
    'SELECT action, target, details FROM history WHERE seq = :seq',
  );
  const seqs = prepared<object, { seq: number }>(db, 'SELECT seq FROM history ORDER BY seq');
  const lines = prepared<object, LineRow>(
    db,
    `SELECT ${lineColumns}
     FROM history
     LEFT JOIN undo_stack USING (seq)
     WHERE ${isListed}
     ORDER BY history.seq`,
  );
  const linesOfArticle = prepared<{ articleId: string }, LineRow>(
    db,
    `SELECT ${lineColumns}
     FROM history_article
     JOIN history ON history.seq = history_article.seq
     LEFT JOIN undo_stack ON undo_stack.seq = history.seq
     WHERE article_id = :articleId
     ORDER BY history.seq`,
  );
  const linesWithin = prepared<Omit<Stretch, 'articleId'>, LineRow>(
    db,
    `SELECT ${lineColumns}
     FROM history
     LEFT JOIN undo_stack USING (seq)
     WHERE history.seq >= :from AND history.seq < :before AND (:by IS NULL OR by = :by) AND ${isListed}
     ORDER BY history.seq DESC
     LIMIT :count`,
  );
  const linesOfArticleWithin = prepared<Stretch, LineRow>(
    db,
    `SELECT ${lineColumns}
     FROM history_article
     JOIN history ON history.seq = history_article.seq
     LEFT JOIN undo_stack ON undo_stack.seq = history.seq
     WHERE article_id = :articleId AND history_article.seq >= :from AND history_article.seq < :before
       AND (:by IS NULL OR by = :by)
     ORDER BY history_article.seq DESC
     LIMIT :count`,
  );
  const people = prepared<{ after: number; count: number }, { by: string }>(
    db,
    'SELECT DISTINCT by FROM history WHERE seq > :after AND seq <= :after + :count',
  );
  const moment = prepared<{ seq: number }, { at: string }>(db, 'SELECT at FROM history WHERE seq = :seq');
  const news = prepared<{ from: number }, { by: string; actions: number }>(
    db,
    `SELECT by, count(DISTINCT coalesce(batch, seq)) AS actions
     FROM history
     WHERE seq >= :from AND kind = 'do'
     GROUP BY by
     ORDER BY actions DESC, by`,
  );
  const standing = prepared<{ seq: number }, { seq: number }>(
    db,
    `SELECT history.seq
     FROM history
     LEFT JOIN undo_stack USING (seq)
     WHERE history.seq = :seq AND (kind = 'setup' OR undone = 0)`,
  );
  const standingAfter = prepared<{ seq: number; articleId: string }, { actions: number; elsewhere: number }>(
    db,
    `SELECT count(DISTINCT coalesce(batch, history.seq)) AS actions,
            count(DISTINCT coalesce(batch, history.seq)) FILTER (WHERE history_article.seq IS NULL) AS elsewhere
     FROM undo_stack
     JOIN history USING (seq)
     LEFT JOIN history_article ON article_id = :articleId AND history_article.seq = undo_stack.seq
     WHERE undone = 0 AND undo_stack.seq > :seq`,
  );
  const nextUndo = prepared<object, DetailsRow & { readonly seq: number }>(
    db,
    `SELECT seq, details, summary
     FROM undo_stack
     JOIN history USING (seq)
     WHERE undone = 0
     ORDER BY seq DESC
     LIMIT 1`,
  );
  // INDEXED BY: statistics from a time when the stack was short would have these two walk through a long one.
  const nextRedo = prepared<object, DetailsRow & { readonly seq: number }>(
    db,
    `SELECT undo_stack.seq, speaking.details, speaking.summary
     FROM undo_stack INDEXED BY undo_stack_undone
     JOIN history USING (seq)
     JOIN history AS speaking
       ON speaking.seq = coalesce((SELECT max(seq) FROM history AS other WHERE other.batch = history.batch),
                                  history.seq)
     WHERE undone = 1
     ORDER BY undo_stack.seq
     LIMIT 1`,
  );

  const articlesOfEntries = prepared<object, { seq: number; articleId: string }>(
    db,
    'SELECT seq, article_id AS articleId FROM history_article ORDER BY seq, article_id',
  );

  const hashOf = (seq: number): string | undefined => hash().get({ seq })?.hash;

  return {
    /** The newest entry's number; 0 for an empty history. */
    lastSeq: (): number => newest().get({})?.seq ?? 0,

    /** The newest entry’s number and moment; undefined for an empty history. */
    newest: (): Pick<Head, 'seq' | 'at'> | undefined => newest().get({}),

    /** The newest entry; undefined for an empty history. */
    head: (): Head | undefined => last().get({}),

    /** When an entry was made (ISO 8601); undefined where there is none. */
    momentOf: (seq: number): string | undefined => moment().get({ seq })?.at,

    /** One entry; throws `Refusal` when it cannot be read. */
    get(seq: number): HistoryEntry | undefined {
      const row = bySeq().get({ seq });
      if (!row) return undefined;
      const { summary: _, previous: _previous, changes, batch, ...rest } = row;
      return readRow(`Entry ${seq} of the history`, () =>
        HistoryEntry.parse({
          ...rest,
          ...(batch !== null && { batch }),
          details: toDetails(row),
          changes: parseChanges(changes),
        }),
      );
    },

    /** The hash of one entry; undefined where there is none. */
    hashOf,

    /** Whether this program knows the action of an entry, and what it says that it did. */
    isKnown(seq: number): boolean {
      const row = told().get({ seq });
      if (!row) return false;
      const { action, target, details } = row;
      // What undoes or redoes an action carries its name.
      const isAction = target !== null || Action.safeParse(action).success;
      return isAction && (details === null || parseDetails(details) !== null);
    },

    /** Whether an entry, as it is in the file, is what was hashed on top of the entry before it. */
    isChained(seq: number): boolean {
      const row = bySeq().get({ seq });
      const before = seq === 1 ? noHash : hashOf(seq - 1);
      if (!row || before === undefined || row.previous !== before) return false;
      const { hash, details, changes, batch, summary: _, previous: _previous, ...rest } = row;
      const told = details === null ? undefined : tryParse(details);
      // As it was written, not only as it reads.
      if (details !== null && canonicalJson(told) !== details) return false;
      return hashEntry(before, { ...rest, batch: batch ?? undefined, details: told }, changes) === hash;
    },

    /** The articles that each entry touched, as they are noted for finding its entries: pairs of an entry and an article. */
    articlesOfEntries: () => articlesOfEntries().iterate({}),

    /** The numbers of all entries, oldest first. */
    seqs: (): readonly number[] =>
      seqs()
        .all({})
        .map(({ seq }) => seq),

    /** Every entry (of a batch the last one), oldest first, or those that touched one article. */
    list: (articleId?: string): ListedEntry[] =>
      (articleId === undefined ? lines().all({}) : linesOfArticle().all({ articleId })).map(toLine),

    /** The newest entries of a stretch, newest first. */
    within({ articleId, ...stretch }: Stretch): ListedEntry[] {
      const rows =
        articleId === null
          ? linesWithin().all(stretch)
          : linesOfArticleWithin().all({ articleId, ...stretch });
      return rows.map(toLine);
    },

    /** Who made the entries after one, among the next so many. */
    people: (after: number, count: number): readonly string[] =>
      people()
        .all({ after, count })
        .map(({ by }) => by),

    /**
     * The number of the first entry that was made at a moment (an ISO 8601 instant) or after it, one more than the last where there is
     * none. Found by halves: numbers and moments go up together, as long as nobody sets the clock back.
     */
    firstSince(at: string): number {
      let [from, end] = [1, (newest().get({})?.seq ?? 0) + 1];
      while (from < end) {
        const middle = Math.floor((from + end) / 2);
        if ((moment().get({ seq: middle })?.at ?? '') < at) from = middle + 1;
        else end = middle;
      }
      return from;
    },

    /** How many actions each person has done from an entry on, the most first. */
    news: (from: number): readonly { readonly by: string; readonly actions: number }[] =>
      news().all({ from }),

    /** Whether what an entry did still applies, so that one can go back to it. */
    isStanding: (seq: number): boolean => standing().get({ seq }) !== undefined,

    /** How many actions after an entry still stand, and how many of them had nothing to do with an article. */
    standingAfter: (
      seq: number,
      articleId: string,
    ): { readonly actions: number; readonly elsewhere: number } =>
      standingAfter().get({ seq, articleId }) ?? { actions: 0, elsewhere: 0 },

    /** The entry that undo would act on next. */
    nextUndo: (): number | undefined => nextUndo().get({})?.seq,

    /** The entry that redo would act on next. */
    nextRedo: (): number | undefined => nextRedo().get({})?.seq,

    undoState(): UndoState {
      const [undo, redo] = [nextUndo().get({}), nextRedo().get({})];
      return { undo: undo ? toDetails(undo) : null, redo: redo ? toDetails(redo) : null };
    },
  };
}

/** The same, and adding to it. */
export function writeHistory(db: WritableDb) {
  const insert = preparedWriteOfOne<object>(
    db,
    `INSERT INTO history (seq, at, by, kind, action, target, batch, details, changes, prev_hash, hash)
     VALUES (:seq, :at, :by, :kind, :action, :target, :batch, :details, :changes, :previous, :hash)`,
  );
  const tail = prepared<object, { seq: number; hash: string; hasRedo: 0 | 1 }>(
    db,
    `SELECT seq, hash, EXISTS (SELECT 1 FROM undo_stack INDEXED BY undo_stack_undone WHERE undone = 1) AS hasRedo
     FROM history
     ORDER BY seq DESC
     LIMIT 1`,
  );
  const insertArticle = preparedWriteOfOne<{ seq: number; articleId: string }>(
    db,
    'INSERT INTO history_article (article_id, seq) VALUES (:articleId, :seq)',
  );
  const clearRedo = preparedWrite<object>(
    db,
    'DELETE FROM undo_stack INDEXED BY undo_stack_undone WHERE undone = 1',
  );
  const push = preparedWriteOfOne<{ seq: number }>(
    db,
    'INSERT INTO undo_stack (seq, undone) VALUES (:seq, 0)',
  );
  const setUndone = preparedWriteOfOne<{ seq: number; undone: number }>(
    db,
    'UPDATE undo_stack SET undone = :undone WHERE seq = :seq',
  );
  let appended: Head | null = null;

  return {
    ...readHistory(db),
    /** The newest entry that was written since this was asked last, which may have been rolled back; null for none. */
    takeAppended(): Head | null {
      const taken = appended;
      appended = null;
      return taken;
    },

    /**
     * Writes one entry, chained to the one before it, and moves the undo stack along; the `batch` “new” begins one with
     * this entry. Gives its number.
     */
    append(
      entry: Omit<HistoryEntry, 'seq' | 'hash' | 'batch'> & {
        readonly batch?: number | 'new' | undefined;
      },
      articleIds: Iterable<string>,
    ): number {
      const previous = tail().get({}) ?? { seq: 0, hash: noHash, hasRedo: 0 };
      const seq = previous.seq + 1;
      const batch = entry.batch === 'new' ? seq : entry.batch;
      const hashed = { ...entry, seq, batch };
      const changes = packChanges(entry.action, canonicalJson(entry.changes));
      const details = canonicalJson(entry.details);
      const hash = hashEntry(previous.hash, hashed, changes);
      insert({ ...hashed, batch: batch ?? null, details, changes, previous: previous.hash, hash });
      for (const articleId of articleIds) insertArticle({ seq, articleId });
      if (entry.kind === 'do') {
        if (previous.hasRedo === 1) clearRedo({});
        push({ seq });
      } else if (entry.target !== null) {
        setUndone({ seq: entry.target, undone: entry.kind === 'undo' ? 1 : 0 });
      }
      appended = { seq, hash, at: entry.at };
      return seq;
    },
  };
}

/** What is hashed of an entry beside its changes; `details` are data of any version of this program, or none. */
interface Hashed extends Omit<HistoryEntry, 'hash' | 'details' | 'changes'> {
  readonly details: unknown;
}

/** The chain: changing or dropping an entry changes every hash after it. `changesJson` is canonical JSON. */
export function hashEntry(
  previousHash: string,
  { at, by, kind, action, target, batch, details, seq }: Hashed,
  changesJson: string,
): string {
  // The whole entry as canonical JSON; what is long in it is written only once.
  const before = canonicalJson({ action, at, batch, by }).slice(0, -1);
  const after = canonicalJson({ details, kind, seq, target }).slice(1);
  return sha256(`${previousHash}${before},"changes":${changesJson},${after}`);
}

function toLine({ details, summary, isUndone, ...row }: LineRow): ListedEntry {
  return { ...row, details: toDetails({ details, summary }), isUndone: isUndone === 1 };
}

interface Row extends Omit<HistoryEntry, 'details' | 'changes' | 'batch'>, DetailsRow {
  readonly changes: string;
  readonly batch: number | null;
  /** The hash of the entry before, as it is noted with this one. */
  readonly previous: string;
}
