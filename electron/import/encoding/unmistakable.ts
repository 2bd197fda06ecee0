import { isAscii } from 'node:buffer';
import { decodeAs } from './decodeAs.ts';

/** Encodings that write everything in ASCII, with escape sequences before what is not: RFC 1468, RFC 1557. */
type Escaped = 'iso-2022-jp' | 'iso-2022-kr';

/** The encoding whose escape sequences switch to Japanese or Korean, where the whole is valid in it. */
export function escapedEncoding(bytes: Uint8Array): Escaped | undefined {
  if (!bytes.includes(0x1b)) return undefined;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');
  const isJapanese = head.includes('\x1b$B') || head.includes('\x1b$@');
  const isKorean = head.includes('\x1b$)C') && head.includes('\x0e');
  const encoding = isJapanese ? 'iso-2022-jp' : isKorean ? 'iso-2022-kr' : undefined;
  return encoding && decodeAs(bytes, encoding) !== null ? encoding : undefined;
}

/** Runs of base 64 in UTF-7, and of Chinese in HZ, that are no chance. */
const fewestRuns = 3;

/**
 * HZ (RFC 1843) or UTF-7 (RFC 2152), which shift to other letters without an escape: all is ASCII and valid, and what the shifts
 * enclose is letters. Undefined for anything else.
 */
export function shiftedEncoding(bytes: Uint8Array): 'hz-gb-2312' | 'utf-7' | undefined {
  if (!isAscii(bytes) || bytes.includes(0x7f)) return undefined;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');
  if (/~\{(?:[!-~]{2}){2,200}~\}/.test(head) && isInLetters(bytes, 'hz-gb-2312')) return 'hz-gb-2312';
  const runs = head.match(/\+[A-Za-z0-9/+]{3,}/g)?.length ?? 0;
  return runs >= fewestRuns && isInLetters(bytes, 'utf-7') ? 'utf-7' : undefined;
}

/** Whether bytes are valid, and most of what is not ASCII is letters. */
function isInLetters(bytes: Uint8Array, encoding: string): boolean {
  const text = decodeAs(bytes, encoding);
  if (text === null || !text.isWellFormed()) return false;
  const beyond = text.match(/[^\0-\u007f]/gu) ?? [];
  const letters = beyond.filter((character) => /[\p{L}\p{M}\p{P}]/u.test(character));
  return beyond.length > 3 && letters.length >= beyond.length * 0.9;
}

/** How much is looked at, in bytes. */
const looked = 8192;

/** UTF-32 without a byte order mark: of every four bytes one or two are zero, on the same side. Undefined for anything else. */
export function utf32WithoutMark(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | undefined {
  if (bytes.length % 4 > 0 || bytes.length < 8) return undefined;
  const first = bytes.subarray(0, looked);
  const isZero = (offset: number) => first.every((byte, at) => at % 4 !== offset || byte === 0);
  const encoding = isZero(3) ? 'utf-32le' : isZero(0) ? 'utf-32be' : undefined;
  return encoding && decodeAs(bytes, encoding) !== null ? encoding : undefined;
}

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
  return spaces[encoding] > 0 && decodeAs(bytes, encoding) !== null ? encoding : undefined;
}

/** How many spaces and line ends the text has, if it is running text; else none. */
function countSpaces(head: Uint8Array, encoding: string): number {
  const text = decodeAs(head, encoding, { isLenient: true, isCut: true }) ?? '';
  if (/[^\P{C}\p{Cf}\t\n\f\r]/u.test(text) || text.includes('\ufffd')) return 0;
  const wordly = text.match(/[\p{L}\p{M}\p{N}\s]/gu)?.length ?? 0;
  return wordly >= text.length * 0.7 ? (text.match(/[ \n]/g)?.length ?? 0) : 0;
}
