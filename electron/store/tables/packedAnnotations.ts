import { type PackedAnnotation, packed } from '../../../shared/anchor/packing.ts';
import type { ReadableDb } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { type CheckedColumns, readChecked } from './annotationRow.ts';
import { readInstant } from './readJson.ts';

/** A segment with its annotation. */
interface Row extends CheckedColumns {
  readonly note: string | null;
  readonly created_by: string;
  readonly created_at: string;
  readonly updated_by: string;
  readonly updated_at: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads all annotations of an article for a window that has its text, in text order: neither their words nor what is around them is
 * read, for they are in the text. The function throws `Refusal` ('damaged') like `ofArticle`.
 */
export function readPacked(db: ReadableDb): (articleId: string) => readonly PackedAnnotation[] {
  const byArticle = prepared<{ articleId: string }, Row>(
    db,
    `SELECT annotation.id, tag, attributes, note, status, origin, created_by, created_at, updated_by, updated_at,
            segment.start_offset AS start, segment.end_offset AS "end"
     FROM annotation
     JOIN segment ON annotation_id = annotation.id
     WHERE article_id = :articleId
     ORDER BY annotation.start_offset, annotation.end_offset DESC, annotation.id, ordinal`,
  );
  return (articleId) => {
    const annotations: PackedAnnotation[] = [];
    let at: number[] = [];
    let id: string | null = null;
    for (const row of byArticle().all({ articleId })) {
      if (row.id !== id) {
        at = [];
        id = row.id;
        annotations.push(toPacked(row, at));
      }
      at.push(row.start, row.end);
    }
    return annotations;
  };
}

function toPacked(row: Row, at: readonly number[]): PackedAnnotation {
  const whose = `Annotation ${row.id}`;
  return packed({
    ...readChecked(row),
    id: row.id,
    at,
    note: row.note,
    createdBy: row.created_by,
    createdAt: readInstant(whose, row.created_at),
    updatedBy: row.updated_by,
    updatedAt: readInstant(whose, row.updated_at),
  });
}
