import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { Refusal } from '../../../shared/result.ts';
import { openReadable, openWritable, prepareRead, type ReadableDb, type WritableDb } from './database.ts';

/**
 * The seal of a copy: the SHA-256 of its whole file, in a row of the file itself, whose digits are taken for zeros in it. SQLite
 * finds a file whole in which a disk has changed a letter; the seal tells whatever has changed.
 */
const marker = 'SHA-256 of this file, with these digits as zeros: ';

const key = 'seal';

/** From this version of the file on a copy has a seal. */
const firstSealedVersion = 9;

/** In how many places the digits may be: those of the row, and what SQLite has left of it where it was before. */
const maxPlaces = 4;

/** How many bytes are read at a time. */
const stretch = 4 * 1024 * 1024;

/** Seals a database file that no one has open. Throws what SQLite and the system say. */
export function seal(file: string): void {
  // Nobody can know them before, so that no text in the file can contain them.
  const digits = randomBytes(32).toString('hex');
  const db = openWritable(file, { fileMustExist: true });
  try {
    db.prepare(
      `INSERT INTO settings (key, value) VALUES (:key, :value)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run({ key, value: JSON.stringify(marker + digits) });
  } finally {
    db.close();
  }
  for (const offset of placesOf(file, digits)) {
    const digest = digestOf(file, offset);
    write(file, offset, digest);
    if (digitsIn(file) === digest) return;
    write(file, offset, digits);
  }
  throw new Refusal('io', `“${file}” could not be sealed: try again.`);
}

/** The digits of the seal that a database bears; null when it bears none. Throws what SQLite says. */
export function readSeal(db: ReadableDb): string | null {
  const value = prepareRead<[{ key: string }], string>(
    db,
    `SELECT value ->> '$' FROM settings WHERE key = :key`,
  );
  return value.pluck().get({ key })?.slice(-64) ?? null;
}

/** Takes the seal away: a database that is worked on changes. */
export function unseal(db: WritableDb): void {
  db.prepare('DELETE FROM settings WHERE key = :key').run({ key });
}

/**
 * What a seal, with the digits that `readSeal` gives, says of a database file: `whole`, every bit is as it was; `changed`; or `none` for a
 * file that never had one: of an older version, or a workspace that was in use (its header says that it has a write-ahead log, as that of
 * no copy does: https://sqlite.org/fileformat.html#file_format_version_numbers).
 */
export function checkSeal(
  file: string,
  version: number,
  digits: string | null,
): 'whole' | 'changed' | 'none' {
  if (version < firstSealedVersion || hasLog(file)) return 'none';
  if (digits === null) return 'changed';
  return placesOf(file, digits).some((offset) => digestOf(file, offset) === digits) ? 'whole' : 'changed';
}

/** Whether the header of a database says that it has a write-ahead log, as that of no copy does. */
export function hasLog(file: string): boolean {
  return read(file, 18, 2).equals(Buffer.of(2, 2));
}

function digitsIn(file: string): string | null {
  const db = openReadable(file);
  try {
    return readSeal(db);
  } finally {
    db.close();
  }
}

/** Where these digits are as those of a seal, in bytes from the beginning. */
function placesOf(file: string, digits: string): readonly number[] {
  const wanted = Buffer.from(marker + digits);
  const places: number[] = [];
  for (const { at, bytes } of stretches(file, wanted.length)) {
    for (let found = bytes.indexOf(wanted); found >= 0; found = bytes.indexOf(wanted, found + 1)) {
      if (found < stretch) places.push(at + found + marker.length);
      if (places.length === maxPlaces) return places;
    }
  }
  return places;
}

function digestOf(file: string, offset: number): string {
  const hash = createHash('sha256');
  for (const { at, bytes } of stretches(file, 0)) {
    const [from, to] = [Math.max(offset - at, 0), Math.min(offset + 64 - at, bytes.length)];
    if (from < to) bytes.fill('0', from, to);
    hash.update(bytes);
  }
  return hash.digest('hex');
}

/** The bytes of a file in turn, with so many of the next ones. */
function* stretches(file: string, beyond: number) {
  const descriptor = openSync(file, 'r');
  try {
    for (let at = 0; ; at += stretch) {
      const bytes = Buffer.allocUnsafe(stretch + beyond);
      const length = readSync(descriptor, bytes, 0, bytes.length, at);
      if (length > 0) yield { at, bytes: bytes.subarray(0, length) };
      if (length < stretch) return;
    }
  } finally {
    closeSync(descriptor);
  }
}

function read(file: string, offset: number, length: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset));
  } finally {
    closeSync(descriptor);
  }
}

function write(file: string, offset: number, digits: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    writeSync(descriptor, digits, offset, 'latin1');
  } finally {
    closeSync(descriptor);
  }
}
