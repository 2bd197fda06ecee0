import {
  closeSync,
  constants,
  existsSync,
  fdatasync,
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
 * was put: the high-water mark tells. It is never ahead of the database. Behind it is after a power cut, by what was saved while the disk
 * was still taking in the mark before: then the loss of those actions alone would go unnoticed.
 */
export interface HighWater {
  /**
   * Notes that the history has come so far; it never goes back. Written at once, so that no kill loses it, and brought to the disk
   * behind the answer: once for all that come meanwhile.
   */
  readonly raise: (head: Head) => void;
  /** Why it could not be written or brought to the disk, once: the work itself is safe. */
  readonly takeFailure: () => unknown;
  /** Waits until it is on the disk; a failure of that can still be taken. */
  readonly close: () => void;
}

/** The file that holds the high-water mark of a database file. */
export function highWaterFile(file: string): string {
  return `${file}.mark`;
}

/**
 * Two slots, of which one is on the disk at any time: only the other one is written, again and again until the disk has it. Should the
 * power fail in the midst, the first still holds an action before. Each is a line of text that a person can read, and ends with a
 * check of itself.
 */
const slotBytes = 512;

/** Whoever works on without a pause, such as a command, never hears that the disk has it: after so many milliseconds it is waited for. */
const longestUnsynced = 1000;

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
  /** The numbers of the newest actions that this process has written, and has brought to the disk. */
  let [written, synced] = [0, 0];
  /** The file as this process has left it: mostly it is still so, and need not be taken apart. */
  let left = { bytes: Buffer.alloc(0), slots: slotsOf(Buffer.alloc(0)) };
  /** When the disk was asked to take in what was written; null while it is not at it. */
  let askedAt: number | null = null;

  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      failure = error;
    }
  };

  const write = (head: Head): boolean => {
    descriptor ??= openMark(file);
    const before = Buffer.alloc(2 * slotBytes);
    const length = readSync(descriptor, before, 0, before.length, 0);
    const slots = before.equals(left.bytes) ? left.slots : slotsOf(before.subarray(0, length));
    const newest = (slots[1]?.seq ?? 0) > (slots[0]?.seq ?? 0) ? 1 : 0;
    const other = newest === 1 ? 0 : 1;
    const highest = slots[newest]?.seq ?? 0;
    // Another process may have been faster.
    if (highest >= head.seq) return false;
    // Of what another process has written nobody here knows that it is on the disk; then the other slot is, unless it was torn.
    const isLost = slots[other] === null && highest !== written;
    const slot = highest === synced || isLost ? other : newest;
    const line = toSlot(head);
    writeSync(descriptor, line, 0, slotBytes, slot * slotBytes);
    written = head.seq;
    line.copy(before, slot * slotBytes);
    left = { bytes: before, slots: slot === 0 ? [head, slots[1]] : [slots[0], head] };
    return true;
  };

  const sync = (): void => {
    if (descriptor === null) return;
    fdatasyncSync(descriptor);
    synced = written;
  };

  const syncBehind = (): void => {
    if (descriptor === null || (askedAt !== null && performance.now() - askedAt < longestUnsynced)) return;
    if (askedAt !== null) {
      sync();
      askedAt = performance.now();
      return;
    }
    askedAt = performance.now();
    // Not even asked for before the answer: to wake the thread that waits for the disk may cost this one its turn.
    setImmediate(ask, descriptor);
  };

  const ask = (own: number): void => {
    const seq = written;
    const end = (error: Error | null): void => {
      askedAt = null;
      if (descriptor !== own) closeSync(own);
      else if (error) failure = error;
      else {
        synced = Math.max(synced, seq);
        if (written > synced) syncBehind();
      }
    };
    if (descriptor === own) fdatasync(own, end);
    else end(null);
  };

  return {
    raise: (head) =>
      attempt(() => {
        if (write(head)) syncBehind();
      }),
    takeFailure: () => {
      const taken = failure;
      failure = null;
      return taken;
    },
    close: () => {
      if (descriptor === null) return;
      const own = descriptor;
      if (written > synced) attempt(sync);
      descriptor = null;
      // While the disk is at it, the descriptor must not become that of another file.
      if (askedAt === null) closeSync(own);
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
  return slotsOf(bytes).reduce((best, head) => (head && head.seq > (best?.seq ?? 0) ? head : best), null);
}

/** Null for a slot that cannot be read. */
function slotsOf(bytes: Buffer): [Head | null, Head | null] {
  return [fromSlot(bytes.subarray(0, slotBytes)), fromSlot(bytes.subarray(slotBytes, 2 * slotBytes))];
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
