import {
  closeSync,
  constants,
  existsSync,
  fdatasyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import type { Database } from 'better-sqlite3';
import { Refusal } from '../../../shared/result.ts';
import type { Head } from '../tables/history.ts';
import { sha256 } from './hash.ts';
import { syncToDisk } from './sync.ts';

/**
 * How far the history of a workspace had come when its last action was acknowledged, kept beside the database. SQLite
 * finds a database whole whose write-ahead log was cut or lost, or in whose place an older copy was put: the mark tells.
 */
export interface Mark {
  /** Notes, on the disk, that the history has come so far; it never goes back. */
  readonly raise: (head: Head) => void;
  /** Why the mark could not be written, once: the work itself is safe. */
  readonly takeFailure: () => unknown;
  readonly close: () => void;
}

/** The mark of a database file. */
export function markOf(file: string): string {
  return `${file}.mark`;
}

/**
 * Two slots, written in turn: should the power fail in the midst of one, the other still holds the action before.
 * Each is a line of text that a person can read, and ends with a check of itself.
 */
const slotBytes = 512;

/** Reads the mark of a database file; null where there is none or none that can be read. */
export function readMark(file: string): Head | null {
  const path = markOf(file);
  return existsSync(path) ? highest(readFileSync(path)) : null;
}

/** Opens the mark of a database file for writing; it is made with the first action. */
export function openMark(file: string): Mark {
  let descriptor: number | null = null;
  let failure: unknown = null;
  const write = (head: Head): void => {
    descriptor ??= openSync(markOf(file), openForMark, 0o600);
    const before = Buffer.alloc(2 * slotBytes);
    // Another process may have been faster.
    const length = readSync(descriptor, before, 0, before.length, 0);
    if ((highest(before.subarray(0, length))?.seq ?? 0) >= head.seq) return;
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

/** Sets the mark of a database anew, whatever it was: another database has taken its place. */
export function resetMark(file: string, head: Head): void {
  const unfinished = `${markOf(file)}.${process.pid}.unfinished`;
  writeFileSync(unfinished, Buffer.concat([toSlot(head), toSlot(head)]), { flag: 'wx', mode: 0o600 });
  syncToDisk(unfinished);
  renameSync(unfinished, markOf(file));
}

/**
 * Compares a database with its mark, which must have been read before (another process may be writing). Gives what is
 * wrong in a sentence; null when nothing is.
 */
export function compareWithMark(db: Database, file: string, mark: Head | null): string | null {
  if (mark === null) return null;
  const found = db
    .prepare<{ seq: number }, string>('SELECT hash FROM history WHERE seq = :seq')
    .pluck()
    .get({ seq: mark.seq });
  if (found === mark.hash) return null;
  if (found !== undefined) {
    return `“${file}” is not the one that was saved on ${mark.at}: its history differs from action ${mark.seq} on or before. It was left as it is: restore a backup.`;
  }
  const last = db
    .prepare<[], { seq: number; at: string }>('SELECT seq, at FROM history ORDER BY seq DESC LIMIT 1')
    .get();
  const missing = mark.seq - (last?.seq ?? 0);
  const actions = missing === 1 ? '1 action that was saved is' : `${missing} actions that were saved are`;
  const since = last ? `since ${last.at}` : 'all of them';
  return `In “${file}” ${actions} missing, ${since} (the last one was saved on ${mark.at}): its “-wal” file was lost or cut, or an older copy was put in its place. It was left as it is: put that file back, or restore a backup.`;
}

/** Throws `Refusal` where a database is gone whose mark says that there was one. */
export function refuseLostDatabase(file: string): void {
  const mark = readMark(file);
  if (mark === null || existsSync(file)) return;
  throw new Refusal(
    'damaged',
    `“${file}” is gone, with ${mark.seq} actions that were saved, the last one on ${mark.at}: put it back, or restore a backup.`,
  );
}

const openForMark = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

function toSlot({ seq, hash, at }: Head): Buffer {
  const line = `${seq} ${hash} ${at}`;
  return Buffer.from(`${line} ${checkOf(line)}`.padEnd(slotBytes - 1).concat('\n'), 'latin1');
}

function checkOf(line: string): string {
  return sha256(line).slice(0, 16);
}

function highest(bytes: Buffer): Head | null {
  const slots = [0, 1].map((slot) => fromSlot(bytes.subarray(slot * slotBytes, (slot + 1) * slotBytes)));
  return slots.reduce((best, head) => (head && head.seq > (best?.seq ?? 0) ? head : best), null);
}

function fromSlot(bytes: Buffer): Head | null {
  const [seq = '', hash = '', at = '', check] = bytes.toString('latin1').trimEnd().split(' ');
  if (checkOf(`${seq} ${hash} ${at}`) !== check) return null;
  return { seq: Number(seq), hash, at };
}
