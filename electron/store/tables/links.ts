import type { Link } from '../../../shared/model/link.ts';
import { suggester } from '../../../shared/model/linkCounts.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { prepared, preparedWriteOfOne } from '../db/prepared.ts';

export type Links = ReturnType<typeof readLinks>;
export type WritableLinks = ReturnType<typeof writeLinks>;

/** Two annotations that are, or are to be, linked. */
export type NewLink = Pick<Link, 'type' | 'from' | 'to'>;

interface Row {
  readonly id: string;
  readonly type: LinkType;
  readonly from_id: string;
  readonly to_id: string;
  readonly created_by: string;
  readonly created_at: string;
}

/** Links between annotations. */
export function readLinks(db: ReadableDb) {
  const byId = prepared<{ id: string }, Row>(db, 'SELECT * FROM link WHERE id = :id');
  const byAnnotation = prepared<{ id: string }, Row>(
    db,
    'SELECT * FROM link WHERE from_id = :id OR to_id = :id ORDER BY id',
  );
  // INDEXED BY: a thousand claims may have one claimer, to whom the other index leads.
  // As `linkCounts` in shared/model has it.
  const counting = prepared<{ id: string; suggester: string }, Row>(
    db,
    `SELECT link.*
     FROM link
     JOIN annotation AS own ON own.id = :id
     JOIN annotation AS other ON other.id = iif(from_id = :id, to_id, from_id)
     WHERE (from_id = :id OR to_id = :id)
       AND (link.created_by <> :suggester OR other.status = 'accepted'
            OR (own.status = 'suggested' AND other.status = 'suggested'))
     ORDER BY link.id`,
  );
  const between = prepared<NewLink, { id: string }>(
    db,
    `SELECT id FROM link INDEXED BY link_by_from
     WHERE from_id = :from AND to_id = :to AND type = :type`,
  );
  const byStart = prepared<{ id: string }, Row>(
    db,
    'SELECT * FROM link INDEXED BY link_by_from WHERE from_id = :id ORDER BY id',
  );
  const startingIn = prepared<{ articleId: string }, Row>(
    db,
    `SELECT link.*
     FROM annotation
     JOIN link ON from_id = annotation.id
     WHERE article_id = :articleId
     ORDER BY link.id`,
  );
  const touching = prepared<{ articleId: string }, Row>(
    db,
    `SELECT link.* FROM annotation JOIN link ON from_id = annotation.id WHERE article_id = :articleId
     UNION
     SELECT link.* FROM annotation JOIN link ON to_id = annotation.id WHERE article_id = :articleId
     ORDER BY id`,
  );

  return {
    get(id: string): Link | undefined {
      const row = byId().get({ id });
      return row && toLink(row);
    },
    /** Whether two annotations are linked in this way already. */
    has: ({ type, from, to }: NewLink): boolean => between().get({ type, from, to }) !== undefined,
    /** Every link that starts or ends at an annotation. */
    ofAnnotation: (id: string): Link[] => byAnnotation().all({ id }).map(toLink),
    /** Those of them that say something of the annotation: see `linkCounts`. */
    countingFor: (id: string): Link[] => counting().all({ id, suggester }).map(toLink),
    /** Every link that starts at an annotation. */
    startingAt: (id: string): Link[] => byStart().all({ id }).map(toLink),
    /** The links that start in an article: this is how files hold them. */
    startingIn: (articleId: string): Link[] => startingIn().all({ articleId }).map(toLink),
    /** The links that start or end in an article: this is what its view shows. */
    ofArticle: (articleId: string): Link[] => touching().all({ articleId }).map(toLink),
  };
}

/** Links, and writing them, which checks nothing: that is the business of `applyChanges`. */
export function writeLinks(db: WritableDb) {
  const insert = preparedWriteOfOne<Link>(
    db,
    `INSERT INTO link (id, type, from_id, to_id, created_by, created_at)
     VALUES (:id, :type, :from, :to, :createdBy, :createdAt)`,
  );
  const update = preparedWriteOfOne<Link>(
    db,
    `UPDATE link
     SET type = :type, from_id = :from, to_id = :to, created_by = :createdBy, created_at = :createdAt
     WHERE id = :id`,
  );
  const remove = preparedWriteOfOne<{ id: string }>(db, 'DELETE FROM link WHERE id = :id');
  return {
    ...readLinks(db),
    insert,
    update,
    remove: (id: string): void => remove({ id }),
  };
}

function toLink(row: Row): Link {
  return {
    id: row.id,
    type: row.type,
    from: row.from_id,
    to: row.to_id,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
