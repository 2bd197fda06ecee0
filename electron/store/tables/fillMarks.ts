import type { Annotation } from '../../../shared/model/annotation.ts';
import { Refusal } from '../../../shared/result.ts';
import type { WritableDb } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { type Annotations, readAnnotations } from './annotations.ts';
import { readLinks } from './links.ts';
import { writeMarks } from './marks.ts';

/**
 * Makes what the whole workspace is asked by again, article by article, within the caller's transaction. Each annotation keeps its row, so
 * that a second time changes nothing.
 */
export function fillMarks(db: WritableDb): void {
  const rows = new Map(
    prepared<object, { id: number; annotationId: string }>(
      db,
      'SELECT id, annotation_id AS annotationId FROM mark',
    )()
      .all({})
      .map(({ id, annotationId }) => [annotationId, id]),
  );
  let next = [...rows.values()].reduce((last, row) => Math.max(last, row), 0) + 1;
  // A contentless index is emptied by this command alone (https://sqlite.org/fts5.html#the_delete_all_command).
  db.exec(`INSERT INTO annotation_search (annotation_search) VALUES ('delete-all'); DELETE FROM mark`);
  const [annotations, links, marks] = [readAnnotations(db), readLinks(db), writeMarks(db)];
  const ids = prepared<object, { id: string }>(db, 'SELECT id FROM article ORDER BY rowid');
  const textOf = prepared<{ id: string }, { text: string }>(
    db,
    'SELECT text FROM article_text WHERE article_id = :id',
  );
  for (const { id: articleId } of ids().all({})) {
    const found = readableOf(annotations, articleId);
    const text = found.length === 0 ? '' : (textOf().get({ id: articleId })?.text ?? '');
    for (const annotation of found) {
      const row = rows.get(annotation.id);
      marks.insert(annotation, text, row ?? next);
      if (row === undefined) next += 1;
      const own = links.countingFor(annotation.id);
      if (own.length > 0) marks.setLinks(annotation.id, own);
    }
  }
}

/** The annotations of an article; a damaged row is left out, which keeps nobody from opening the workspace, and is for verify to say. */
function readableOf(annotations: Annotations, articleId: string): readonly Annotation[] {
  try {
    return annotations.ofArticle(articleId);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return annotations.idsOf(articleId).flatMap((id) => {
      try {
        return annotations.get(id) ?? [];
      } catch (problem) {
        if (!isDamage(problem)) throw problem;
        return [];
      }
    });
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'damaged';
}
