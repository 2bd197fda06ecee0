import { copyAside } from './copyAside.ts';
import type { ReadableDb, WritableDb } from './database.ts';

/** One step from version − 1 to `version` of the workspace file. */
export interface Migration {
  readonly version: number;
  readonly up: (db: WritableDb) => void;
}

/** The newest version of the file that these migrations lead to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings a database up to date, all steps in one immediate transaction together with the version, so that one that is killed or
 * fails leaves everything as it was. A file with content is first copied aside as `FILE.before-vN`.
 */
export function migrate(db: WritableDb, file: string, migrations: readonly Migration[]): void {
  const version = versionOf(db);
  if (version >= newestVersion(migrations)) return;
  if (version > 0) copyAside(db, `${file}.before-v${newestVersion(migrations)}`);
  const steps = db.transaction(() => {
    // Read again: another process may have migrated while this one waited for the lock.
    const now = versionOf(db);
    for (const migration of migrations) {
      if (now >= migration.version) continue;
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    }
  });
  steps.immediate();
}

function versionOf(db: ReadableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}
