import { constants, inflateRawSync } from 'node:zlib';

/** True for the beginning of a web archive, packed with gzip or not. */
export function isWebArchive(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length);
  const start =
    bytes[0] === 0x1f && bytes[1] === 0x8b ? unpackedStart(bytes) : bytes.toString('latin1', 0, 200);
  return /^WARC\/\d\.\d\r?\n/.test(start) || /^filedesc:\/\/\S+ \S+ \d{14} /.test(start);
}

/** The first bytes of what a gzip file (RFC 1952) holds; nothing where its head is not a usual one. */
function unpackedStart(bytes: Buffer): string {
  const flags = bytes[3] ?? 0;
  let start = 10;
  if (flags & 4) start += 2 + (bytes[10] ?? 0) + 256 * (bytes[11] ?? 0);
  for (const flag of [8, 16]) if (flags & flag) start = bytes.indexOf(0, start) + 1;
  if (flags & 2) start += 2;
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 8 * 1024 * 1024 };
    return inflateRawSync(bytes.subarray(start), options).toString('latin1', 0, 200);
  } catch {
    return '';
  }
}
