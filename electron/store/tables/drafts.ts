import { maxDrafts } from '../../../shared/limits.ts';
import { Refusal } from '../../../shared/result.ts';
import { numeral } from '../../../shared/text/counting.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { requireInPlace } from '../db/inPlace.ts';
import { prepared, preparedWrite, preparedWriteOfOne } from '../db/prepared.ts';
import { writeChecksums } from './checksums.ts';

export type Drafts = ReturnType<typeof readDrafts>;
export type WritableDrafts = ReturnType<typeof writeDrafts>;

/** A note that was being written when the program ended, and what it is about in its own words. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly about: string;
}

/**
 * Notes that are being written: not part of the history, because they have not been saved yet. The transaction that saves a note
 * removes its draft: one that was kept a few letters earlier would come back as newer than the note.
 */
export function readDrafts(db: ReadableDb) {
  const all = prepared<object, Draft>(
    db,
    `SELECT draft.id, draft.text, coalesce(exact, title, name) AS about
     FROM draft
     LEFT JOIN annotation ON annotation.id = draft.id
     LEFT JOIN segment ON annotation_id = draft.id AND ordinal = 0
     LEFT JOIN article ON article.id = draft.id AND removed_at IS NULL
     LEFT JOIN actor ON actor.id = draft.id
     WHERE (annotation.id IS NOT NULL OR article.id IS NOT NULL OR actor.id IS NOT NULL)
       AND trim(draft.text) IS NOT coalesce(annotation.note, article.note, actor.note, '')
     ORDER BY draft.id`,
  );
  return {
    /** Those that are about something that is there, and were not saved since. */
    all: (): readonly Draft[] => all().all({}),
  };
}

/** The same, and keeping them. */
export function writeDrafts(db: WritableDb) {
  const insert = preparedWriteOfOne<{ id: string; text: string }>(
    db,
    'INSERT INTO draft (id, text) VALUES (:id, :text) ON CONFLICT (id) DO UPDATE SET text = excluded.text',
  );
  const remove = preparedWrite<{ id: string }>(db, 'DELETE FROM draft WHERE id = :id');
  const surroundings = prepared<{ id: string }, { hasSubject: 0 | 1; others: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM annotation WHERE id = :id)
         OR EXISTS (SELECT 1 FROM article WHERE id = :id AND removed_at IS NULL)
         OR EXISTS (SELECT 1 FROM actor WHERE id = :id) AS hasSubject,
       (SELECT count(*) FROM draft WHERE id <> :id) AS others`,
  );
  const kept = prepared<object, { id: string }>(db, 'SELECT id FROM draft');
  const checksums = writeChecksums(db);
  const forget = (id: string): void => {
    remove({ id });
    checksums.remove('draft', id);
  };
  const save = db.transaction((id: string, text: string | null): void => {
    requireInPlace(db);
    if (text === null) {
      forget(id);
      return;
    }
    const { hasSubject = 0, others = 0 } = surroundings().get({ id }) ?? {};
    if (!hasSubject) throw new Refusal('not-found', 'What this note is about is no longer in the workspace.');
    if (others >= maxDrafts)
      throw new Refusal(
        'conflict',
        `${numeral(maxDrafts)} notes are still unsaved: save one of them first by leaving its field.`,
      );
    insert({ id, text });
    checksums.save('draft', id, [text]);
  });
  return {
    ...readDrafts(db),
    /**
     * Null removes it, if there is one. No undo takes this back. Throws `Refusal` when what the note is about is not there, or
     * when there are as many as a person could ever be writing.
     */
    save: (id: string, text: string | null): void => save(id, text),

    /** Within a transaction: removes those on what has gone. Asked first which there are, for thousands may go at once. */
    forget(gone: ReadonlySet<string>): void {
      if (gone.size === 0) return;
      for (const { id } of kept().all({})) if (gone.has(id)) forget(id);
    },
  };
}
