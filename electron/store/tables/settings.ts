import * as z from 'zod';
import { Instant } from '../../../shared/model/id.ts';
import { Offset } from '../../../shared/model/segment.ts';
import { Settings } from '../../../shared/model/settings.ts';
import { ImportChoices } from '../../../shared/transfer/importing.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { requireInPlace } from '../db/inPlace.ts';
import { prepared, preparedWrite, preparedWriteOfOne } from '../db/prepared.ts';
import { writeChecksums } from './checksums.ts';

/** An import of several transactions that has not come to its end. */
export const ImportRun = z.strictObject({
  id: z.string(),
  /** The mark of its process, see `electron/store/db/unfinished.ts`. */
  by: z.string(),
  /** When it began. */
  at: Instant,
  /** The first entries of the batches that it has written. */
  batches: z.array(z.int()),
  /** A short digest of the path of everything that it was to bring. */
  files: z.array(z.string()),
});
export type ImportRun = Readonly<z.infer<typeof ImportRun>>;

const Path = z.string().min(1).max(32_768);

export type SettingsStore = ReturnType<typeof readSettings>;
export type WritableSettings = ReturnType<typeof writeSettings>;

/** What the window remembers; no part of the history, and a value that no longer fits is forgotten. */
export function readSettings(db: ReadableDb) {
  const byKey = prepared<{ key: string }, { value: string }>(
    db,
    'SELECT value FROM settings WHERE key = :key',
  );
  const runs = prepared<object, { value: string }>(
    db,
    `SELECT value FROM settings WHERE key >= 'import:' AND key < 'import;' ORDER BY key`,
  );

  const recall = <T>(key: string, schema: z.ZodType<T>): T | undefined => {
    const row = byKey().get({ key });
    return row && schema.safeParse(parseJson(row.value)).data;
  };

  return {
    /** Every setting that is remembered; other rows of the table are not looked at. */
    read(): Settings {
      const entries = Object.entries<z.ZodType>(Settings.shape).map(([key, schema]) => [
        key,
        recall(key, schema),
      ]);
      // The cast is true: each value was just read with the schema of its key.
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Settings;
    },

    /** Who makes the annotations: one look-up, for every action asks. */
    annotator: (): string | undefined => recall('annotator', Settings.shape.annotator) ?? undefined,

    /** What was chosen when files of other tools were imported. */
    importChoices: (): ImportChoices => recall('importChoices', ImportChoices) ?? {},

    /** The folder that something was exported to last: a path, which the page never sees. */
    exportFolder: (): string | undefined => recall('exportFolder', Path),

    /** The imports that have not come to their ends, in other processes too. */
    importRuns: (): readonly ImportRun[] =>
      runs()
        .all({})
        .flatMap(({ value }) => ImportRun.safeParse(parseJson(value)).data ?? []),

    /** Where the view of an article was left, as an offset into its text (UTF-16 code units); 0 when unknown. */
    scrollOffset: (articleId: string): number => recall(scrollKey(articleId), Offset) ?? 0,

    /** When a saved question was looked at last; null: never. */
    lookedAt: (questionId: string): string | null => recall(lookKey(questionId), Instant) ?? null,
  };
}

/** The same, and remembering. */
export function writeSettings(db: WritableDb) {
  const insert = preparedWriteOfOne<{ key: string; value: string }>(
    db,
    `INSERT INTO settings (key, value) VALUES (:key, :value)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  const forget = preparedWrite<{ key: string }>(db, 'DELETE FROM settings WHERE key = :key');
  const checksums = writeChecksums(db);
  const saveAll = db.transaction((settings: Readonly<Record<string, unknown>>) => {
    requireInPlace(db);
    for (const [key, wanted] of Object.entries(settings)) {
      if (wanted === undefined) continue;
      const value = JSON.stringify(wanted);
      insert({ key, value });
      checksums.save('setting', key, [value]);
    }
  });
  return {
    ...readSettings(db),
    /** The keys that are given; the others stay as they are. */
    save: (settings: Settings): void => saveAll.immediate(settings),

    /** Notes, in the transaction that writes a part of it, that an import has not come to its end. */
    saveImportRun(run: ImportRun): void {
      saveAll.immediate({ [runKey(run.id)]: run });
    },

    /** Within a transaction: it has come to its end, or a person has decided about it. */
    forgetImportRun(id: string): void {
      forget({ key: runKey(id) });
      checksums.remove('setting', runKey(id));
    },

    /** What is to be proposed at the next import. */
    saveImportChoices(choices: ImportChoices): void {
      saveAll.immediate({ importChoices: choices });
    },

    /** Where the next export is to begin. */
    saveExportFolder(path: string): void {
      saveAll.immediate({ exportFolder: path });
    },

    /** An offset into the text of an article (UTF-16 code units), in a row of its own, so that it stays small. */
    saveScrollOffset(articleId: string, offset: number): void {
      saveAll.immediate({ [scrollKey(articleId)]: offset });
    },

    /** When a saved question was looked at. */
    saveLook(questionId: string, at: string): void {
      saveAll.immediate({ [lookKey(questionId)]: at });
    },
  };
}

function runKey(id: string): string {
  return `import:${id}`;
}

function scrollKey(articleId: string): string {
  return `scroll:${articleId}`;
}

function lookKey(questionId: string): string {
  return `look:${questionId}`;
}

/** What is no JSON fits no schema: it is forgotten, for a setting must not keep anybody from working. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
