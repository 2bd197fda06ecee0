import { fromQuotedPrintable } from './transferEncoding.ts';

/** Turns the bytes of a text into it; `charset` is what they are said to be in. */
export type DecodeBytes = (bytes: Uint8Array, charset: string | undefined) => string | null;

/**
 * A field as people read it: encoded words (RFC 2047, also in quotation marks and where one letter is cut into
 * two of them) and bytes beyond ASCII become letters. A word that cannot be decoded stays as it is.
 */
export function decodeField(value: string, decode: DecodeBytes): string {
  const words = /=\?([^?\s]{1,80})\?([bq])\?([^?]*)(?:\?=|$)/gi;
  const parts: string[] = [];
  let waiting: Waiting | null = null;
  let last = 0;
  const flush = () => {
    if (waiting) parts.push(decode(Buffer.concat(waiting.bytes), waiting.charset) ?? waiting.written);
    waiting = null;
  };
  for (const found of value.matchAll(words)) {
    const [written, label = '', way = '', encoded = ''] = found;
    const charset = label.split('*')[0]?.toLowerCase() ?? '';
    const between = value.slice(last, found.index);
    const isNext: boolean = waiting !== null && between.trim() === '';
    if (!isNext || (waiting as Waiting | null)?.charset !== charset) flush();
    if (!isNext) parts.push(decodeRaw(between, decode));
    const bytes =
      way.toLowerCase() === 'b' ? fromWord64(encoded) : fromQuotedPrintable(encoded.replaceAll('_', ' '));
    waiting ??= { charset, bytes: [], written: '' };
    (waiting as Waiting).bytes.push(bytes);
    waiting = { ...waiting, written: waiting.written + written };
    last = found.index + written.length;
  }
  flush();
  parts.push(decodeRaw(value.slice(last), decode));
  return parts
    .join('')
    .replace(/[\s\0]+/g, ' ')
    .trim();
}

interface Waiting {
  readonly charset: string;
  readonly bytes: Buffer[];
  /** What stays where it cannot be decoded. */
  readonly written: string;
}

/** Several pieces of base64, each with signs at its end, are also found in one word. */
function fromWord64(encoded: string): Buffer {
  return Buffer.concat(encoded.split(/=+/).map((piece) => Buffer.from(piece, 'base64')));
}

function decodeRaw(text: string, decode: DecodeBytes): string {
  if (!/[\x80-\xff]/.test(text)) return text;
  return decode(Buffer.from(text, 'latin1'), undefined) ?? text;
}

/** The names in a list of addresses (RFC 5322, groups too), else the addresses, still encoded. */
export function namesIn(addresses: string): readonly string[] {
  const names: string[] = [];
  let name = '';
  let comment = '';
  let address = '';
  const end = () => {
    // Where no address is in angle brackets, what stands outside of the comment is it.
    const isBare = address === '' && /^[^\s@]+@[^\s@]+$/.test(name.trim());
    const found = (isBare ? '' : name.trim()) || comment.trim() || address.trim() || name.trim();
    if (found !== '') names.push(found);
    name = '';
    comment = '';
    address = '';
  };
  for (let at = 0; at < addresses.length && names.length < maxNames; at += 1) {
    const sign = addresses[at];
    if (sign === '"') {
      for (at += 1; at < addresses.length && addresses[at] !== '"'; at += 1) {
        if (addresses[at] === '\\') at += 1;
        name += addresses[at] ?? '';
      }
    } else if (sign === '(') {
      let depth = 1;
      for (at += 1; at < addresses.length; at += 1) {
        if (addresses[at] === '\\') at += 1;
        else if (addresses[at] === '(') depth += 1;
        else if (addresses[at] === ')') depth -= 1;
        if (depth === 0) break;
        comment += addresses[at] ?? '';
      }
    } else if (sign === '<') {
      const close = addresses.indexOf('>', at);
      address = addresses.slice(at + 1, close === -1 ? undefined : close);
      at = close === -1 ? addresses.length : close;
    } else if (sign === ',' || sign === ';') end();
    else if (sign === ':' && !name.includes('=?')) name = '';
    else name += sign;
  }
  end();
  return names;
}

/** More authors than this are not named. */
const maxNames = 50;
