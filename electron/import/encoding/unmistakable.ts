/** True where escape sequences switch to Japanese character sets (RFC 1468) and the whole is valid. */
export function isIso2022Japanese(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x1b)) return false;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');
  if (!head.includes('\x1b$B') && !head.includes('\x1b$@')) return false;
  return decode(bytes, 'iso-2022-jp') !== null;
}

/** How much is looked at, in bytes. */
const looked = 8192;

/**
 * UTF-16 without a byte order mark, where that is clear: there are zero bytes, as spaces and line ends have them, and what
 * the units spell is letters, digits and spaces in the main. Undefined for anything else, and so for Chinese or Japanese
 * in one line, which has no zero byte.
 */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 === 1 || bytes.length < 4 || !bytes.subarray(0, looked).includes(0)) return undefined;
  const head = bytes.subarray(0, looked);
  const spaces = { 'utf-16le': countSpaces(head, 'utf-16le'), 'utf-16be': countSpaces(head, 'utf-16be') };
  const encoding = spaces['utf-16le'] >= spaces['utf-16be'] ? 'utf-16le' : 'utf-16be';
  return spaces[encoding] > 0 && decode(bytes, encoding) !== null ? encoding : undefined;
}

/** How many spaces and line ends the text has, if it is running text; else none. */
function countSpaces(head: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  if (/[^\P{C}\p{Cf}\t\n\f\r]/u.test(text) || text.includes('\ufffd')) return 0;
  const wordly = text.match(/[\p{L}\p{M}\p{N}\s]/gu)?.length ?? 0;
  return wordly >= text.length * 0.7 ? (text.match(/[ \n]/g)?.length ?? 0) : 0;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
