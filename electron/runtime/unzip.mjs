import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/**
 * Unpacks those entries of a zip file that `keep` accepts. The usual packages cannot leave entries out, and writing
 * 25,000 files only to delete them again takes half a minute. No zip64, no encryption, no links: it serves one
 * archive whose checksum is known.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => boolean} keep
 */
export function unzip(archive, folder, keep) {
  const file = openSync(archive, 'r');
  try {
    for (const entry of readDirectory(file)) {
      if (entry.name.endsWith('/') || !keep(entry.name)) continue;
      const target = join(folder, inside(entry.name));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, readEntry(file, entry));
      chmodSync(target, entry.mode || 0o644);
    }
  } finally {
    closeSync(file);
  }
}

/** @typedef {{ name: string, method: number, packedSize: number, mode: number, offset: number }} Entry */

/** @returns {Generator<Entry>} */
function* readDirectory(/** @type {number} */ file) {
  const { size } = fstatSync(file);
  const tail = read(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a zip file');
  const count = tail.readUInt16LE(end + 10);
  const directory = read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  for (let at = 0, index = 0; index < count; index += 1) {
    const nameLength = directory.readUInt16LE(at + 28);
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

function readEntry(/** @type {number} */ file, /** @type {Entry} */ { method, packedSize, offset }) {
  const header = read(file, offset, 30);
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = read(file, start, packedSize);
  return method === 0 ? packed : inflateRawSync(packed);
}

function read(/** @type {number} */ file, /** @type {number} */ position, /** @type {number} */ length) {
  const buffer = Buffer.alloc(length);
  if (readSync(file, buffer, 0, length, position) !== length) throw new Error('the zip file is cut short');
  return buffer;
}

function inside(/** @type {string} */ name) {
  const path = normalize(name);
  if (path.startsWith(`..${sep}`) || path.startsWith(sep))
    throw new Error(`${name} points outside the archive`);
  return path;
}
