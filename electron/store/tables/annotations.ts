import type { Annotation } from '../../../shared/model/annotation.ts';
import { compareAnnotations, endOf, startOf } from '../../../shared/model/extent.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { Range, Segment } from '../../../shared/model/segment.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { expectChanges, prepared, preparedWrite, preparedWriteOfOne } from '../db/prepared.ts';
import { type CheckedColumns, readChecked } from './annotationRow.ts';
import { readPacked } from './packedAnnotations.ts';

export type Annotations = ReturnType<typeof readAnnotations>;
export type WritableAnnotations = ReturnType<typeof writeAnnotations>;

interface Row extends CheckedColumns {
  readonly article_id: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string | null;
  readonly created_by: string;
  readonly created_at: string;
  readonly updated_by: string;
  readonly updated_at: string;
}

/** An annotation that points to an entry of the actor ledger. */
export interface Mentioned extends Pick<Annotation, 'id' | 'articleId' | 'updatedBy' | 'updatedAt'> {}

type Repointing = Extract<Change, { readonly entity: 'mention' }>;

/** Where an annotation comes in the order of the text: UTF-16 code units, half-open. */
interface Place extends Range {
  readonly id: string;
}

interface SegmentRow {
  readonly annotation_id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** Annotations with their segments. */
export function readAnnotations(db: ReadableDb) {
  const byId = prepared<{ id: string }, Row>(db, 'SELECT * FROM annotation WHERE id = :id');
  const segmentsById = prepared<{ id: string }, SegmentRow>(
    db,
    `SELECT annotation_id, start_offset AS start, end_offset AS "end", exact
     FROM segment
     WHERE annotation_id = :id
     ORDER BY ordinal`,
  );
  const byArticle = prepared<{ articleId: string }, Row>(
    db,
    `SELECT *
     FROM annotation
     WHERE article_id = :articleId
     ORDER BY start_offset, end_offset DESC, id`,
  );
  const partByArticle = prepared<Place & { articleId: string; count: number }, Row>(
    db,
    `SELECT *
     FROM annotation
     WHERE article_id = :articleId AND start_offset >= :start
       AND (start_offset > :start OR end_offset < :end OR (end_offset = :end AND id > :id))
     ORDER BY start_offset, end_offset DESC, id
     LIMIT :count`,
  );
  const segmentsByArticle = prepared<{ articleId: string }, SegmentRow>(
    db,
    `SELECT annotation_id, segment.start_offset AS start, segment.end_offset AS "end", exact
     FROM annotation
     JOIN segment ON annotation_id = annotation.id
     WHERE article_id = :articleId
     ORDER BY annotation.start_offset, annotation.end_offset DESC, annotation.id, ordinal`,
  );
  const articleById = prepared<{ id: string }, { articleId: string; tag: Tag }>(
    db,
    'SELECT article_id AS articleId, tag FROM annotation WHERE id = :id',
  );
  const wholeRanges = prepared<{ articleId: string; tag: Tag }, Range>(
    db,
    `SELECT start_offset AS start, end_offset AS "end"
     FROM annotation
     WHERE article_id = :articleId AND status = 'accepted' AND tag = :tag
       AND NOT EXISTS (SELECT 1 FROM segment WHERE annotation_id = annotation.id AND ordinal = 1)`,
  );
  const suggestedAt = prepared<Range & { articleId: string; tag: Tag }, { id: string }>(
    db,
    // INDEXED BY: of many annotations few are suggestions.
    `SELECT id
     FROM annotation INDEXED BY annotation_by_tag
     WHERE article_id = :articleId AND status = 'suggested' AND tag = :tag
       AND start_offset < :end AND end_offset > :start
     ORDER BY start_offset, end_offset DESC, id`,
  );
  const between = prepared<Range & { articleId: string; tag: Tag }, { id: string }>(
    db,
    `SELECT id
     FROM annotation
     WHERE article_id = :articleId AND start_offset = :start AND end_offset = :end AND tag = :tag`,
  );
  const anyOfArticle = prepared<{ articleId: string }, { id: string }>(
    db,
    'SELECT id FROM annotation WHERE article_id = :articleId LIMIT 1',
  );
  const idsByArticle = prepared<{ articleId: string }, { id: string }>(
    db,
    'SELECT id FROM annotation WHERE article_id = :articleId ORDER BY start_offset, end_offset DESC, id',
  );
  // INDEXED BY: whatever the statistics say, this must not walk through every annotation.
  const anyOfActor = prepared<{ actorId: string }, { id: string }>(
    db,
    `SELECT id
     FROM annotation INDEXED BY annotation_by_actor
     WHERE tag = 'actor' AND attributes ->> 'actorEntryId' = :actorId
     LIMIT 1`,
  );
  const byActor = prepared<{ actorId: string }, Mentioned>(
    db,
    `SELECT id, article_id AS articleId, updated_by AS updatedBy, updated_at AS updatedAt
     FROM annotation INDEXED BY annotation_by_actor
     WHERE tag = 'actor' AND attributes ->> 'actorEntryId' = :actorId
     ORDER BY article_id, start_offset, end_offset DESC, id`,
  );
  const idsByActor = prepared<{ actorId: string }, { id: string }>(
    db,
    `SELECT annotation.id
     FROM annotation INDEXED BY annotation_by_actor
     JOIN article ON article.id = article_id
     WHERE tag = 'actor' AND attributes ->> 'actorEntryId' = :actorId
     ORDER BY imported_at, article.id, start_offset, end_offset DESC, annotation.id`,
  );
  // INDEXED BY: in its order nothing is sorted; 50,000 mentions are counted in 3 ms.
  const mentionCounts = prepared<object, { id: string; count: number }>(
    db,
    `SELECT attributes ->> 'actorEntryId' AS id, count(*) AS count
     FROM annotation INDEXED BY mention_by_actor
     WHERE tag = 'actor' AND status = 'accepted' AND attributes ->> 'actorEntryId' IS NOT NULL
     GROUP BY attributes ->> 'actorEntryId'`,
  );

  return {
    get(id: string): Annotation | undefined {
      const row = byId().get({ id });
      return row && toAnnotation(row, segmentsById().all({ id }).map(toSegment));
    },

    /** All annotations of an article, whatever their status, in text order. */
    ofArticle(articleId: string): Annotation[] {
      const segments = segmentsByArticle().all({ articleId });
      let next = 0;
      // Both queries give the annotations in the same order, so that one walk joins them.
      const annotations = byArticle()
        .all({ articleId })
        .map((row) => {
          const own: Segment[] = [];
          for (let at = segments[next]; at?.annotation_id === row.id; at = segments[next]) {
            own.push(toSegment(at));
            next += 1;
          }
          return toAnnotation(row, own);
        });
      return annotations.sort(compareAnnotations);
    },

    /** The same as a window gets them that has the text. */
    packedOf: readPacked(db),

    /** The first annotations of an article behind one of them (null: from its start), so many at most, in text order. */
    partOf: (articleId: string, behind: Place | null, count: number): Annotation[] =>
      partByArticle()
        .all({ articleId, count, ...(behind ?? { start: -1, end: 0, id: '' }) })
        .map((row) => toAnnotation(row, segmentsById().all({ id: row.id }).map(toSegment))),

    /** Their ids, for whoever reads them one by one. */
    idsOf: (articleId: string): readonly string[] =>
      idsByArticle()
        .all({ articleId })
        .map(({ id }) => id),

    /** Every annotation that points to an entry of the actor ledger, whatever its status, article by article. */
    mentionsOf: (actorId: string): Mentioned[] => byActor().all({ actorId }),
    /** Where the accepted annotations of a tag are that have one segment; UTF-16 code units, half-open, in no order. */
    wholeRanges: (articleId: string, tag: Tag): readonly Range[] => wholeRanges().all({ articleId, tag }),

    /** The ids of the suggestions of a tag that reach into what lies between the first and the last segment (UTF-16, half-open). */
    suggestedAt: (articleId: string, tag: Tag, segments: readonly Range[]): readonly string[] =>
      suggestedAt()
        .all({ articleId, tag, start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 })
        .map(({ id }) => id),

    /** The ids of the annotations of a tag whose segments are these (UTF-16, half-open), whatever their status. */
    idsOn: (articleId: string, tag: Tag, segments: readonly Range[]): readonly string[] => {
      const ends = { start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 };
      return between()
        .all({ articleId, tag, ...ends })
        .flatMap(({ id }) => {
          const own = segmentsById().all({ id });
          const isSame =
            own.length === segments.length &&
            own.every(({ start, end }, at) => segments[at]?.start === start && segments[at].end === end);
          return isSame ? id : [];
        });
    },

    /** Where an annotation is and what it is tagged, for whoever needs no more. */
    place: (id: string): { readonly articleId: string; readonly tag: Tag } | undefined =>
      articleById().get({ id }),

    /** True when an article has annotations of any status. */
    existIn: (articleId: string): boolean => anyOfArticle().get({ articleId }) !== undefined,

    /** The id of some annotation that points to this entry of the actor ledger. */
    pointingTo: (actorId: string): string | undefined => anyOfActor().get({ actorId })?.id,

    /** The ids of those, in the order of the Library and of the text. */
    mentionIds: (actorId: string): string[] =>
      idsByActor()
        .all({ actorId })
        .map(({ id }) => id),

    /** How many accepted annotations point to each entry that has any. */
    countMentions: (): [id: string, count: number][] =>
      mentionCounts()
        .all({})
        .map(({ id, count }) => [id, count]),
  };
}

const removingSegments = 'DELETE FROM segment WHERE annotation_id = :id';

/** The same, and writing them, which checks nothing: that is the business of `applyChanges`. */
export function writeAnnotations(db: WritableDb) {
  const repoint = preparedWrite<object>(
    db,
    `UPDATE annotation
     SET attributes = CASE WHEN :to IS NULL THEN json_remove(attributes, '$.actorEntryId')
                           ELSE json_set(attributes, '$.actorEntryId', :to) END,
         updated_by = :updatedBy, updated_at = :updatedAt
     WHERE id = :id AND article_id = :articleId AND tag = 'actor' AND attributes ->> 'actorEntryId' IS :from
       AND updated_by = :wasUpdatedBy AND updated_at = :wasUpdatedAt`,
  );
  const insert = preparedWrite<object>(
    db,
    `INSERT INTO annotation (id, article_id, tag, start_offset, end_offset, prefix, suffix, attributes, note, status,
                             origin, created_by, created_at, updated_by, updated_at)
     SELECT :id, :articleId, :tag, :start, :end, :prefix, :suffix, :attributes, :note, :status,
            :origin, :createdBy, :createdAt, :updatedBy, :updatedAt
     FROM article
     WHERE id = :articleId AND removed_at IS NULL`,
  );
  const update = preparedWriteOfOne<object>(
    db,
    `UPDATE annotation
     SET article_id = :articleId, tag = :tag, start_offset = :start, end_offset = :end, prefix = :prefix,
         suffix = :suffix, attributes = :attributes, note = :note, status = :status, origin = :origin,
         created_by = :createdBy, created_at = :createdAt, updated_by = :updatedBy, updated_at = :updatedAt
     WHERE id = :id`,
  );
  const insertSegment = preparedWriteOfOne<object>(
    db,
    `INSERT INTO segment (annotation_id, ordinal, start_offset, end_offset, exact)
     VALUES (:id, :ordinal, :start, :end, :exact)`,
  );
  const removeSegments = preparedWrite<{ id: string }>(db, removingSegments);
  const remove = preparedWriteOfOne<{ id: string }>(db, 'DELETE FROM annotation WHERE id = :id');

  const insertSegments = ({ id, segments }: Annotation): void => {
    for (const [ordinal, { start, end, exact }] of segments.entries()) {
      insertSegment({ id, ordinal, start, end, exact });
    }
  };

  return {
    ...readAnnotations(db),
    /** A new annotation; gives false where its article is not there, or hidden. */
    insert(annotation: Annotation): boolean {
      if (insert(toParameters(annotation)) === 0) return false;
      insertSegments(annotation);
      return true;
    },

    /** Gives an annotation that is as `before` what it is `after`. */
    update(before: Annotation, after: Annotation): void {
      update(toParameters(after));
      expectChanges(removeSegments({ id: after.id }), before.segments.length, removingSegments);
      insertSegments(after);
    },

    /** Only if the annotation is an actor that points as `before` says; else says so by false. */
    repoint({ id, articleId, before, after }: Repointing): boolean {
      const { updatedBy, updatedAt } = after;
      const was = {
        from: before.actorEntryId,
        wasUpdatedBy: before.updatedBy,
        wasUpdatedAt: before.updatedAt,
      };
      return repoint({ id, articleId, to: after.actorEntryId, updatedBy, updatedAt, ...was }) === 1;
    },

    /** The annotation goes with its segments; its links must have gone before. */
    remove(annotation: Annotation): void {
      remove({ id: annotation.id });
    },
  };
}

function toAnnotation(row: Row, segments: Segment[]): Annotation {
  const annotation = {
    ...readChecked(row),
    id: row.id,
    articleId: row.article_id,
    segments,
    prefix: row.prefix,
    suffix: row.suffix,
    note: row.note,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
  };
  // True because the attributes were read with the schema of this very tag.
  return annotation as Annotation;
}

function toSegment({ start, end, exact }: SegmentRow): Segment {
  return { start, end, exact };
}

function toParameters(annotation: Annotation): object {
  const { segments: _, ...rest } = annotation;
  return {
    ...rest,
    start: startOf(annotation),
    end: endOf(annotation),
    attributes: JSON.stringify(annotation.attributes),
    origin: JSON.stringify(annotation.origin),
  };
}
