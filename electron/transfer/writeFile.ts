import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../shared/result.ts';
import { syncToDisk } from '../store/sync.ts';

/**
 * Writes a file whole or not at all, whatever happens meanwhile: a new file beside it, forced to the disk, then
 * given its name. A link at the target is replaced, never followed. Throws `Refusal` ('io') naming the path.
 */
export function writeFileAtomic(path: string, data: string | Uint8Array): void {
  if (isFolder(path)) throw new Refusal('io', `“${path}” is a folder: give a file name inside it.`);
  const folder = dirname(path);
  const unfinished = join(
    folder,
    `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.unfinished`,
  );
  try {
    writeNew(unfinished, data);
    renameSync(unfinished, path);
  } catch (error) {
    removeUnfinished(unfinished);
    throw new Refusal('io', describe(error, path, folder));
  }
  syncToDisk(folder, 'folder');
}

/** `wx`: never through a link or over a file that somebody put there. */
function writeNew(path: string, data: string | Uint8Array): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, data);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The failure that led here is the one to tell, whatever becomes of this. */
function removeUnfinished(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was made, or the folder has become unreachable.
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Not there, or out of reach: writing is about to say which.
    return false;
  }
}

function describe(error: unknown, path: string, folder: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return `“${path}” was not written: there is no folder “${folder}”.`;
    case 'ENOTDIR':
      return `“${path}” was not written: “${folder}” is not a folder.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `“${path}” was not written: “${folder}” is read-only or not open to you.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `“${path}” was not written: the disk is full.`;
    default:
      return `“${path}” was not written (${code || String(error)}).`;
  }
}
