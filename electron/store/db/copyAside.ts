import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { copyInto, type ReadableDb } from './database.ts';
import { makePrivateFile } from './private.ts';
import { seal } from './seal.ts';
import { syncToDisk } from './sync.ts';
import { unfinishedName } from './unfinished.ts';

/**
 * Copies what a connection sees of its database to a file with a seal, which gets its name only when it is whole and on the disk. Throws what
 * SQLite and the system say.
 */
export function copyAside(db: ReadableDb, target: string): void {
  finishFile(target, (unfinished) => {
    copyInto(db, unfinished);
    seal(unfinished);
  });
}

/**
 * Has a database written under another name, forces it to the disk, and only then gives it its own, so that whatever ends the
 * process leaves the file that was there before. Its owner alone can read it.
 */
export function finishFile<T>(target: string, write: (unfinished: string) => T): T {
  const unfinished = unfinishedName(target);
  try {
    removeDatabase(unfinished);
    makePrivateFile(unfinished);
    const written = write(unfinished);
    syncToDisk(unfinished);
    // Of what was there before: SQLite would write it into the new one.
    removeBeside(target);
    renameSync(unfinished, target);
    syncToDisk(dirname(target), 'folder');
    return written;
  } finally {
    removeDatabase(unfinished);
  }
}

function removeDatabase(file: string): void {
  rmSync(file, { force: true });
  removeBeside(file);
}

function removeBeside(file: string): void {
  for (const end of ['-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}
