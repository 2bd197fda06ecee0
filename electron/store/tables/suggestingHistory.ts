import { prepareRead, type ReadableDb } from '../db/database.ts';
import { perConnection } from '../db/perConnection.ts';
import { prepared } from '../db/prepared.ts';

/** An entry of the history that touched an article. */
interface Entry {
  readonly seq: number;
  readonly hash: string;
  readonly action: string;
}

/** What was found out of an article, up to an entry. */
interface Known extends Pick<Entry, 'seq' | 'hash'> {
  readonly articleId: string;
  readonly isSuggestedFor: boolean;
}

/**
 * Whether suggestions were made for an article, and neither taken back nor cleared away since. Of the article that was asked about last only
 * the entries since then are looked at, of other processes too: an article has thousands, and this is asked with each annotation.
 */
export function isSuggestedFor(db: ReadableDb, articleId: string): boolean {
  return lookFor(db)(articleId);
}

const lookFor = perConnection((db) => {
  const last = prepared<{ articleId: string }, Pick<Entry, 'action'>>(
    db,
    `SELECT action
     FROM history_article
     JOIN history USING (seq)
     JOIN undo_stack USING (seq)
     WHERE article_id = :articleId AND undone = 0 AND action IN (${decisive})
     ORDER BY history_article.seq DESC
     LIMIT 1`,
  );
  const since = prepared<{ articleId: string; seq: number }, Entry>(
    db,
    `SELECT seq, hash, action
     FROM history_article
     JOIN history USING (seq)
     WHERE article_id = :articleId AND history_article.seq >= :seq
     ORDER BY history_article.seq`,
  );
  const newest = prepared<{ articleId: string }, Entry>(
    db,
    `SELECT seq, hash, action
     FROM history_article
     JOIN history USING (seq)
     WHERE article_id = :articleId
     ORDER BY history_article.seq DESC
     LIMIT 1`,
  );
  let known: Known | undefined;

  /** What still holds of what is known; undefined where it must be found out from the beginning. */
  const stillKnown = (articleId: string): Known | undefined => {
    if (known?.articleId !== articleId) return undefined;
    const [same, ...more] = since().all({ articleId, seq: known.seq });
    // A transaction that was rolled back may have given its number to another.
    if (same?.hash !== known.hash || more.some(({ action }) => isDecisive(action))) return undefined;
    return { ...known, ...(more.at(-1) ?? same) };
  };

  return (articleId: string): boolean => {
    const held = stillKnown(articleId);
    if (held) known = held;
    else {
      const entry = newest().get({ articleId });
      const isSuggested = last().get({ articleId })?.action === 'suggestions.make';
      known = entry && { articleId, ...entry, isSuggestedFor: isSuggested };
    }
    return known?.isSuggestedFor ?? false;
  };
});

/** The actions that an undo and a redo of them bear, too. */
const decisive = `'suggestions.make', 'suggestions.clear'`;

function isDecisive(action: string): boolean {
  return action === 'suggestions.make' || action === 'suggestions.clear';
}

/** The newest entry that is not about suggestions that were made; 0 for none. */
export function lastBesidesSuggesting(db: ReadableDb): number {
  const last = prepareRead<[], { seq: number }>(
    db,
    `SELECT seq FROM history WHERE action <> 'suggestions.make' ORDER BY seq DESC LIMIT 1`,
  ).get();
  return last?.seq ?? 0;
}
