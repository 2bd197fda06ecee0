/** A piece of rich text: the edge of a group, a control word with its number, a sign behind a backslash, bytes of text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'symbol'; readonly sign: string }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly start: number; readonly end: number };

const open = { kind: 'open' } as const;
const close = { kind: 'close' } as const;
const signs = { backslash: 0x5c, brace: 0x7b, endBrace: 0x7d, cr: 0x0d, lf: 0x0a } as const;

/**
 * The pieces of rich text (RTF 1.9.1, “Conventions of an RTF reader”); line ends that mean nothing and the bytes of `\bin` are
 * passed over. Text that is cut off just ends.
 */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === signs.brace) {
      at += 1;
      yield open;
    } else if (byte === signs.endBrace) {
      at += 1;
      yield close;
    } else if (byte === signs.cr || byte === signs.lf) at += 1;
    else if (byte === signs.backslash) {
      const control = readControl(bytes, at + 1);
      at = control.next;
      if (control.token) yield control.token;
    } else {
      const start = at;
      while (at < bytes.length && !isSpecial(bytes[at])) at += 1;
      yield { kind: 'text', start, end: at };
    }
  }
}

function isSpecial(byte: number | undefined): boolean {
  return (
    byte === signs.backslash ||
    byte === signs.brace ||
    byte === signs.endBrace ||
    byte === signs.cr ||
    byte === signs.lf
  );
}

/** Longer names are none. */
const longestName = 40;

function readControl(
  bytes: Uint8Array,
  start: number,
): { readonly token: RtfToken | null; readonly next: number } {
  const first = bytes[start];
  if (first === undefined) return { token: null, next: start };
  if (!isLetter(first)) {
    if (first !== 0x27)
      return { token: { kind: 'symbol', sign: String.fromCharCode(first) }, next: start + 1 };
    const hex = String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0);
    if (!/^[0-9a-f]{2}$/i.test(hex)) return { token: null, next: start + 1 };
    return { token: { kind: 'byte', byte: Number.parseInt(hex, 16) }, next: start + 3 };
  }
  let at = start;
  while (isLetter(bytes[at]) && at - start < longestName) at += 1;
  const name = latin1(bytes, start, at);
  const numberStart = at;
  if (bytes[at] === 0x2d) at += 1;
  while (isDigit(bytes[at]) && at - numberStart < 11) at += 1;
  const digits = latin1(bytes, numberStart, at);
  const value = /\d/.test(digits) ? Number(digits) : undefined;
  if (value === undefined) at = numberStart;
  if (bytes[at] === 0x20) at += 1;
  if (name === 'bin') return { token: null, next: Math.min(bytes.length, at + Math.max(0, value ?? 0)) };
  return { token: { kind: 'word', name, value }, next: at };
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
