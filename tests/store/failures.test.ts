import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { asRefusal, explainFailure } from '../../electron/store/db/failures.ts';
import { Refusal } from '../../shared/result.ts';
import { temporaryFolder } from '../fixtures/workspaces.ts';

/** What the system answers, as Node hands it on. */
const systemError = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: something, read`), { code, syscall: 'read', ...(path && { path }) });

const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('a failure of the system', () => {
  test.each([
    ['ENOENT', 'not-found', '“/w.db” does not exist.'],
    ['EACCES', 'read-only', '“/w.db” cannot be accessed: change its permissions or choose another folder.'],
    ['ENOSPC', 'io', '“/w.db” does not fit: the disk is full.'],
    ['EDQUOT', 'io', '“/w.db” does not fit: your disk quota is used up.'],
    ['EROFS', 'read-only', '“/w.db” is on a read-only disk: choose another folder.'],
    ['ENAMETOOLONG', 'io', '“/w.db” has a name that is too long: choose a shorter one.'],
    ['EIO', 'io', '“/w.db” could not be read or written because the disk failed (EIO): check the disk.'],
    ['ELOOP', 'io', '“/w.db” is a link that leads back to itself: choose another folder.'],
    ['EFBIG', 'io', '“/w.db” is larger than this disk or your account allows: choose another folder.'],
    ...['ENXIO', 'ENODEV'].map(
      (code) => [code, 'io', '“/w.db” is on a disk that has been removed: connect it again.'] as const,
    ),
    ...['EMFILE', 'ENFILE'].map(
      (code) =>
        [
          code,
          'io',
          '“/w.db” could not be opened because too many files are open: close some programs and try again.',
        ] as const,
    ),
    ...['EBUSY', 'EINVAL', 'ETXTBSY'].map(
      (code) => [code, 'io', `“/w.db” could not be read or written (${code}).`] as const,
    ),
  ] as const)('%s is one sentence', (code, kind, message) => {
    expect(explainFailure(systemError(code), '/w.db')).toEqual({ code: kind, message });
    expect(asRefusal(systemError(code), '/w.db')).toEqual(new Refusal(kind, message));
  });

  test('that Node does not know is known by its number', () => {
    const unknown = Object.assign(systemError('UNKNOWN'), { errno: -constants.errno.EDQUOT });
    expect(explainFailure(unknown, '/w.db')?.message).toBe(
      '“/w.db” does not fit: your disk quota is used up.',
    );
  });

  test('names the file that it is about, and the workspace only when it names none', () => {
    expect(explainFailure(systemError('ENOENT', '/seeds/a.txt'), '/w.db')?.message).toBe(
      '“/seeds/a.txt” does not exist.',
    );
    expect(explainFailure(systemError('EIO', '/seeds/a.txt'), '/w.db')?.message).toBe(
      '“/seeds/a.txt” could not be read or written because the disk failed (EIO): check the disk.',
    );
    expect(explainFailure(systemError('EIO'), '/w.db')?.message).toContain('“/w.db”');
  });

  test('is known from what Node really throws', () => {
    const folder = temporaryFolder();
    symlinkSync('loop', join(folder, 'loop'));
    const messageOf = (work: () => unknown) => explainFailure(thrown(work), '/w.db')?.message;
    expect(messageOf(() => readFileSync(join(folder, 'none')))).toBe(
      `“${join(folder, 'none')}” does not exist.`,
    );
    expect(messageOf(() => mkdirSync(join(folder, 'loop', 'x'), { recursive: true }))).toBe(
      `“${join(folder, 'loop', 'x')}” is a link that leads back to itself: choose another folder.`,
    );
  });
});

describe('a failure of SQLite names the database', () => {
  test.each([
    ['SQLITE_BUSY', 'busy'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_FULL', 'io'],
    ['SQLITE_IOERR_FSYNC', 'io'],
  ])('%s', (code, kind) => {
    expect(explainFailure(new Database.SqliteError('x', code), '/w.db')).toMatchObject({
      code: kind,
      message: expect.stringContaining('“/w.db”'),
    });
  });
});

describe('what is no failure of the disk or the database', () => {
  test.each([
    ['a mistake of ours', new TypeError('x is not a function')],
    ['an argument that Node refuses', Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG_TYPE' })],
    ['no error at all', 'x'],
  ])('%s stays what it is', (_, error) => {
    expect(explainFailure(error, '/w.db')).toBeNull();
    expect(asRefusal(error, '/w.db')).toBe(error);
  });

  test('a refusal keeps its code and its sentence', () =>
    expect(explainFailure(new Refusal('conflict', 'Two of them.'), '/w.db')).toEqual({
      code: 'conflict',
      message: 'Two of them.',
    }));
});
