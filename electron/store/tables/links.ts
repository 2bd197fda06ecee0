import type { Database } from 'better-sqlite3';
import type { Link } from '../../../shared/model/link.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import { prepared } from '../db/prepared.ts';

export type Links = ReturnType<typeof makeLinks>;

interface Row {
  readonly id: string;
  readonly type: LinkType;
  readonly from_id: string;
  readonly to_id: string;
  readonly created_by: string;
  readonly created_at: string;
}

/** Links between annotations. Writes do not check anything: that is the business of `applyChanges`. */
export function makeLinks(db: Database) {
  const byId = prepared<{ id: string }, Row>(db, 'SELECT * FROM link WHERE id = :id');
  const byAnnotation = prepared<{ id: string }, Row>(
    db,
    'SELECT * FROM link WHERE from_id = :id OR to_id = :id ORDER BY id',
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
  const insert = prepared<Link>(
    db,
    `INSERT INTO link (id, type, from_id, to_id, created_by, created_at)
     VALUES (:id, :type, :from, :to, :createdBy, :createdAt)`,
  );
  const update = prepared<Link>(
    db,
    `UPDATE link
     SET type = :type, from_id = :from, to_id = :to, created_by = :createdBy, created_at = :createdAt
     WHERE id = :id`,
  );
  const remove = prepared<{ id: string }>(db, 'DELETE FROM link WHERE id = :id');

  return {
    get(id: string): Link | undefined {
      const row = byId().get({ id });
      return row && toLink(row);
    },
    /** Every link that starts or ends at an annotation. */
    ofAnnotation: (id: string): Link[] => byAnnotation().all({ id }).map(toLink),
    /** The links that start in an article: this is how files hold them. */
    startingIn: (articleId: string): Link[] => startingIn().all({ articleId }).map(toLink),
    /** The links that start or end in an article: this is what its view shows. */
    ofArticle: (articleId: string): Link[] => touching().all({ articleId }).map(toLink),
    /** Writes. */
    insert: (link: Link): void => void insert().run(link),
    /** Writes. */
    update: (link: Link): void => void update().run(link),
    /** Writes. */
    remove: (id: string): void => void remove().run({ id }),
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
