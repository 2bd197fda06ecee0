import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';

const replacement = 0xfffd;
const wansung = createMultibyteDecoder('euc-kr', true);

/** The character of KS X 1001 at a row and a cell (each 0x21 to 0x7e); U+FFFD where there is none. */
function ksx1001(row: number, cell: number): number {
  return wansung(Uint8Array.of(row | 0x80, cell | 0x80)).charCodeAt(0);
}

/**
 * Turns ISO-2022-KR (RFC 1557) into UTF-16 code units: Shift Out begins Korean, Shift In and the end of a line end it. U+FFFD
 * stands for what is not valid.
 */
export function decodeIso2022Korean(bytes: Uint8Array): number[] {
  const units: number[] = [];
  let isKorean = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x1b && isDesignation(bytes, at)) at += 3;
    else if (byte === 0x0e || byte === 0x0f) isKorean = byte === 0x0e;
    else if (byte === 0x1b || byte > 0x7f) units.push(replacement);
    else if (isKorean && byte > 0x20 && byte < 0x7f) {
      at += 1;
      const cell = bytes[at] ?? 0;
      units.push(cell > 0x20 && cell < 0x7f ? ksx1001(byte, cell) : replacement);
    } else {
      if (byte === 0x0a) isKorean = false;
      units.push(byte);
    }
  }
  return units;
}

/** `ESC $ ) C`, which announces KS X 1001. */
function isDesignation(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === 0x24 && bytes[at + 2] === 0x29 && bytes[at + 3] === 0x43;
}

/**
 * Turns Johab (KS X 1001, annex 3; Windows code page 1361) into UTF-16 code units: each syllable is three numbers of five bits for
 * its initial, vowel and final, so that all 11,172 are there. U+FFFD stands for what is not valid.
 */
export function decodeJohab(bytes: Uint8Array): number[] {
  const units: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      units.push(lead);
      continue;
    }
    at += 1;
    const trail = bytes[at] ?? 0;
    const unit = lead < 0xd4 ? syllable((lead << 8) | trail) : symbol(lead, trail);
    units.push(unit);
    // A broken character does not take the line with it.
    if (unit === replacement && trail < 0x80 && at < bytes.length) at -= 1;
  }
  return units;
}

/** By the number of five bits; -1 is not used, -2 is no initial, vowel or final. */
const initials = [-1, -2, ...range(0, 18)];
const vowels = [-1, -1, -2, ...range(0, 4), -1, -1, ...range(5, 10), -1, -1, ...range(11, 16), -1, -1].concat(
  range(17, 20),
);
const finals = [-1, -2, ...range(1, 16), -1, ...range(17, 27)];

/** Hangul Compatibility Jamo (U+3131 and on) that an initial or final is, standing alone. */
const initialJamo = [0, 1, 3, 6, 7, 8, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29];
const finalJamo = [
  0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29,
];

function syllable(code: number): number {
  const initial = initials[(code >> 10) & 31] ?? -1;
  const vowel = vowels[(code >> 5) & 31] ?? -1;
  const final = finals[code & 31] ?? -1;
  if (initial === -1 || vowel === -1 || final === -1) return replacement;
  if (initial >= 0 && vowel >= 0) return 0xac00 + (initial * 21 + vowel) * 28 + Math.max(final, 0);
  if (initial >= 0 && final === -2) return 0x3131 + (initialJamo[initial] ?? 0);
  if (initial === -2 && vowel >= 0 && final === -2) return 0x314f + vowel;
  if (initial === -2 && vowel === -2 && final > 0) return 0x3131 + (finalJamo[final - 1] ?? 0);
  return replacement;
}

/** Signs and Chinese characters: two rows of KS X 1001 for each lead byte. */
function symbol(lead: number, trail: number): number {
  const isLead = (lead >= 0xd9 && lead <= 0xde) || (lead >= 0xe0 && lead <= 0xf9);
  const isTrail = (trail >= 0x31 && trail <= 0x7e) || (trail >= 0x91 && trail <= 0xfe);
  // Single letters are written as syllables are.
  const isLetter = lead === 0xda && trail >= 0xa1 && trail <= 0xd3;
  if (!isLead || !isTrail || isLetter) return replacement;
  const row = lead < 0xe0 ? 2 * (lead - 0xd9) : 2 * lead - 0x197;
  const cell = trail < 0x91 ? trail - 0x31 : trail - 0x43;
  return ksx1001(row + (cell < 94 ? 0 : 1) + 0x21, (cell % 94) + 0x21);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
