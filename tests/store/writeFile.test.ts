import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeFileAtomic } from '../../electron/transfer/writeFile.ts';
import { asOrdinaryUser } from '../fixtures/ordinaryUser.ts';
import { temporaryFolder } from '../fixtures/workspaces.ts';

/** Only `fsyncSync` can be made to fail; everything else is the real disk. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, fsyncSync: vi.fn(real.fsyncSync) };
});
afterEach(() => void vi.mocked(fs.fsyncSync).mockReset());

/** Lets the nth `fsync` from now on fail: the first is the file's, the second the folder's. */
function failSync(nth: 1 | 2, code: string): void {
  const fail = () => {
    throw Object.assign(new Error(`${code}: something, fsync`), { code, syscall: 'fsync' });
  };
  if (nth === 2) vi.mocked(fs.fsyncSync).mockImplementationOnce(() => undefined);
  vi.mocked(fs.fsyncSync).mockImplementationOnce(fail);
}

describe('writing a file', () => {
  test('replaces what was there, whole, and leaves nothing else behind', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'out.json');
    writeFileSync(path, 'a much longer text that was there before');
    writeFileAtomic(path, 'new 🤔');
    expect(readFileSync(path, 'utf8')).toBe('new 🤔');
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  test.each(['victim', 'nothing'])('replaces a link and leaves the %s that it points to alone', (target) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'victim'), 'unharmed');
    symlinkSync(join(folder, target), join(folder, 'out.json'));
    writeFileAtomic(join(folder, 'out.json'), 'new');
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('unharmed');
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['out.json', 'victim']);
  });

  test.each([
    ['a folder that is not there', ['none', 'out.json'], 'there is no folder'],
    ['a folder as the file', ['folder'], 'is a folder: give a file name inside it'],
    ['a file as the folder', ['file', 'out.json'], 'is not a folder'],
    ['too long a name', ['x'.repeat(300)], 'was not written'],
  ])('to %s is refused with its path, and nothing is left behind', (_, parts, sentence) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), 'x');
    const path = join(folder, ...parts);
    expect(() => writeFileAtomic(path, 'new')).toThrow(
      expect.objectContaining({ code: 'io', message: expect.stringContaining(`“${path}”`) }),
    );
    expect(() => writeFileAtomic(path, 'new')).toThrow(sentence);
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file is not replaced by one', () => {
  const makers: readonly (readonly [string, (path: string) => unknown])[] = [
    ['a pipe', (path) => execFileSync('mknod', [path, 'p'])],
    ['a link to a device', (path) => symlinkSync('/dev/null', path)],
    ['a socket', (path) => listen(path)],
  ];
  test.each(makers)('%s', async (_, make) => {
    const folder = temporaryFolder();
    const path = join(folder, 'out.json');
    await make(path);
    const before = lstatSync(path);
    expect(() => writeFileAtomic(path, 'new')).toThrow(
      expect.objectContaining({
        code: 'io',
        message: `“${path}” is not a regular file and cannot be replaced.`,
      }),
    );
    expect([lstatSync(path).ino, lstatSync(path).mode]).toEqual([before.ino, before.mode]);
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  test.skipIf(process.geteuid?.() !== 0)('a device', () => {
    const path = join(temporaryFolder(), 'null');
    execFileSync('mknod', [path, 'c', '1', '3']);
    expect(() => writeFileAtomic(path, 'new')).toThrow(
      `“${path}” is not a regular file and cannot be replaced.`,
    );
    expect(lstatSync(path).isCharacterDevice()).toBe(true);
  });

  test.skipIf(process.geteuid?.() !== 0)(
    'a name in /dev, though it leads to a file, as /dev/stdout does behind “>”',
    () => {
      const file = join(temporaryFolder(), 'out.json');
      const path = `/dev/glossator-test-${process.pid}`;
      writeFileSync(file, 'unharmed');
      symlinkSync(file, path);
      onTestFinished(() => rmSync(path, { force: true }));
      expect(() => writeFileAtomic(path, 'new')).toThrow(
        `“${path}” is not a regular file and cannot be replaced.`,
      );
      expect([lstatSync(path).isSymbolicLink(), readFileSync(file, 'utf8')]).toEqual([true, 'unharmed']);
    },
  );
});

describe('forcing what was written to the disk', () => {
  test.skipIf(process.platform === 'win32')(
    'is left out in a folder that may be written but not read',
    () => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o333);
      asOrdinaryUser(() => writeFileAtomic(join(folder, 'out.json'), 'new'));
      chmodSync(folder, 0o755);
      expect(readdirSync(folder)).toEqual(['out.json']);
      expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('new');
    },
  );

  test.each(['EINVAL', 'ENOTSUP'])('is left out where folders cannot be forced (%s)', (code) => {
    const path = join(temporaryFolder(), 'out.json');
    failSync(2, code);
    writeFileAtomic(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(fs.fsyncSync).toHaveBeenCalledTimes(2);
  });

  test('says so with the path when the disk fails at the folder: the file is there, but may not last', () => {
    const path = join(temporaryFolder(), 'out.json');
    failSync(2, 'EIO');
    expect(() => writeFileAtomic(path, 'new')).toThrow(
      expect.objectContaining({
        code: 'io',
        message: `“${path}” was written, but the disk could not confirm it (EIO): write it again.`,
      }),
    );
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test('that fails at the file itself leaves the old one as it was', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'out.json');
    writeFileSync(path, 'old');
    failSync(1, 'EIO');
    expect(() => writeFileAtomic(path, 'new')).toThrow(
      `“${path}” was not written: the disk failed. Check the disk.`,
    );
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out.json']);
  });
});

function listen(path: string): Promise<void> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((ready) => server.listen(path, ready));
}
