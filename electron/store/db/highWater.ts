import {
  closeSync,
  constants,
  existsSync,
  fdatasyncSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { Refusal } from '../../../shared/result.ts';
import { counted } from '../../../shared/text/counting.ts';
import { prepareRead, type ReadableDb } from './database.ts';
import { sha256 } from './hash.ts';
import { neverWait, readStart } from './regular.ts';
import { syncToDisk } from './sync.ts';
import { unfinishedName } from './unfinished.ts';

/** The newest entry of a history. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * How far the history of a workspace had come when its last action was acknowledged: its high-water mark, kept in a file
 * beside the database. SQLite finds a database whole whose write-ahead log was cut or lost, or in whose place an older copy
 * was put: the high-water mark tells.
 */
export interface HighWater {
  /** Notes, on the disk, that the history has come so far; it never goes back. */
  readonly raise: (head: Head) => void;
  /** Why it could not be written, once: the work itself is safe. */
  readonly takeFailure: () => unknown;
  readonly close: () => void;
}

/** The file that holds the high-water mark of a database file. */
export function highWaterFile(file: string): string {
  return `${file}.mark`;
}

/**
 * Two slots, written in turn: should the power fail in the midst of one, the other still holds the action before.
 * Each is a line of text that a person can read, and ends with a check of itself.
 */
const slotBytes = 512;

/** Reads the high-water mark of a database file; null where there is none or none that can be read: see `findHighWaterFault`. */
export function readHighWater(file: string): Head | null {
  try {
    return highestIn(readMark(file));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return null;
  }
}

/** The bytes of a mark; none where it is not a regular file. Throws what the system says. */
export function readMark(file: string): Buffer {
  return readStart(highWaterFile(file), 2 * slotBytes) ?? Buffer.alloc(0);
}

/** Opens the high-water mark of a database file for writing; its file is made with the first action. */
export function openHighWater(file: string): HighWater {
  let descriptor: number | null = null;
  let failure: unknown = null;
  const write = (head: Head): void => {
    descriptor ??= openMark(file);
    const before = Buffer.alloc(2 * slotBytes);
    // Another process may have been faster.
    const length = readSync(descriptor, before, 0, before.length, 0);
    if ((highestIn(before.subarray(0, length))?.seq ?? 0) >= head.seq) return;
    writeSync(descriptor, toSlot(head), 0, slotBytes, (head.seq % 2) * slotBytes);
    fdatasyncSync(descriptor);
  };
  return {
    raise: (head) => {
      try {
        write(head);
      } catch (error) {
        failure = error;
      }
    },
    takeFailure: () => {
      const taken = failure;
      failure = null;
      return taken;
    },
    close: () => {
      if (descriptor !== null) closeSync(descriptor);
      descriptor = null;
    },
  };
}

/** Replaces the high-water mark of a database, whatever it was: another database has taken its place. */
export function resetHighWater(file: string, head: Head): void {
  const unfinished = unfinishedName(highWaterFile(file));
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, Buffer.concat([toSlot(head), toSlot(head)]), { flag: 'wx', mode: 0o600 });
  syncToDisk(unfinished);
  renameSync(unfinished, highWaterFile(file));
}

/**
 * Compares a database with its high-water mark, which must have been read before (another process may be writing). Gives what is
 * wrong in a sentence; null when nothing is.
 */
export function compareWithHighWater(db: ReadableDb, file: string, highWater: Head | null): string | null {
  if (highWater === null) return null;
  const found = prepareRead<[{ seq: number }], string>(db, 'SELECT hash FROM history WHERE seq = :seq')
    .pluck()
    .get({ seq: highWater.seq });
  if (found === highWater.hash) return null;
  if (found !== undefined) {
    return `“${file}” is not the file saved on ${highWater.at}: its history differs at or before action ${highWater.seq}. It was left unchanged: restore a backup.`;
  }
  const last = prepareRead<[], { seq: number; at: string }>(
    db,
    'SELECT seq, at FROM history ORDER BY seq DESC LIMIT 1',
  ).get();
  const missing = highWater.seq - (last?.seq ?? 0);
  const actions = counted(missing, 'saved action');
  const since = last ? `since ${last.at}` : 'all of them';
  return `“${file}” is missing ${actions}, ${since} (the last one was saved on ${highWater.at}): its “-wal” file was lost or cut, or an older copy was put in its place. It was left unchanged: put that file back, or restore a backup.`;
}

/**
 * Throws `Refusal` where a database is missing but its high-water mark, if only by being there, says that there was one, or its log
 * does, which SQLite would write into the next one.
 */
export function refuseLostDatabase(file: string): void {
  if (existsSync(file)) return;
  const log = `${file}-wal`;
  if (existsSync(log) && statSync(log).size > 0)
    throw new Refusal(
      'damaged',
      `“${file}” is missing, but its log “${log}” is still in the folder: put the database back, or restore a backup.`,
    );
  if (!existsSync(highWaterFile(file))) return;
  const highWater = readHighWater(file);
  const lost =
    highWater === null
      ? ''
      : `, with ${counted(highWater.seq, 'saved action')}, the last from ${highWater.at}`;
  throw new Refusal('damaged', `“${file}” is missing${lost}: put it back, or restore a backup.`);
}

function openMark(file: string): number {
  const path = highWaterFile(file);
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT | neverWait, 0o600);
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw new Error(`“${path}” is not a regular file.`);
}

function toSlot({ seq, hash, at }: Head): Buffer {
  const line = `${seq} ${hash} ${at}`;
  return Buffer.from(`${line} ${checkOf(line)}`.padEnd(slotBytes - 1).concat('\n'), 'latin1');
}

function checkOf(line: string): string {
  return sha256(line).slice(0, 16);
}

/** The newer one of the two slots in the bytes of a mark; null when neither can be read. */
export function highestIn(bytes: Buffer): Head | null {
  const slots = [0, 1].map((slot) => fromSlot(bytes.subarray(slot * slotBytes, (slot + 1) * slotBytes)));
  return slots.reduce((best, head) => (head && head.seq > (best?.seq ?? 0) ? head : best), null);
}

/** Whether a slot has something in it that is not what was written: a disk has changed it, or the power failed in the midst of it. */
export function hasTornSlot(bytes: Buffer): boolean {
  return [0, 1].some((slot) => {
    const own = bytes.subarray(slot * slotBytes, (slot + 1) * slotBytes);
    return own.some((byte) => byte !== 0) && fromSlot(own) === null;
  });
}

function fromSlot(bytes: Buffer): Head | null {
  const [seq = '', hash = '', at = '', check] = bytes.toString('latin1').trimEnd().split(' ');
  if (checkOf(`${seq} ${hash} ${at}`) !== check) return null;
  return { seq: Number(seq), hash, at };
}
