import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { damaged } from './failures.ts';
import { readStart, requireRegular } from './regular.ts';

/** “GLSS” in the header of every workspace file. */
const applicationId = 0x474c5353;

/**
 * Looks at a database file with plain reads, before SQLite may touch it: opening would already create a `-wal`, and
 * a damaged or newer file must stay as it was, byte for byte. Gives the file's `user_version`. Throws `Refusal` for a folder, a pipe or a device.
 */
export function inspectFile(file: string, newestVersion: number): Result<number> {
  requireRegular(file);
  const header = readHeader(file);
  if (header === null) {
    return fail(
      'damaged',
      `“${file}” is empty and was left unchanged: restore a backup, or move the file away to start fresh.`,
    );
  }
  if (!isSqlite(header)) return fail('damaged', damaged(file));
  if (header.readUInt32BE(68) !== applicationId) {
    return fail(
      'damaged',
      `“${file}” is not a Glossator workspace and was left unchanged: choose another folder.`,
    );
  }
  const version = header.readUInt32BE(60);
  if (version > newestVersion) {
    // The copy that the newer program put aside when it brought the file up to date.
    const copy = `${file}.before-v${version}`;
    const orRestore = existsSync(copy)
      ? ` Or restore “${copy}”, a copy from before that update; it lacks what was done since.`
      : '';
    return fail(
      'newer',
      `“${file}” was saved by a newer Glossator (file version ${version}; this one reads up to ${newestVersion}) and was left unchanged: update Glossator to open it.${orRestore}`,
    );
  }
  return version < 1 ? fail('damaged', damaged(file)) : ok(version);
}

/** Whether a file is a workspace or a backup of one, or is beside a workspace and belongs to it. Throws what the system says. */
export function isOurs(path: string): boolean {
  const database = path.replace(/(?:-wal|-shm|-journal|\.mark)$/, '');
  if (!existsSync(database) || !existsSync(path)) return false;
  const header = readStart(database, 100);
  return header?.length === 100 && header.readUInt32BE(68) === applicationId && isSqlite(header);
}

function isSqlite(header: Buffer): boolean {
  return header.toString('latin1', 0, 16) === 'SQLite format 3\0';
}

/** The 100 bytes of SQLite's header, from the write-ahead log where that has a newer one; null for an empty file. */
function readHeader(file: string): Buffer | null {
  const header = readAt(file, () => 0);
  if (header === null || header.length < 100)
    return header?.length === 0 ? null : header && Buffer.alloc(100);
  const wal = `${file}-wal`;
  return (existsSync(wal) && readAt(wal, offsetOfLatestPage1)) || header;
}

function readAt(file: string, findOffset: (descriptor: number) => number | null): Buffer | null {
  const descriptor = openSync(file, 'r');
  try {
    const offset = findOffset(descriptor);
    return offset === null ? null : read(descriptor, offset, 100);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Where the last committed page 1 is in a write-ahead log (https://sqlite.org/fileformat.html#the_write_ahead_log):
 * a header of 32 bytes, then frames of 24 bytes and a page. A frame counts when its salt is that of the header.
 */
function offsetOfLatestPage1(descriptor: number): number | null {
  const head = read(descriptor, 0, 32);
  if (head.length < 32) return null;
  const pageSize = head.readUInt32BE(8);
  const { size } = fstatSync(descriptor);
  let pending: number | null = null;
  let committed: number | null = null;
  for (let offset = 32; offset + 24 + pageSize <= size; offset += 24 + pageSize) {
    const frame = read(descriptor, offset, 24);
    if (!frame.subarray(8, 16).equals(head.subarray(16, 24))) break;
    if (frame.readUInt32BE(0) === 1) pending = offset + 24;
    if (frame.readUInt32BE(4) !== 0) committed = pending;
  }
  return committed;
}

function read(descriptor: number, offset: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, length, offset));
}
