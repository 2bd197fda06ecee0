import { fail, ok, type Result } from '../../shared/result.ts';
import { findBinary } from './binary.ts';
import { byteOrderMark, decodeBytes, firstBadByte } from './decode.ts';
import { detectEncoding, type EncodingGuess, sureEnough } from './encoding/detect.ts';

/** What is known of the encoding of some bytes before they are looked at. */
export interface EncodingHints {
  /** What the person said: goes before all but a byte order mark. */
  readonly encoding?: string | undefined;
  /** What the file says of itself; counts where the bytes are valid in it. */
  readonly declared?: string | undefined;
}

/** A text, and a sentence where its encoding was found out from the bytes and not given by anyone. */
export interface DecodedText {
  readonly text: string;
  readonly note: string | null;
}

/**
 * Turns bytes into text: by byte order mark, else as the person said, else as the file says of itself, else as UTF-8,
 * else by what the bytes look like when that is sure enough. What is not sure is refused with a sentence that names
 * the best guesses and how to choose; no replacement character is ever put in.
 */
export function decodeText(
  bytes: Uint8Array,
  fileName: string,
  { encoding, declared }: EncodingHints = {},
): Result<DecodedText> {
  if (byteOrderMark(bytes) || encoding !== undefined) return plain(decodeBytes(bytes, fileName, encoding));
  const asDeclared = declared === undefined ? null : decodeBytes(bytes, fileName, declared);
  if (asDeclared?.ok) return plain(asDeclared);
  const guess = guessEncoding(bytes);
  if (guess && guess.confidence >= sureEnough) {
    const decoded = decodeBytes(bytes, fileName, guess.encoding);
    if (decoded.ok) return ok({ text: decoded.value, note: noteOf(guess) });
  }
  const binary = findBinary(bytes);
  if (binary) return fail('unsupported', `“${fileName}” is not text (it looks like ${binary}).`);
  return refuse(bytes, fileName, guess, asDeclared === null ? undefined : declared);
}

/** The guess for bytes that are text; null for a binary file, and for UTF-8 that only a few bytes have spoilt. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess | null {
  const guess = detectEncoding(bytes);
  if (!guess || unmistakable.has(guess.encoding)) return guess;
  return findBinary(bytes) !== null || isSpoiltUtf8(bytes) ? null : guess;
}

const unmistakable = new Set([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'iso-2022-jp',
  'iso-2022-kr',
]);

function plain(decoded: Result<string>): Result<DecodedText> {
  return decoded.ok ? ok({ text: decoded.value, note: null }) : decoded;
}

function noteOf({ encoding, confidence }: EncodingGuess): string | null {
  return encoding === 'utf-8'
    ? null
    : `Read as ${encoding} (detected, ${Math.floor(confidence * 100)}% sure).`;
}

function refuse(
  bytes: Uint8Array,
  fileName: string,
  guess: EncodingGuess | null,
  declared: string | undefined,
): Result<never> {
  const says = declared === undefined ? '' : ` or ${declared}, which it claims to be`;
  const place = `“${fileName}” is not valid UTF-8 (the first bad byte is at offset ${firstBadByte(bytes)})${says}`;
  if (!guess) return fail('decode', `${place}: save it as UTF-8, or give its encoding with --encoding NAME.`);
  const names = [guess.encoding, ...guess.others].slice(0, 3);
  const listed = new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
  return fail(
    'decode',
    `${place}: it may be ${listed}. Choose its encoding when importing it, or give it on the command line, for example with --encoding ${guess.encoding}.`,
  );
}

/** True when nearly all that is not ASCII is valid UTF-8: then it is UTF-8 with a fault, and no other encoding. */
function isSpoiltUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 65_536));
  let faults = 0;
  let valid = 0;
  for (const character of text) {
    if (character === '\ufffd') faults += 1;
    else if (character > '\u007f') valid += 1;
  }
  return valid > 2 && faults <= valid / 5;
}
