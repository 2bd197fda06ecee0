import { isUtf8 } from 'node:buffer';
import { kinds, kindsOf } from './characters.ts';
import { decodeAs } from './decodeAs.ts';
import { bestFitOfText, ideographicEncodings } from './ideographs.ts';
import { bestFit, charactersOf, type Fit, singleByteEncodings } from './singleBytes.ts';
import { escapedEncoding, shiftedEncoding, utf16WithoutMark, utf32WithoutMark } from './unmistakable.ts';

/** What bytes without a byte order mark are most likely written in. */
export interface EncodingGuess {
  /** By the name of `encodingNamed`. */
  readonly encoding: string;
  /** Between 0 and 1. */
  readonly confidence: number;
  /** Others that give another text and are possible, the likeliest first. */
  readonly others: readonly string[];
}

/** From here on a guess is taken without asking; measured in tests/unit/import-encodings.test.ts. */
export const sureEnough = 0.85;

/** From here on a person is not asked; between the two, a guess is shown first where a person can look at it. */
export const surelyKnown = 0.95;

/** How many bytes that are not ASCII are looked at: more change nothing. */
const telling = 1500;
/** How far they are looked for, in bytes. */
const maxSample = 262_144;
/** Fewer bytes that are not ASCII are a word or two. */
const fewBytes = 20;
const maxOthers = 5;

/**
 * Guesses the encoding of bytes that say nothing about it: UTF-8 where they are valid UTF-8, what cannot be mistaken
 * (ISO-2022-JP and -KR, UTF-16 and UTF-32 with their zero bytes), else the encoding whose text looks most like running
 * text in one of the languages that used it. Encodings in which the bytes are not valid are out. Null when none is left.
 */
export function detectEncoding(bytes: Uint8Array): EncodingGuess | null {
  const escaped = escapedEncoding(bytes) ?? shiftedEncoding(bytes);
  if (escaped) return { encoding: escaped, confidence: 0.99, others: ['utf-8'] };
  const wide = utf32WithoutMark(bytes) ?? utf16WithoutMark(bytes);
  if (wide) return { encoding: wide, confidence: 0.97, others: [] };
  if (isUtf8(bytes)) return { encoding: 'utf-8', confidence: 1, others: [] };
  return likeliest(bytes);
}

/** One text that the bytes may be, and the likeliest of the encodings that give it. */
interface Reading extends Fit {
  readonly encoding: string;
}

function likeliest(bytes: Uint8Array): EncodingGuess | null {
  const sample = tellingPart(bytes);
  const readings = new Map<string, Reading>();
  const add = (text: string, reading: Reading) => {
    const present = readings.get(text);
    if (!present || reading.logLikelihood > present.logLikelihood) readings.set(text, reading);
  };
  addSingleBytes(bytes, sample, add);
  for (const encoding of ideographicEncodings) {
    const text = decodeAs(sample, encoding, { isCut: sample.length < bytes.length });
    if (text !== null) add(text, { encoding, ...bestFitOfText(text, encoding) });
  }
  const ranked = [...readings.values()].sort((one, other) => other.logLikelihood - one.logLikelihood);
  // Those of one byte a character were held against all bytes.
  const best = ranked.find(
    ({ encoding }) =>
      sample === bytes || !ideographicEncodings.includes(encoding) || decodeAs(bytes, encoding) !== null,
  );
  if (!best) return null;
  // Characters depend on each other, so that the plain product of their likelihoods would be far too sure; the more in a word or two.
  const count = above(sample);
  const trust = count < fewBytes && count > sample.length / 2 ? 0.3 : 0.5;
  const weights = ranked.map(({ logLikelihood }) => Math.exp((logLikelihood - best.logLikelihood) * trust));
  const share = 1 / weights.reduce((sum, weight) => sum + weight, 0);
  return {
    encoding: best.encoding,
    confidence: Math.min(0.99, share * Math.min(1, best.atHome * 1.1)),
    others: ranked
      .filter((reading) => reading !== best)
      .slice(0, maxOthers)
      .map(({ encoding }) => encoding),
  };
}

function addSingleBytes(
  bytes: Uint8Array,
  sample: Uint8Array,
  add: (text: string, reading: Reading) => void,
): void {
  const inAll = bytesAboveAscii(bytes);
  const inSample = bytesAboveAscii(sample);
  const words = asciiWords(bytes, sample.byteOffset - bytes.byteOffset);
  for (const encoding of singleByteEncodings) {
    const characters = charactersOf(encoding);
    if (inAll.some((byte) => characters[byte] === 0xfffd)) continue;
    // Bytes that only occur behind the sample say which of two encodings it is that give the same text for it.
    const odd = inAll.filter((byte) => !inSample.includes(byte) && isUnused(characters[byte] ?? 0xfffd));
    const fit = bestFit(sample, encoding, words);
    add(String.fromCharCode(...inSample.map((byte) => characters[byte] ?? 0xfffd)), {
      encoding,
      atHome: fit.atHome,
      logLikelihood: fit.logLikelihood + odd.length * Math.log(1e-9),
    });
  }
}

function bytesAboveAscii(bytes: Uint8Array): readonly number[] {
  const isUsed = new Uint8Array(256);
  for (const byte of bytes) isUsed[byte] = 1;
  return [...isUsed.keys()].filter((byte) => byte > 0x7f && isUsed[byte] === 1);
}

function above(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
}

function isUnused(unit: number): boolean {
  return (kindsOf(unit) & kinds.unused) !== 0;
}

/** Words of nothing but ASCII letters around a place in the bytes, in lower case. */
function asciiWords(bytes: Uint8Array, at: number): ReadonlySet<string> {
  const around = bytes.subarray(Math.max(0, at - 4096), at + 4096);
  const text = Buffer.from(around.buffer, around.byteOffset, around.length).toString('latin1');
  return new Set(text.toLowerCase().match(/(?<![^\s])[a-z]+(?=[\s.,;:])/g));
}

/** The part of long bytes that says most: from a line end before the first byte that is not ASCII. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= telling) return bytes;
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const line = bytes.lastIndexOf(0x0a, first) + 1;
  const start = first - line < 1000 ? line : first;
  const last = Math.min(bytes.length, start + maxSample);
  let end = first;
  for (let found = 0; end < last && found < telling; end += 1) found += (bytes[end] ?? 0) > 0x7f ? 1 : 0;
  return start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end);
}
