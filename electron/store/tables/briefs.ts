import type { Brief } from '../../../shared/model/brief.ts';
import { excerptOf } from '../../../shared/model/extent.ts';
import type { Segment } from '../../../shared/model/segment.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { foldText } from '../../../shared/text/fold.ts';
import type { ReadableDb } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';

export type Briefs = ReturnType<typeof readBriefs>;

interface Row {
  readonly id: string;
  readonly tag: Tag;
  readonly articleId: string;
  readonly articleTitle: string;
}

/** As many claims as are found for one search. */
const maxClaims = 50;

/** As many UTF-16 code units of its words as a brief holds. */
const maxWordsLength = 200;

/** Annotations in a few words, in any article. */
export function readBriefs(db: ReadableDb) {
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
  const articlesNewestFirst = prepared<{ except: string }, { id: string; title: string }>(
    db,
    `SELECT id, title
     FROM article
     WHERE removed_at IS NULL AND id <> :except
     ORDER BY imported_at DESC, id`,
  );
  // `lower` knows the case of ASCII only: what holds other characters is let through and looked at by `holdsAll`.
  const claimsWith = prepared<{ articleId: string; word: string }, { id: string }>(
    db,
    `SELECT id
     FROM annotation INDEXED BY annotation_by_tag
     WHERE article_id = :articleId AND status = 'accepted' AND tag = 'claim'
       AND EXISTS (
         SELECT 1
         FROM segment
         WHERE annotation_id = annotation.id
           AND (instr(lower(exact), :word) > 0 OR octet_length(exact) <> length(exact))
       )
     ORDER BY rowid DESC`,
  );

  const briefOf = (row: Row): Brief => ({
    ...row,
    words: excerptOf({ segments: segmentsById().all({ id: row.id }) }, maxWordsLength),
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
      const word = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
      const found: Brief[] = [];
      // Article by article, so that it stops when it has enough.
      for (const { id: articleId, title: articleTitle } of articlesNewestFirst().all({ except })) {
        for (const { id } of claimsWith().iterate({ articleId, word })) {
          const segments = segmentsById().all({ id });
          if (!holdsAll(segments, words)) continue;
          found.push({
            id,
            tag: 'claim',
            words: excerptOf({ segments }, maxWordsLength),
            articleId,
            articleTitle,
          });
          if (found.length === maxClaims) return found;
        }
      }
      return found;
    },
  };
}

function holdsAll(segments: readonly Segment[], words: readonly string[]): boolean {
  const folded = foldText(segments.map(({ exact }) => exact).join(' '), 'base').text;
  return words.every((word) => folded.includes(word));
}
