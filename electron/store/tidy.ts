import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { backupFolder, programFolders } from './db/location.ts';
import { keepPrivate, tighten } from './db/private.ts';
import { finishReplacing } from './db/replacing.ts';
import { clearNoted, clearUnfinished } from './db/unfinished.ts';

/**
 * What each start does for a workspace before it looks at its database file: takes away what processes that were killed have left unfinished, and
 * what others may read; and completes or undoes a restore that was killed. Throws `Refusal` while another process restores.
 */
export function tidyUp(file: string): void {
  const dir = dirname(file);
  clearNoted();
  finishReplacing(file);
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
