import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../../shared/result.ts';
import { systemCode } from '../store/db/failures.ts';
import { isOurs } from '../store/db/inspect.ts';
import { syncToDisk } from '../store/db/sync.ts';
import { noteUnfinished, unfinishedName } from '../store/db/unfinished.ts';

/** What a file is made of: as a whole, or in parts. */
type FileData = string | Uint8Array | Iterable<string | Uint8Array>;

/**
 * Writes a file whole or not at all, whatever happens meanwhile: a new file beside it that its owner alone can read, forced to the
 * disk, then given its name and the permissions that are usual here. A link at the target is replaced, never followed; a folder,
 * a device or a pipe is left alone. Throws `Refusal` ('io') naming the path.
 */
export function writeFileAtomic(path: string, data: FileData): void {
  refuseObstacle(path);
  withUnfinished(path, join(dirname(path), newUnfinishedName()), (unfinished) => {
    writeNew(unfinished, data, modeFor(path));
    renameSync(unfinished, path);
  });
  syncName(path, dirname(path));
}

/** A name for what is written meanwhile, hidden and like no other. */
export function newUnfinishedName(): string {
  return unfinishedName(`.glossator-${randomBytes(6).toString('hex')}`);
}

/**
 * Has something written under the name of an unfinished file or folder, and removes it afterwards, or at the next start if this process is
 * killed. Throws `Refusal` ('io') naming the path that it is for.
 */
export function withUnfinished(path: string, unfinished: string, work: (unfinished: string) => void): void {
  const forget = noteUnfinished(resolve(unfinished));
  try {
    work(unfinished);
  } catch (error) {
    // What makes the content may refuse, too.
    throw error instanceof Refusal ? error : new Refusal('io', describe(error, path, dirname(path)));
  } finally {
    removeUnfinished(unfinished);
    forget();
  }
}

/** Throws `Refusal` for what is at a path and cannot become a file. A rename would replace even /dev/null, where it is allowed. */
export function refuseObstacle(path: string): void {
  const obstacle = findObstacle(path);
  if (obstacle) throw new Refusal('io', `“${path}” ${obstacle}`);
}

function findObstacle(path: string): string | null {
  try {
    const target = statSync(path, { throwIfNoEntry: false });
    if (target?.isDirectory()) return 'is a folder: give a file name inside it.';
    const isFile = target === undefined || target.isFile();
    if (!isFile || isSystemLink(path)) return 'is not a regular file and cannot be replaced.';
    return isOurs(path) ? 'belongs to a workspace or is a backup: choose another name.' : null;
  } catch {
    // Out of reach: writing is about to say why.
    return null;
  }
}

/** True for /dev/stdout and its like: whatever these links lead to, they belong to the system. */
function isSystemLink(path: string): boolean {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  return /^\/(dev|proc\/.*)$/.test(realpathSync(dirname(path)));
}

/** The permissions of the file that is replaced, else those that the person’s umask gives to new files. */
export function modeFor(path: string): number {
  const present = lstatSync(path, { throwIfNoEntry: false });
  return present?.isFile() ? present.mode & 0o777 : 0o666 & ~process.umask();
}

/**
 * Forces the new name to the disk. Where a folder cannot be opened for this (it may be written but not read) or its
 * file system knows nothing of the kind, the file is written all the same, and whole: only a power cut within
 * seconds could still bring the old one back.
 */
export function syncName(path: string, folder: string): void {
  try {
    syncToDisk(folder, 'folder');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    if (error.syscall === 'open' || cannotSync.includes(String(error.code))) return;
    throw new Refusal(
      'io',
      `“${path}” was written, but the disk could not confirm it (${error.code}): write it again.`,
    );
  }
}

/** What `fsync` answers for a folder where it is not to be had (man 2 fsync). */
const cannotSync: readonly string[] = ['EINVAL', 'ENOTSUP', 'EROFS'];

/** Writes a new file, never through a link or over one that is there already; it gets its permissions when it is whole. */
export function writeNew(path: string, data: FileData, mode: number): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    for (const part of isWhole(data) ? [data] : data) writeFileSync(descriptor, part);
    // Disks that know no permissions (FAT) refuse what is not needed either.
    if (mode !== 0o600) giveMode(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function giveMode(descriptor: number, mode: number): void {
  try {
    fchmodSync(descriptor, mode);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
  }
}

function isWhole(data: FileData): data is string | Uint8Array {
  return typeof data === 'string' || data instanceof Uint8Array;
}

/** The failure that led here is the one to tell, whatever becomes of this. */
function removeUnfinished(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Nothing was made, or the folder has become unreachable.
  }
}

function describe(error: unknown, path: string, folder: string): string {
  const code = systemCode(error);
  switch (code) {
    case 'ENOENT':
      return `“${path}” was not written: there is no folder “${folder}”.`;
    case 'ENOTDIR':
      return `“${path}” was not written: “${folder}” is not a folder.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `“${path}” was not written: “${folder}” is read-only or cannot be accessed.`;
    case 'ENOSPC':
      return `“${path}” was not written: the disk is full.`;
    case 'EDQUOT':
      return `“${path}” was not written: your disk quota is used up.`;
    case 'EIO':
      return `“${path}” was not written: the disk failed. Check the disk.`;
    case 'EFBIG':
      return `“${path}” was not written: it is larger than this disk or your account allows.`;
    case 'ENAMETOOLONG':
      return `“${path}” was not written: its name is too long.`;
    case 'ELOOP':
      return `“${path}” was not written: “${folder}” is a link that leads back to itself.`;
    case 'EMFILE':
    case 'ENFILE':
      return `“${path}” was not written: too many files are open. Close some programs and try again.`;
    default:
      return `“${path}” was not written (${code || String(error)}).`;
  }
}
