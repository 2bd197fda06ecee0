import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openWritable } from '../db/database.ts';
import { readStart } from '../db/regular.ts';

/** Of every database of ours, in bytes. */
const pageSize = 4096;

const headerSize = 100;

/** The page that SQLite uses for its locks, and for nothing else. */
const lockPage = 0x40000000 / pageSize + 1;

/** The parts of a header that are the same in every database of ours, in bytes from the beginning, half-open. */
const constants = [
  [0, 24],
  [44, 60],
  [64, 68],
] as const;

/**
 * Makes a damaged copy one that SQLite can work with (https://sqlite.org/fileformat.html#the_database_header): what is the same in the
 * header of every database of ours is taken from a fresh one, a file that was cut has as many pages as there are, and what is in
 * its log comes into the file.
 */
export function repairHeader(copy: string, fresh: string): void {
  if (statSync(copy).size < pageSize) return;
  const header = readStart(fresh, headerSize);
  if (header === null) throw new Error(`“${fresh}” is not a regular file.`);
  const repair = (): void =>
    changeFirstPage(copy, (page, pages) => {
      if (page.toString('latin1', 0, 15) === 'SQLite format 3')
        for (const [from, to] of constants) header.copy(page, from, from, to);
      else header.copy(page);
      setPageCount(page, pages);
    });
  repair();
  if (!existsSync(`${copy}-wal`)) return;
  mergeLog(copy);
  repair();
}

/** Copies the first page of the schema to the end of the file, as the first one of a table like any other; gives its number, from 1. */
export function moveSchema(copy: string): number {
  let target = 0;
  changeFirstPage(copy, (page, pages, write) => {
    target = pages + 1 === lockPage ? pages + 2 : pages + 1;
    const moved = Buffer.from(page);
    // Cells lie where they lay; only what leads to them begins after the header of the file.
    const isInterior = page[headerSize] === 0x05;
    const length = (isInterior ? 12 : 8) + 2 * page.readUInt16BE(headerSize + 3);
    page.copy(moved, 0, headerSize, Math.min(headerSize + length, pageSize));
    write(moved, target);
  });
  return target;
}

/** Empties the schema, and leaves every other page as it is, also when something is put into the schema. */
export function clearSchema(copy: string): void {
  changeFirstPage(copy, (page, pages) => {
    setPageCount(page, pages);
    // The list of free pages: it may say anything.
    page.fill(0, 32, 40);
    page.fill(0, headerSize);
    // A leaf of a table, without cells.
    page.writeUInt8(0x0d, headerSize);
    page.writeUInt16BE(pageSize, headerSize + 5);
  });
}

/** How many whole pages a file has. */
export function countPages(copy: string): number {
  return Math.floor(statSync(copy).size / pageSize);
}

function setPageCount(page: Buffer, pages: number): void {
  page.writeUInt32BE(pages, 28);
  // That this number is to be believed.
  page.copy(page, 92, 24, 28);
}

type WritePage = (page: Buffer, number: number) => void;

/** Changes the first page of a file, which is filled up to whole pages before. */
function changeFirstPage(
  copy: string,
  change: (page: Buffer, pages: number, write: WritePage) => void,
): void {
  const descriptor = openSync(copy, 'r+');
  try {
    const { size } = fstatSync(descriptor);
    const pages = Math.ceil(size / pageSize);
    writeSync(descriptor, Buffer.alloc(pages * pageSize - size), 0, null, size);
    const page = Buffer.alloc(pageSize);
    readSync(descriptor, page, 0, pageSize, 0);
    const write: WritePage = (bytes, number) => {
      writeSync(descriptor, bytes, 0, pageSize, (number - 1) * pageSize);
    };
    change(page, pages, write);
    write(page, 1);
  } finally {
    closeSync(descriptor);
  }
}

/** Reading anything but the schema has SQLite look into the log, and closing has it written into the file. */
function mergeLog(copy: string): void {
  try {
    const db = openWritable(copy, { fileMustExist: true });
    try {
      db.pragma('user_version');
    } finally {
      db.close();
    }
  } catch (error) {
    // A log that cannot be used is left out.
    if (!(error instanceof Database.SqliteError)) throw error;
  }
  for (const end of ['-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
}
