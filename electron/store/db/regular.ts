import { closeSync, constants, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from '../../../shared/result.ts';

/**
 * Throws `Refusal` ('io') where a database, or what SQLite reads beside it, is a folder, a pipe or a device: to read
 * one may take for ever.
 */
export function requireRegular(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) {
    const path = `${file}${end}`;
    if (existsSync(path) && !statSync(path, { throwIfNoEntry: false })?.isFile())
      throw new Refusal(
        'io',
        `“${path}” is not a regular file, so nothing was opened: move it away, or choose another file or folder.`,
      );
  }
}

/** The first bytes of a file, at most so many; null where it is not a regular file. Throws what the system says. */
export function readStart(path: string, most: number): Buffer | null {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(descriptor).isFile()) return null;
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, most, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Flags that open neither what a link leads to nor a pipe that waits for a writer; Windows has neither. */
export const neverWait = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
