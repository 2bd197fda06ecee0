import { TextDecoder as StandardDecoder } from '@exodus/bytes/encoding.js';
import { codePages } from './codePages.ts';
import { decodeIso2022Korean, decodeJohab } from './korean.ts';
import { decodeUtf7 } from './utf7.ts';

/** UTF-16 code units, U+FFFD among them where bytes are not valid. */
type Units = (bytes: Uint8Array) => ArrayLike<number>;

/** Encodings beyond the WHATWG Encoding Standard. */
const own: Readonly<Record<string, Units>> = {
  ...Object.fromEntries(Object.entries(codePages).map(([name, half]) => [name, singleByte(half)])),
  'utf-32le': (bytes) => utf32(bytes, true),
  'utf-32be': (bytes) => utf32(bytes, false),
  'iso-2022-kr': decodeIso2022Korean,
  johab: decodeJohab,
  'hz-gb-2312': hz,
  'utf-7': decodeUtf7,
};

/** The names of all encodings that are beyond the standard. */
export const ownEncodings: readonly string[] = Object.keys(own);

/** What a text is decoded for: to keep it, when nothing may be wrong, or to show how it begins. */
interface Purpose {
  /** Puts in U+FFFD for bytes that are not valid, instead of giving null. */
  readonly isLenient?: boolean;
  /** The bytes are the beginning of more: a character that is cut off at their end is left out. */
  readonly isCut?: boolean;
}

/**
 * The text of bytes in an encoding, by the name that `encodingNamed` gives it, or null where they are not valid in it; a byte order
 * mark is left out. The tables are the program's own: those of Node and of Electron differ (windows-949, Big5 with the characters of
 * Hong Kong, windows-1252).
 */
export function decodeAs(bytes: Uint8Array, encoding: string, purpose: Purpose = {}): string | null {
  const { isLenient = false, isCut = false } = purpose;
  const units = Object.hasOwn(own, encoding) ? own[encoding] : undefined;
  if (units) return ofUnits(units(bytes), purpose);
  const isNative = encoding === 'utf-8' || encoding.startsWith('utf-16');
  const Decoder = isNative ? TextDecoder : StandardDecoder;
  try {
    const text = new Decoder(encoding, { fatal: !isLenient }).decode(bytes, { stream: isCut });
    return text.startsWith('\ufeff') && !isNative ? text.slice(1) : text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

function ofUnits(units: ArrayLike<number>, { isLenient = false, isCut = false }: Purpose): string | null {
  const isBroken = isCut && units[units.length - 1] === 0xfffd;
  const written = Uint16Array.from(units).subarray(0, isBroken ? units.length - 1 : units.length);
  if (!isLenient && written.includes(0xfffd)) return null;
  const text = Buffer.from(written.buffer, 0, written.byteLength).toString('utf16le');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function singleByte(half: string): Units {
  const table = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? byte : half.charCodeAt(byte - 0x80),
  );
  return (bytes) => Uint16Array.from(bytes, (byte) => table[byte] ?? 0xfffd);
}

function utf32(bytes: Uint8Array, isLittle: boolean): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const units: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle);
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) units.push(0xfffd);
    else if (point < 0x10000) units.push(point);
    else units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
  }
  if (bytes.length % 4 > 0) units.push(0xfffd);
  return units;
}

/** HZ (RFC 1843): GB 2312 without the high bits, between `~{` and `~}`. */
function hz(bytes: Uint8Array): number[] {
  const high: number[] = [];
  let isChinese = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (byte === 0x7e && (next === 0x7b || next === 0x7d)) {
      isChinese = next === 0x7b;
      at += 1;
    } else if (byte === 0x7e && !isChinese) {
      // `~~` is a tilde, and a tilde at the end of a line joins it to the next.
      if (next === 0x7e) high.push(byte);
      at += 1;
    } else if (isChinese && byte > 0x20) {
      high.push(byte | 0x80, next | 0x80);
      at += 1;
    } else {
      if (byte === 0x0a) isChinese = false;
      high.push(byte > 0x7f ? 0xff : byte);
    }
  }
  const text = decodeAs(Uint8Array.from(high), 'gb18030', { isLenient: true }) ?? '';
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}
