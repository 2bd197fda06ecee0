/** Kinds of files that people take for text; each begins with these bytes (Latin-1). */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a zip archive or an Office document'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['\x7fELF', 'a program'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['SQLite format 3\0', 'a database'],
  ['{\\rtf', 'a rich text (RTF) file'],
];

/** Control characters beyond this share make a file binary; text has next to none, random bytes a tenth. */
const controlShare = 0.02;

/** Says what kind of binary file these bytes are, or null when they may be text in some 8-bit encoding or UTF-8. */
export function findBinary(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536));
  const start = head.toString('latin1', 0, 16);
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  if (bytes.includes(0)) return 'a binary file';
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) controls += controlTable[head[at] ?? 0] ?? 0;
  return controls > Math.max(3, head.length * controlShare) ? 'a binary file' : null;
}

/** For each byte, 1 for a control character; tab, line feed, form feed, carriage return and escape occur in texts. */
const controlTable = Uint8Array.from({ length: 256 }, (_none, byte) =>
  (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)) || byte === 0x7f ? 1 : 0,
);
