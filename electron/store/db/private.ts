import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a folder that its owner alone can read, with those above it that are missing. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Makes an empty file that its owner alone can read; SQLite gives the files beside a database the same permissions. Throws where there is one. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'wx', 0o600));
}

/**
 * Takes the permissions of everyone but the owner from the files in a folder that are ours, and from the folder itself where it holds
 * nothing else: a home, or a folder that people share, keeps its own. What belongs to another account is left as it is.
 */
export function keepPrivate(folder: string, isOurs: (name: string) => boolean): void {
  ifPossible(() => {
    const names = readdirSync(folder);
    const ours = names.filter(isOurs);
    for (const name of ours) tighten(join(folder, name));
    if (ours.length > 0 && ours.length === names.length) tighten(folder);
  });
}

/** Takes everything from others that they may do with a file or folder of ours, if it is there. */
export function tighten(path: string): void {
  if (process.platform === 'win32') return;
  ifPossible(() => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found || found.uid !== process.getuid?.() || (found.mode & 0o077) === 0) return;
    if (found.isFile() || found.isDirectory()) chmodSync(path, found.mode & 0o700);
  });
}

/** On a disk that knows no permissions (FAT), is read-only or out of reach, the workspace must still open, or say itself why not. */
function ifPossible(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}
