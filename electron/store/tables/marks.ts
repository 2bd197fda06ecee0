import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Link } from '../../../shared/model/link.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedInsert, preparedWrite, preparedWriteOfOne } from '../db/prepared.ts';
import { linkBit } from './markCodes.ts';
import { type MarkRow, type MarkWords, markRowOf, markWordsOf } from './markRow.ts';
import { noteMark, noteOthers } from './touched.ts';

/**
 * Keeps what the whole workspace is asked by, behind what it follows from (`following.ts`). A row may be missing where the index
 * could not be made again when the workspace was opened: that does not stop any work.
 */
export function writeMarks(db: WritableDb) {
  const addHome = preparedWrite<{ articleId: string }>(
    db,
    'INSERT INTO home (article_id) VALUES (:articleId) ON CONFLICT DO NOTHING',
  );
  const insert = preparedInsert<MarkRow & { id: number | null }>(
    db,
    `INSERT INTO mark (id, annotation_id, home, codes, traits, links, created, created_by, start_offset, end_offset,
                       sentence_start, sentence_end, entry_id, lower, upper, entity, property, unit,
                       as_of_from, as_of_to)
     SELECT :id, :annotationId, home.id, :codes, :traits, 0, :created,
            :createdBy, :start, :end, :sentenceStart, :sentenceEnd, :entryId, :lower, :upper, :entity, :property,
            :unit, :asOfFrom, :asOfTo
     FROM home
     WHERE article_id = :articleId`,
  );
  const update = preparedWrite<MarkRow>(
    db,
    `UPDATE mark
     SET home = (SELECT id FROM home WHERE article_id = :articleId), codes = :codes, traits = :traits,
         created = :created, created_by = :createdBy, start_offset = :start, end_offset = :end,
         sentence_start = :sentenceStart, sentence_end = :sentenceEnd, entry_id = :entryId, lower = :lower,
         upper = :upper, entity = :entity, property = :property, unit = :unit, as_of_from = :asOfFrom,
         as_of_to = :asOfTo
     WHERE annotation_id = :annotationId`,
  );
  const byAnnotation = prepared<{ annotationId: string }, { id: number }>(
    db,
    'SELECT id FROM mark WHERE annotation_id = :annotationId',
  );
  const remove = preparedWrite<{ id: number }>(db, 'DELETE FROM mark WHERE id = :id');
  const repoint = preparedWrite<{ id: number; entryId: string | null }>(
    db,
    'UPDATE mark SET entry_id = :entryId WHERE id = :id',
  );
  const setLinks = preparedWrite<{ id: number; links: number }>(
    db,
    'UPDATE mark SET links = :links WHERE id = :id',
  );
  const addWords = preparedWriteOfOne<MarkWords & { id: number }>(db, addingWords);
  // An index that holds no copy of its words must be told them (https://sqlite.org/fts5.html#the_delete_command).
  const takeWords = preparedWrite<MarkWords & { id: number }>(
    db,
    `INSERT INTO annotation_search (annotation_search, rowid, words, note, amount)
     VALUES ('delete', :id, :words, :note, :amount)`,
  );

  const idOf = (annotationId: string): number | undefined => byAnnotation().get({ annotationId })?.id;

  const add = (annotation: Annotation, text: string, wanted: number | null): void => {
    const row = { ...markRowOf(annotation, text), id: wanted };
    let id = insert(row);
    if (id === null) {
      // The first one of its article.
      addHome(annotation);
      id = insert(row);
    }
    if (id === null) return;
    addWords({ ...markWordsOf(annotation), id });
    noteMark(db, id);
  };

  return {
    /** A new annotation of a text, which has no links yet; `id` is its row, where it must be a certain one. */
    insert: (annotation: Annotation, text: string, id: number | null = null): void =>
      add(annotation, text, id),

    /** What an annotation of a text, which was as `before`, has become. */
    update(before: Annotation, after: Annotation, text: string): void {
      if (before.articleId !== after.articleId) addHome({ articleId: after.articleId });
      const id = idOf(after.id);
      if (id === undefined) {
        add(after, text, null);
        return;
      }
      update(markRowOf(after, text));
      const [old, now] = [markWordsOf(before), markWordsOf(after)];
      if (old.words !== now.words || old.note !== now.note || old.amount !== now.amount) {
        takeWords({ ...old, id });
        addWords({ ...now, id });
      }
      noteMark(db, id);
    },

    /** An annotation that goes. */
    remove(annotation: Annotation): void {
      const id = idOf(annotation.id);
      if (id === undefined) return;
      takeWords({ ...markWordsOf(annotation), id });
      remove({ id });
      noteMark(db, id);
    },

    /** A mention points to another entry of the actor ledger, or to none. */
    repoint(annotationId: string, entryId: string | null): void {
      const id = idOf(annotationId);
      if (id === undefined) return;
      repoint({ id, entryId });
      noteMark(db, id);
    },

    /** Which links an annotation has now. */
    setLinks(annotationId: string, links: readonly Pick<Link, 'type' | 'from' | 'to'>[]): void {
      const id = idOf(annotationId);
      if (id === undefined) return;
      setLinks({ id, links: linksMask(annotationId, links) });
      noteMark(db, id);
      noteOthers(db, 'hasLinks');
    },
  };
}

/** Puts the words of an annotation into their index. */
export const addingWords =
  'INSERT INTO annotation_search (rowid, words, note, amount) VALUES (:id, :words, :note, :amount)';

/** The links of an annotation as one number. */
export function linksMask(
  annotationId: string,
  links: readonly Pick<Link, 'type' | 'from' | 'to'>[],
): number {
  return links.reduce(
    (mask, { type, from, to }) =>
      mask |
      (from === annotationId ? linkBit(type, true) : 0) |
      (to === annotationId ? linkBit(type, false) : 0),
    0,
  );
}

/** Every row as it is, with the id of its article, in the order of the table: for checking it. */
export function everyMark(
  db: ReadableDb,
): Iterable<MarkRow & { readonly id: number; readonly links: number }> {
  return prepared<object, MarkRow & { readonly id: number; readonly links: number }>(
    db,
    `SELECT mark.id, annotation_id AS annotationId, article_id AS articleId, codes, traits, links, created,
            created_by AS createdBy, start_offset AS start, end_offset AS "end", sentence_start AS sentenceStart,
            sentence_end AS sentenceEnd, entry_id AS entryId, lower, upper, entity, property, unit,
            as_of_from AS asOfFrom, as_of_to AS asOfTo
     FROM mark
     LEFT JOIN home ON home.id = home
     ORDER BY mark.id`,
  )().iterate({});
}
