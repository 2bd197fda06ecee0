import type { Database } from 'better-sqlite3';
import { Settings } from '../../shared/model/settings.ts';
import { prepared } from './prepared.ts';

export type SettingsStore = ReturnType<typeof makeSettings>;

/** What the window remembers; no part of the history, and a value that no longer fits is forgotten. */
export function makeSettings(db: Database) {
  const all = prepared<object, { key: string; value: string }>(
    db,
    'SELECT key, value FROM settings ORDER BY key',
  );
  const save = prepared<{ key: string; value: string }>(
    db,
    `INSERT INTO settings (key, value) VALUES (:key, :value)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  const saveAll = db.transaction((settings: Settings) => {
    for (const [key, value] of Object.entries(settings)) {
      if (value !== undefined) save().run({ key, value: JSON.stringify(value) });
    }
  });

  return {
    read(): Settings {
      const entries = all()
        .all({})
        .map(({ key, value }) => Settings.safeParse({ [key]: JSON.parse(value) }));
      return Object.assign({}, ...entries.map((entry) => (entry.success ? entry.data : {})));
    },

    /** Writes the keys that are given and leaves the others as they are. */
    save: (settings: Settings): void => saveAll.immediate(settings),
  };
}
