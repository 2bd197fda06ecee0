import type { Database } from 'better-sqlite3';
import type { Brief } from '../../shared/model/brief.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import type { Segment } from '../../shared/model/segment.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { foldText } from '../../shared/text/fold.ts';
import { prepared } from './prepared.ts';

export type Briefs = ReturnType<typeof makeBriefs>;

interface Row {
  readonly id: string;
  readonly tag: Tag;
  readonly articleId: string;
  readonly articleTitle: string;
}

/** As many claims as are found for one search. */
const mostClaims = 50;

/** As many UTF-16 code units of its words as a brief holds. */
const longestWords = 200;

/** Annotations in few words, whatever article they stand in. */
export function makeBriefs(db: Database) {
  const byId = prepared<{ id: string }, Row>(
    db,
    `SELECT annotation.id, tag, article_id AS articleId, title AS articleTitle
     FROM annotation
     JOIN article ON article.id = article_id
     WHERE annotation.id = :id`,
  );
  const segmentsById = prepared<{ id: string }, Segment>(
    db,
    `SELECT start_offset AS start, end_offset AS "end", exact
     FROM segment
     WHERE annotation_id = :id
     ORDER BY ordinal`,
  );
  // LIKE ignores the case of ASCII only: what holds other characters is let through and looked at by `holdsAll`.
  // Of the articles first, and by the index: else every annotation of the workspace would be read.
  const claimsLike = prepared<{ pattern: string; except: string }, Row>(
    db,
    `SELECT annotation.id, tag, article.id AS articleId, title AS articleTitle
     FROM article
     CROSS JOIN annotation INDEXED BY annotation_by_tag
       ON article_id = article.id AND status = 'accepted' AND tag = 'claim'
     WHERE removed_at IS NULL
       AND article.id <> :except
       AND EXISTS (
         SELECT 1
         FROM segment
         WHERE annotation_id = annotation.id
           AND (exact LIKE :pattern ESCAPE '\\' OR octet_length(exact) <> length(exact))
       )
     ORDER BY article.imported_at DESC, article.id`,
  );

  const briefOf = (row: Row): Brief => ({
    ...row,
    words: excerptOf({ segments: segmentsById().all({ id: row.id }) }, longestWords),
  });

  return {
    /** Of these annotations those that are there, in the same order. */
    ofAll: (ids: readonly string[]): Brief[] =>
      ids.flatMap((id) => {
        const row = byId().get({ id });
        return row ? briefOf(row) : [];
      }),

    /**
     * Up to 50 accepted claims that hold every word of a text, whatever its case and its accents (`foldText`), those
     * of the articles imported last first; none of the article `except`.
     */
    claims(text: string, except: string): Brief[] {
      const words = foldText(text, 'base').text.split(' ').filter(Boolean);
      const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
      const pattern = `%${longest.replace(/[\\%_]/g, '\\$&')}%`;
      const found: Brief[] = [];
      for (const row of claimsLike().iterate({ pattern, except })) {
        const segments = segmentsById().all({ id: row.id });
        if (!holdsAll(segments, words)) continue;
        found.push({ ...row, words: excerptOf({ segments }, longestWords) });
        if (found.length === mostClaims) break;
      }
      return found;
    },
  };
}

function holdsAll(segments: readonly Segment[], words: readonly string[]): boolean {
  const folded = foldText(segments.map(({ exact }) => exact).join(' '), 'base').text;
  return words.every((word) => folded.includes(word));
}
