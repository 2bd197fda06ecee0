import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../shared/unzip.ts';
import { type ArchiveFile, archive } from '../fixtures/archive.ts';
import { memo } from '../fixtures/wordDocument.ts';

const words = Buffer.from('Words. '.repeat(1000));
const a: ArchiveFile = { name: 'a.xml', data: words };

describe('an archive', () => {
  test('comes out as it went in, packed or stored, with sizes before or behind its files', () => {
    const packed: ArchiveFile = { name: 'b.xml', data: deflateRawSync(words), method: 8, size: words.length };
    for (const second of [packed, { ...packed, flags: 8, local: { packed: 0, size: 0 } }]) {
      const files = unzip(archive([a, second, { name: 'word/', data: Buffer.alloc(0) }]), () => true);
      if (!files.ok) throw new Error(files.error.message);
      expect([...files.value].map(([name, bytes]) => [name, Buffer.from(bytes).equals(words)])).toEqual([
        ['a.xml', true],
        ['b.xml', true],
      ]);
    }
    expect(unzip(memo, () => true)).toMatchObject({ ok: true });
  });

  const bomb = deflateRawSync(Buffer.alloc(20_000_000), { level: 9 });
  const packed = (data: Buffer, more: Partial<ArchiveFile> = {}): ArchiveFile => ({
    name: 'b.xml',
    data,
    method: 8,
    ...more,
  });

  test.each<[what: string, bytes: () => Buffer, sentence: string]>([
    [
      'whose files share their data',
      () => archive([a, { name: 'b.xml', data: words, like: 'a.xml' }]),
      'two names',
    ],
    [
      'whose files overlap',
      () =>
        archive([
          { ...a, data: Buffer.concat([words, header('b.xml', words), words]) },
          { name: 'b.xml', data: words, start: 30 + 5 + words.length },
        ]),
      'shares its data',
    ],
    ['whose stored file declares less', () => archive([{ ...a, size: 0 }]), 'two sizes'],
    ['whose stored file declares more', () => archive([{ ...a, size: 9_000_000 }]), 'two sizes'],
    [
      'that tells a file two sizes',
      () => archive([{ ...a, local: { packed: 5, size: 5 } }]),
      'two names or sizes',
    ],
    [
      'that tells a file two names',
      () => archive([{ ...a, local: { name: 'b.xml' } }]),
      'two names or sizes',
    ],
    ['that tells a file two ways', () => archive([{ ...a, local: { method: 8 } }]), 'two names or sizes'],
    [
      'that unpacks to more than it declares',
      () => archive([packed(bomb, { size: 5000 })]),
      'larger than it declares',
    ],
    ['that unpacks to less than it declares', () => archive([packed(bomb, { size: 20_000_001 })]), 'damaged'],
    [
      'whose file does not end',
      () => archive([packed(bomb.subarray(0, -3), { size: 20_000_000 })]),
      'damaged',
    ],
    ['that is not packed as it says', () => archive([packed(words, { size: 9000 })]), 'damaged'],
    ['that is packed in another way', () => archive([packed(words, { method: 12 })]), 'unusual way'],
    ['that is locked', () => archive([{ ...a, flags: 1 }]), 'locked with a password'],
    ['with one name twice', () => archive([a, { ...a, name: 'A.xml' }]), 'twice'],
    ['with a name that leads out', () => archive([{ ...a, name: 'b/../../a.xml' }]), 'points outside'],
    ['that promises more files than it has', () => archive([a], { count: 2 }), 'does not fit its files'],
    ['with more files than its end can say', () => archive([a], { count: 0xffff }), 'too many files'],
    [
      'whose directory lies beyond it',
      () => archive([a], { directory: 0x7fffffff }),
      'does not fit its files',
    ],
    ['with large numbers (zip64) for a small file', () => archive([{ ...a, size: 0xffffffff }]), 'two sizes'],
    ['with something behind its end', () => Buffer.concat([archive([a]), Buffer.from('more')]), 'damaged'],
    ['that is no archive at all', () => words, 'damaged'],
  ])('%s is not opened', { timeout: 10_000 }, (_what, bytes, sentence) => {
    const found = unzip(bytes(), () => true);
    expect(found.ok || found.error.message).toContain(sentence);
  });
});

/** A file's header, as it would be in front of its data. */
function header(name: string, data: Buffer): Buffer {
  return archive([{ name, data }]).subarray(0, 30 + name.length);
}
