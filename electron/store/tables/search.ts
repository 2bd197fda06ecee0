import type { Article } from '../../../shared/model/article.ts';
import { findWithNumbers } from '../../../shared/text/findNumbers.ts';
import { foldText } from '../../../shared/text/fold.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWrite, preparedWriteOfOne } from '../db/prepared.ts';
import { searchable } from '../db/searchable.ts';
import { spellingsOf } from './spellings.ts';

export type Search = ReturnType<typeof readSearch>;
export type WritableSearch = ReturnType<typeof writeSearch>;

/** An article in which a search found something, with the first place of it. */
export interface Found {
  readonly id: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** How much is shown on either side of what was found, in UTF-16 code units. */
const around = { before: 28, after: 90 };

/** Searching the titles and texts of all articles that are not hidden. */
export function readSearch(db: ReadableDb) {
  // CROSS JOIN: statistics from a time when there were a few articles would have the index asked once for each of many.
  const matching = prepared<{ query: string; count: number }, { id: string }>(
    db,
    `SELECT article_id AS id
     FROM article_search
     CROSS JOIN article ON article.id = article_id
     WHERE article_search MATCH :query AND removed_at IS NULL
     ORDER BY bm25(article_search, 0, 4, 1), imported_at DESC
     LIMIT :count`,
  );
  const textOf = prepared<{ id: string }, { text: string }>(
    db,
    'SELECT text FROM article_text WHERE article_id = :id',
  );

  return {
    /**
     * Up to `count` articles that hold every word of a text (or a word that begins like it), the best ones first. Words
     * in quotation marks are looked for as they stand. Numbers are found in the digits of any script, grouped or not.
     */
    articles(text: string, count: number): Found[] {
      const terms = termsOf(text);
      if (terms.length === 0) return [];
      const query = terms
        .map(
          ({ words, isPhrase }) =>
            `(${spellingsOf(words)
              .map((one) => `${quoted(one)}${isPhrase ? '' : ' *'}`)
              .join(' OR ')})`,
        )
        .join(' AND ');
      return matching()
        .all({ query, count })
        .map(({ id }) => ({ id, ...placeIn(textOf().get({ id })?.text ?? '', terms) }));
    },
  };
}

/** The same, and adding to it. */
export function writeSearch(db: WritableDb) {
  const insert = preparedWriteOfOne<{ rowid: number | null; id: string; title: string; text: string }>(
    db,
    'INSERT INTO article_search (rowid, article_id, title, text) VALUES (:rowid, :id, :title, :text)',
  );
  const rowOf = prepared<{ id: string }, { rowid: number }>(
    db,
    'SELECT rowid FROM article_search WHERE article_id = :id',
  );
  // An index that holds no copy of its words must be told them (https://sqlite.org/fts5.html#the_delete_command).
  const remove = preparedWrite<{ rowid: number; id: string; title: string; text: string }>(
    db,
    `INSERT INTO article_search (article_search, rowid, article_id, title, text)
     VALUES ('delete', :rowid, :id, :title, :text)`,
  );
  return {
    ...readSearch(db),
    /** An article of this text gets another title. */
    retitle(id: string, text: string, before: string, after: string): void {
      const rowid = rowOf().get({ id })?.rowid;
      if (rowid === undefined) return;
      const words = searchable(text);
      remove({ rowid, id, title: searchable(before), text: words });
      insert({ rowid, id, title: searchable(after), text: words });
    },
    /**
     * The words of a new article; `words` is its text as `searchable` makes it, where that is known, and `rowid` the row of the
     * index, where it must be a certain one.
     */
    insert(
      { id, title, text }: Pick<Article, 'id' | 'title' | 'text'>,
      words = searchable(text),
      rowid: number | null = null,
    ): void {
      insert({ rowid, id, title: searchable(title), text: words });
    },
  };
}

interface Term {
  readonly words: string;
  readonly isPhrase: boolean;
}

/** Whatever holds no letter and no digit finds nothing, and would keep all else from being found. */
function termsOf(text: string): readonly Term[] {
  // SQLite reads a query up to the first NUL.
  const readable = text.replaceAll('\0', ' ').toWellFormed();
  const parts = [...readable.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]|[^\s"“”„«»]+/gu)];
  return parts
    .map(([all, phrase]) => ({ words: phrase ?? all, isPhrase: phrase !== undefined }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
}

/** A string of FTS5: one or more words in a row. */
function quoted(words: string): string {
  return `"${searchable(words).replaceAll('"', '""')}"`;
}

/** The first place of any of the words; the start of the text where only its title has them. */
function placeIn(text: string, terms: readonly Term[]): Omit<Found, 'id'> {
  const folded = foldText(text, 'digits');
  const hits = terms.flatMap(({ words }) =>
    findWithNumbers(text, folded, foldText(words, 'digits'), false).slice(0, 1),
  );
  const first = hits.toSorted((a, b) => a.start - b.start)[0] ?? { start: 0, end: 0 };
  const from = Math.max(0, first.start - around.before);
  return {
    before: `${from > 0 ? '…' : ''}${oneLine(text.slice(from, first.start))}`,
    words: oneLine(text.slice(first.start, first.end)),
    after: oneLine(text.slice(first.end, first.end + around.after)),
  };
}

/** Cut where it may be: half of a surrogate pair would not get through. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').toWellFormed().replaceAll('\ufffd', '');
}
