import { closeSync, existsSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many bytes are read or written at a time. */
const stretch = 1024 * 1024;

/**
 * Reads a database file and its log from end to end: SQLite calls a page damaged that the disk did not give it. Gives what the system
 * says where one cannot be read; null when all can be. No one may have the file open in this process: see `isOpenHere`.
 */
export function findReadFailure(file: string): unknown {
  try {
    for (const path of [file, `${file}-wal`]) if (existsSync(path)) readThrough(path);
    return null;
  } catch (error) {
    return error;
  }
}

/**
 * Writes some bytes beside a file and removes them: SQLite does not hand on whether it was a quota that kept it from writing. Gives
 * what the system says; null when they could be written.
 */
export function findWriteFailure(file: string): unknown {
  const path = join(dirname(file), `.${process.pid}.probe.unfinished`);
  try {
    const descriptor = openSync(path, 'wx', 0o600);
    try {
      writeSync(descriptor, Buffer.alloc(stretch), 0, stretch, 0);
      fsyncSync(descriptor);
      return null;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return error;
  } finally {
    rmSync(path, { force: true });
  }
}

function readThrough(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(stretch);
    for (let at = 0, length = stretch; length > 0; at += length)
      length = readSync(descriptor, bytes, 0, stretch, at);
  } finally {
    closeSync(descriptor);
  }
}
