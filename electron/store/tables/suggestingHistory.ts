import { prepareRead, type ReadableDb } from '../db/database.ts';

/** Whether suggestions were made for an article, and neither taken back nor cleared away since. */
export function isSuggestedFor(db: ReadableDb, articleId: string): boolean {
  const last = prepareRead<[{ articleId: string }], { action: string }>(
    db,
    `SELECT action
     FROM history_article
     JOIN history USING (seq)
     JOIN undo_stack USING (seq)
     WHERE article_id = :articleId AND undone = 0 AND action IN ('suggestions.make', 'suggestions.clear')
     ORDER BY history_article.seq DESC
     LIMIT 1`,
  ).get({ articleId });
  return last?.action === 'suggestions.make';
}

/** The newest entry that is not about suggestions that were made; 0 for none. */
export function lastBesidesSuggesting(db: ReadableDb): number {
  const last = prepareRead<[], { seq: number }>(
    db,
    `SELECT seq FROM history WHERE action <> 'suggestions.make' ORDER BY seq DESC LIMIT 1`,
  ).get();
  return last?.seq ?? 0;
}
