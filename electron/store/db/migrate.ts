import { renameSync, rmSync } from 'node:fs';
import { copyInto, type ReadableDb, type WritableDb } from './database.ts';
import { syncToDisk } from './sync.ts';

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
 * Brings a database up to date, each step in one immediate transaction together with its version, so that a killed
 * or failed step leaves the version before it. A file with content is first copied aside as `FILE.before-vN`.
 */
export function migrate(db: WritableDb, file: string, migrations: readonly Migration[]): void {
  const version = versionOf(db);
  if (version >= newestVersion(migrations)) return;
  if (version > 0) copyAside(db, `${file}.before-v${newestVersion(migrations)}`);
  for (const migration of migrations) {
    const step = db.transaction(() => {
      // Read again: another process may have migrated while this one waited for the lock.
      if (versionOf(db) >= migration.version) return;
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    });
    step.immediate();
  }
}

function versionOf(db: ReadableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** The name appears only when the copy is whole. */
function copyAside(db: ReadableDb, copy: string): void {
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  copyInto(db, unfinished);
  syncToDisk(unfinished);
  renameSync(unfinished, copy);
}
