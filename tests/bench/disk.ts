import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const blockSize = 4096;
/** The raw file is as long as this from the start, as a write-ahead log is once it is used again. */
const blocks = 256;

/** A file that blocks are written to and forced to the disk: gives what does that once, and says how long it took. */
export function rawWrites(folder: string): { readonly once: () => number; readonly close: () => void } {
  const descriptor = openSync(join(folder, 'raw'), 'w');
  const block = Buffer.alloc(blockSize, 'g');
  for (let at = 0; at < blocks; at += 1) writeSync(descriptor, block, 0, blockSize, at * blockSize);
  fdatasyncSync(descriptor);
  let next = 0;
  return {
    once: () =>
      timed(() => {
        writeSync(descriptor, block, 0, blockSize, (next++ % blocks) * blockSize);
        fdatasyncSync(descriptor);
      }),
    close: () => closeSync(descriptor),
  };
}

/** A bare database, written as safely as the workspace: gives what commits one row, and says how long it took. */
export function bareCommits(folder: string): { readonly once: () => number; readonly close: () => void } {
  const db = new Database(join(folder, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO row (words) VALUES (?)');
  return { once: () => timed(() => insert.run('over 11,000 soldiers')), close: () => db.close() };
}

/** How long some work took, in milliseconds. */
export function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
