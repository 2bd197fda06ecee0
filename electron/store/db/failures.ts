import { constants } from 'node:os';
import Database from 'better-sqlite3';
import { type AppError, Refusal } from '../../../shared/result.ts';
import { findWriteFailure } from './probe.ts';

/**
 * Says what a failure of SQLite or of the system means for a person; null when it is not one of these. A failure of
 * the system names the file that it is about; `file` is named by SQLite's, and where the system's names none.
 */
export function explainFailure(error: unknown, file: string): AppError | null {
  if (error instanceof Refusal) return { code: error.code, message: error.message };
  if (error instanceof Database.SqliteError) return explainSqlite(error, file);
  return isSystemError(error) ? explainSystem(error, file) : null;
}

/** The same failure as a `Refusal`, or the error itself when nothing better is known of it. */
export function asRefusal(error: unknown, file: string): unknown {
  const known = explainFailure(error, file);
  return known ? new Refusal(known.code, known.message) : error;
}

/** What Node throws when a call to the system fails (https://nodejs.org/api/errors.html#class-systemerror). */
interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: unknown;
}

function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string' &&
    typeof error.syscall === 'string'
  );
}

/**
 * The name of the error that the system gave, such as “ENOSPC”; empty where it gave none. Node calls those unknown that are not
 * on its list (https://docs.libuv.org/en/v1.x/errors.html), such as a quota that is used up, and hands on their number.
 */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) return '';
  const number = 'errno' in error ? -Number(error.errno) : 0;
  const known = Object.entries(constants.errno).find(([, value]) => value === number);
  return error.code === 'UNKNOWN' && known ? known[0] : String(error.code);
}

function explainSystem(error: SystemError, file: string): AppError {
  const { path } = error;
  const code = systemCode(error);
  const [kind, what] = systemFailures[code] ?? ['io', `could not be read or written (${code}).`];
  return { code: kind, message: `“${typeof path === 'string' ? path : file}” ${what}` };
}

const systemFailures: Readonly<Record<string, readonly [AppError['code'], string]>> = {
  ENOENT: ['not-found', 'does not exist.'],
  ENOTDIR: ['io', 'is not a folder.'],
  EEXIST: ['io', 'is not a folder.'],
  EISDIR: ['io', 'is a folder, not a file.'],
  EACCES: ['read-only', 'cannot be accessed: change its permissions or choose another folder.'],
  EPERM: ['read-only', 'cannot be accessed: change its permissions or choose another folder.'],
  EROFS: ['read-only', 'is on a read-only disk: choose another folder.'],
  ENOSPC: ['io', 'does not fit: the disk is full.'],
  EDQUOT: ['io', 'does not fit: your disk quota is used up.'],
  EFBIG: ['io', 'is larger than this disk or your account allows: choose another folder.'],
  EIO: ['io', 'could not be read or written because the disk failed (EIO): check the disk.'],
  ENXIO: ['io', 'is on a disk that has been removed: connect it again.'],
  ENODEV: ['io', 'is on a disk that has been removed: connect it again.'],
  ESTALE: ['io', 'is on a network folder that has been disconnected: connect it again.'],
  ELOOP: ['io', 'is a link that leads back to itself: choose another folder.'],
  EMFILE: ['io', 'could not be opened because too many files are open: close some programs and try again.'],
  ENFILE: ['io', 'could not be opened because too many files are open: close some programs and try again.'],
  ENAMETOOLONG: ['io', 'has a name that is too long: choose a shorter one.'],
};

function explainSqlite(
  { code, message }: { readonly code: string; readonly message: string },
  file: string,
): AppError | null {
  const is = (...names: readonly string[]): boolean =>
    names.some((name) => code === name || code.startsWith(`${name}_`));
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) {
    return { code: 'busy', message: `“${file}” is being written by another process: try again in a moment.` };
  }
  if (is('SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM')) {
    return {
      code: 'read-only',
      message: `“${file}” cannot be written: change the permissions of its folder or choose another folder.`,
    };
  }
  // Of JSON in a row, which only the disk can have changed.
  const isRowDamaged = code === 'SQLITE_ERROR' && message.startsWith('malformed JSON');
  if (isRowDamaged || is('SQLITE_NOTADB', 'SQLITE_CORRUPT'))
    return { code: 'damaged', message: damaged(file) };
  // SQLite knows a full disk, but not where it makes room for its own files, and not a quota.
  const obstacle = is('SQLITE_FULL')
    ? 'ENOSPC'
    : is('SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE')
      ? systemCode(findWriteFailure(file))
      : '';
  if (obstacle === 'ENOSPC') {
    return {
      code: 'io',
      message: `“${file}” could not be written because the disk is full; nothing was changed.`,
    };
  }
  if (obstacle === 'EDQUOT') {
    return {
      code: 'io',
      message: `“${file}” could not be written because your disk quota is used up: delete some files, and see whether your last action was saved.`,
    };
  }
  if (is('SQLITE_IOERR')) {
    return {
      code: 'io',
      message: diskFailed(file, code),
    };
  }
  return null;
}

/** The sentence about a disk that failed, with SQLite’s code for it. */
export function diskFailed(file: string, code: string): string {
  return `The disk failed while reading or writing “${file}” (${code}): see whether your last action was saved, and check the disk.`;
}

/** The one sentence about a file that cannot be trusted; it is never deleted or written to. */
export function damaged(file: string): string {
  return `“${file}” is damaged and was left unchanged: restore a backup, or choose another workspace folder.`;
}
