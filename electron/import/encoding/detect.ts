import { bestFit, statisticalEncodings } from './likelihood.ts';
import { isIso2022Japanese, utf16WithoutMark } from './unmistakable.ts';

/** What bytes without a byte order mark are most likely written in. */
export interface EncodingGuess {
  /** As the platform's `TextDecoder` names it. */
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

/** How much of a file is looked at, in bytes: more changes nothing. */
const sampleLength = 32_768;
const maxOthers = 5;

/**
 * Guesses the encoding of bytes that say nothing about it: UTF-8 where they are valid UTF-8, what cannot be mistaken
 * (ISO-2022-JP, UTF-16 with its zero bytes), else the encoding whose text looks most like running text in one of the
 * languages that used it. Encodings in which the bytes are not valid are out. Null when none is left.
 */
export function detectEncoding(bytes: Uint8Array): EncodingGuess | null {
  if (isIso2022Japanese(bytes)) return { encoding: 'iso-2022-jp', confidence: 0.99, others: ['utf-8'] };
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) return { encoding: utf16, confidence: 0.97, others: [] };
  if (decodes(bytes, 'utf-8') !== null) return { encoding: 'utf-8', confidence: 1, others: [] };
  return likeliest(bytes);
}

/** Encodings that give one and the same text, best first. */
interface Reading {
  readonly text: string;
  readonly encoding: string;
  readonly logLikelihood: number;
  readonly atHome: number;
}

function likeliest(bytes: Uint8Array): EncodingGuess | null {
  const sample = telling(bytes);
  const readings = new Map<string, Reading>();
  for (const encoding of statisticalEncodings) {
    const text = decodes(sample, encoding);
    if (text === null) continue;
    const reading = { text, encoding, ...bestFit(text, encoding) };
    const present = readings.get(text);
    if (!present || reading.logLikelihood > present.logLikelihood) readings.set(text, reading);
  }
  const ranked = [...readings.values()].sort((one, other) => other.logLikelihood - one.logLikelihood);
  const best = ranked.find(({ encoding }) => sample === bytes || decodes(bytes, encoding) !== null);
  if (!best) return null;
  // Characters depend on each other, so that the plain product of their likelihoods would be far too sure.
  const weights = ranked.map(({ logLikelihood }) => Math.exp((logLikelihood - best.logLikelihood) / 2));
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

/** The text, or null where the bytes are not valid in the encoding; a character cut off at the end is no matter. */
function decodes(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, {
      stream: bytes.length === sampleLength,
    });
  } catch {
    return null;
  }
}

/** The part of long bytes that says most: from a line end before the first byte that is not ASCII. */
function telling(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleLength) return bytes;
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const line = bytes.lastIndexOf(0x0a, first) + 1;
  const start = Math.min(first - line < 1000 ? line : first, bytes.length - sampleLength);
  return bytes.subarray(start, start + sampleLength);
}
