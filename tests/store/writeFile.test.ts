import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomic } from '../../electron/transfer/writeFile.ts';
import { temporaryFolder } from '../fixtures/workspaces.ts';

describe('writing a file', () => {
  test('replaces what was there, whole, and leaves nothing else behind', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'out.json');
    writeFileSync(path, 'a much longer text that was there before');
    writeFileAtomic(path, 'new 🤔');
    expect(readFileSync(path, 'utf8')).toBe('new 🤔');
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  test('replaces a link and leaves what it points to alone', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'victim'), 'unharmed');
    symlinkSync(join(folder, 'victim'), join(folder, 'out.json'));
    writeFileAtomic(join(folder, 'out.json'), 'new');
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('unharmed');
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('new');
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
