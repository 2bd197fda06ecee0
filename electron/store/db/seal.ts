import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { Refusal } from '../../../shared/result.ts';
import { openReadable, openWritable, prepareRead, type WritableDb } from './database.ts';

/**
 * The seal of a copy: the SHA-256 of its whole file, in a row of the file itself, whose digits are taken for zeros in it. SQLite
 * finds a file whole in which a disk has changed a letter; the seal tells whatever has changed, before SQLite reads any of it.
 */
const marker = 'SHA-256 of this file, with these digits as zeros: ';

const noDigits = '0'.repeat(64);
const key = 'seal';

/** From this version of the file on a copy has a seal. */
const firstSealedVersion = 8;

/** How many bytes are read at a time. */
const stretch = 4 * 1024 * 1024;

/** Seals a database file that no one has open. Throws what SQLite and the system say. */
export function seal(file: string): void {
  const db = openWritable(file, { fileMustExist: true });
  try {
    db.prepare(
      `INSERT INTO settings (key, value) VALUES (:key, :value)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run({ key, value: JSON.stringify(marker + noDigits) });
  } finally {
    db.close();
  }
  for (const offset of placesOf(file)) {
    const digits = digestOf(file, offset);
    write(file, offset, digits);
    if (sealIn(file) === digits) return;
    // What SQLite has left of the row where it was before.
    write(file, offset, noDigits);
  }
  throw new Refusal('io', `“${file}” could not be sealed: try again.`);
}

/** Takes the seal away: a database that is worked on changes. */
export function unseal(db: WritableDb): void {
  db.prepare('DELETE FROM settings WHERE key = :key').run({ key });
}

/**
 * What the seal of a database file says: `whole`, every bit is as it was; `changed`; or `none` for a file that never had one: of an
 * older version, or a workspace that was in use (its header says that it has a write-ahead log, as that of no copy does:
 * https://sqlite.org/fileformat.html#file_format_version_numbers).
 */
export function checkSeal(file: string, version: number): 'whole' | 'changed' | 'none' {
  if (version < firstSealedVersion || isInUse(file)) return 'none';
  return placesOf(file).some((offset) => read(file, offset, 64).toString('latin1') === digestOf(file, offset))
    ? 'whole'
    : 'changed';
}

function isInUse(file: string): boolean {
  return read(file, 18, 2).equals(Buffer.of(2, 2));
}

function sealIn(file: string): string | undefined {
  const db = openReadable(file);
  try {
    const value = prepareRead<[{ key: string }], string>(
      db,
      `SELECT value ->> '$' FROM settings WHERE key = :key`,
    );
    return value.pluck().get({ key })?.slice(-64);
  } finally {
    db.close();
  }
}

/** Where digits of a seal may be: behind every marker, in bytes from the beginning. */
function placesOf(file: string): readonly number[] {
  const wanted = Buffer.from(marker);
  const places: number[] = [];
  for (const { at, bytes } of stretches(file, wanted.length)) {
    for (let found = bytes.indexOf(wanted); found >= 0; found = bytes.indexOf(wanted, found + 1))
      if (found < stretch) places.push(at + found + wanted.length);
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
