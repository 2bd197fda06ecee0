import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { prepareRead } from '../db/database.ts';
import type { ReadableStore } from '../tables/store.ts';

/** Of every database of ours, in bytes. */
const pageSize = 4096;

/** The parts of a header that are the same in every database of ours, in bytes from the beginning, half-open. */
const constants = [
  [0, 24],
  [44, 48],
  [56, 60],
] as const;

/**
 * Makes the header of a damaged copy one that SQLite can work with (https://sqlite.org/fileformat.html#the_database_header): what is the
 * same in every database of ours is taken from a fresh one, and a file that was cut has as many pages as there are.
 */
export function repairHeader(copy: string, fresh: string): void {
  const bytes = readFileSync(copy);
  if (bytes.length < pageSize) return;
  const header = readFileSync(fresh).subarray(0, 100);
  if (bytes.toString('latin1', 0, 15) === 'SQLite format 3')
    for (const [from, to] of constants) header.copy(bytes, from, from, to);
  else header.copy(bytes, 0, 0, 100);
  const pages = Math.ceil(bytes.length / pageSize);
  if (bytes.readUInt32BE(28) > pages || bytes.length % pageSize > 0 || bytes.readUInt32BE(28) < 2)
    bytes.writeUInt32BE(pages, 28);
  // That this number is to be believed.
  bytes.copy(bytes, 92, 24, 28);
  writeFileSync(copy, Buffer.concat([bytes, Buffer.alloc(pages * pageSize - bytes.length)]));
}

/**
 * Gives a damaged copy whose tables cannot be found the schema of a fresh database: the same migrations put the same tables on the
 * same pages, unless the database has been copied since. What is on them is looked at row by row.
 */
export function lendSchema(copy: string, { db, file }: ReadableStore): void {
  const pages = prepareRead<[], number>(db, `SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'`)
    .pluck()
    .all();
  const bytes = readFileSync(copy);
  const fresh = readFileSync(file);
  const count = Math.ceil(bytes.length / pageSize);
  for (const page of pages) fresh.copy(bytes, (page - 1) * pageSize, (page - 1) * pageSize, page * pageSize);
  bytes.writeUInt32BE(count, 28);
  bytes.copy(bytes, 92, 24, 28);
  writeFileSync(copy, bytes);
  // Its log may hold the schema that cannot be read.
  for (const end of ['-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
}
