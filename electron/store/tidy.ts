import { existsSync } from 'node:fs';
import { backupFolder, programFolders } from './db/location.ts';
import { keepPrivate, tighten } from './db/private.ts';
import { clearNoted, clearUnfinished } from './db/unfinished.ts';

/**
 * What each start does for a workspace before it looks at it: takes away what processes that were killed have left unfinished, and
 * what others may read.
 */
export function tidyUp(dir: string): void {
  clearNoted();
  for (const folder of programFolders()) tighten(folder);
  for (const folder of [dir, backupFolder(dir)]) {
    if (!existsSync(folder)) continue;
    clearUnfinished(folder);
    keepPrivate(folder, isOurs);
  }
}

/** The names that the program gives: of the database and what is beside it, and of backups. */
function isOurs(name: string): boolean {
  return /^workspace\.db(?:[-.].*)?$|^\d{6,} \d{4}-\d{2}-\d{2} \d{6}Z\.db(?:[-.].*)?$/.test(name);
}
