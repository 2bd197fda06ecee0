import { randomBytes } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { sha256 } from './hash.ts';
import { userDataDir } from './location.ts';

/**
 * What is being written bears a name that says by whom: `….PID-HOST-START.unfinished`. Whoever comes next can tell what a process
 * that was killed has left from what another one is writing now, also when its number belongs to somebody else by then.
 */
const pattern = /\.(\d+)-([0-9a-f]{6})-(\w+)\.unfinished(?:-wal|-shm|-journal)?$/;

/** What versions before this one left behind, which named a process at most. */
const olderPattern =
  /\.db\.(?:[\w.-]+\.)?unfinished(?:-\w+)?$|^workspace\.db\.(?:restored|salvaged)$|^\.salvage-\w{6}$|^\..+\.[0-9a-f]{12}\.unfinished$/;

/** How old something must be, in milliseconds, before it is taken for left behind although no one can be asked. */
const surelyOld = 86_400_000;

/** The name of a file or folder until it is whole, beside `path`. */
export function unfinishedName(path: string): string {
  return `${path}.${ownMark()}.unfinished`;
}

/**
 * Takes away the unfinished files and folders in a folder whose process has ended. What cannot be taken away now is tried again at
 * the next start: it keeps no one from working.
 */
export function clearUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (isLeftBehind(path, name)) removeLeftOver(path);
  }
}

/**
 * Notes an unfinished file in a folder that no start looks into, so that the next one finds it; gives what to call when the file
 * is finished or gone.
 */
export function noteUnfinished(path: string): () => void {
  const note = unfinishedName(join(notesFolder(), `note-${randomBytes(6).toString('hex')}`));
  try {
    mkdirSync(dirname(note), { recursive: true, mode: 0o700 });
    writeFileSync(note, path, { flag: 'wx', mode: 0o600 });
  } catch {
    // Where there is no room for a note, the file itself is worth more.
  }
  return () => removeLeftOver(note);
}

/** Takes away the unfinished files that were noted by processes that have ended. */
export function clearNoted(): void {
  const folder = notesFolder();
  for (const name of namesIn(folder)) {
    const note = join(folder, name);
    if (!isLeftBehind(note, name)) continue;
    const path = readNote(note);
    if (path !== null && pattern.test(basename(path))) removeLeftOver(path);
    removeLeftOver(note);
  }
}

/** Whether the process that a mark (as in the names) is of has ended, as far as can be told here; `since` is in milliseconds. */
export function hasEnded(mark: string, since: number): boolean {
  const [, pid = '', host, start = ''] = pattern.exec(`.${mark}.unfinished`) ?? [];
  const isOld = Date.now() - since > surelyOld;
  // Of another machine, on a disk that both have.
  if (host !== hostMark()) return isOld;
  const now = startOf(Number(pid));
  return now === null || (now === unknownStart ? isOld && Number(pid) !== process.pid : now !== start);
}

/** What this process is called in the names of what it has not finished. */
export function ownMark(): string {
  return `${process.pid}-${hostMark()}-${startOf(process.pid) ?? unknownStart}`;
}

function isLeftBehind(path: string, name: string): boolean {
  const found = pattern.exec(name);
  if (!found && !olderPattern.test(name)) return false;
  const since = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (since === undefined) return false;
  return found ? hasEnded(`${found[1]}-${found[2]}-${found[3]}`, since) : Date.now() - since > surelyOld / 24;
}

function removeLeftOver(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return [];
  }
}

function readNote(note: string): string | null {
  try {
    return readFileSync(note, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return null;
  }
}

function notesFolder(): string {
  return join(userDataDir(process.env, process.platform), 'Glossator', 'unfinished');
}

let host: string | undefined;

/** The machine and, where there are such things, the space that numbers of processes belong to. */
function hostMark(): string {
  host ??= sha256(`${hostname()} ${linkOf('/proc/self/ns/pid')}`).slice(0, 6);
  return host;
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // Only Linux has it.
    return '';
  }
}

const unknownStart = '0';

/**
 * When a process began, in the system's own count, so that another one with the same number is told apart; null when there is no
 * such process (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, field 22).
 */
function startOf(pid: number): string | null {
  if (statSync('/proc/self/stat', { throwIfNoEntry: false })) {
    try {
      // The second field may contain anything, in parentheses.
      const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
      const isDead = fields[0] === 'Z' || fields[0] === 'X';
      return isDead ? null : (fields[19] ?? unknownStart);
    } catch {
      return null;
    }
  }
  try {
    process.kill(pid, 0);
    return unknownStart;
  } catch (error) {
    // It is there, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? unknownStart : null;
  }
}
