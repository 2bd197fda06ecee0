import { isUtf8 } from 'node:buffer';
import { fail, ok, type Result } from '../../shared/result.ts';
import { shortened } from '../../shared/text/shortened.ts';
import { findBinary } from './binary.ts';
import { decodeBytes, firstBadByte } from './decode.ts';
import { byteOrderMark } from './encoding/byteOrderMark.ts';
import { detectEncoding, type EncodingGuess, sureEnough } from './encoding/detect.ts';
import { isEncodedTwice, isUkrainianKoi8, isUtf8Labelled } from './encoding/labelled.ts';
import { encodingNamed } from './encoding/labels.ts';

/** What is known of the encoding of some bytes before they are looked at. */
export interface EncodingHints {
  /** What the person said: goes before all but a byte order mark. */
  readonly encoding?: string | undefined;
  /** What the file says of itself, by any name; counts where the bytes are valid in it and not UTF-8 all the same. */
  readonly declared?: string | undefined;
}

/** A text, and a sentence where its encoding was found out from the bytes and not given by anyone, or looks wrong. */
export interface DecodedText {
  readonly text: string;
  readonly note: string | null;
}

/**
 * Turns bytes into text: by byte order mark, else as the person said, else as the file says of itself unless it is UTF-8
 * all the same, else as UTF-8, else by what the bytes look like when that is sure enough. What is not sure, and what
 * claims an encoding that nothing here reads, is refused with a sentence that names the best guesses and how to choose;
 * no replacement character is ever put in.
 */
export function decodeText(
  bytes: Uint8Array,
  fileName: string,
  { encoding, declared: written }: EncodingHints = {},
): Result<DecodedText> {
  if (byteOrderMark(bytes) || encoding !== undefined) return plain(decodeBytes(bytes, fileName, encoding));
  // What calls itself ASCII and is more says nothing.
  const declared = written === undefined || isAscii.test(written) ? undefined : written;
  const label = declared === undefined ? undefined : encodingNamed(declared);
  const named = label === 'koi8-r' && isUkrainianKoi8(bytes) ? 'koi8-u' : label;
  if (declared !== undefined && (named === undefined ? isUtf8(bytes) : isUtf8Labelled(bytes, named)))
    return plain(decodeBytes(bytes, fileName, 'utf-8'), contradicted('utf-8', declared, bytes));
  if (declared !== undefined && named === undefined)
    return refuse(bytes, `“${fileName}” says that it is in “${shortened(declared, 40)}”, which is unknown`);
  const guess = named === undefined || named === 'windows-1252' ? guessEncoding(bytes) : null;
  const isMislabelled = declared !== undefined && guess !== null && isOfAnotherScript(guess);
  const asDeclared = named === undefined || isMislabelled ? null : decodeBytes(bytes, fileName, named);
  if (asDeclared?.ok) return plain(asDeclared);
  const found = guess ?? guessEncoding(bytes);
  if (found && found.confidence >= sureEnough) {
    const decoded = decodeBytes(bytes, fileName, found.encoding);
    const note = isMislabelled ? contradicted(found.encoding, declared ?? '', bytes) : noteOf(found);
    if (decoded.ok) return plain(decoded, note);
  }
  const binary = findBinary(bytes);
  if (binary) return fail('unsupported', `“${fileName}” is not text (it looks like ${binary}).`);
  const says = asDeclared === null ? '' : ` or ${declared}, which it claims to be`;
  return refuse(
    bytes,
    `“${fileName}” is not valid UTF-8 (the first bad byte is at offset ${firstBadByte(bytes)})${says}`,
  );
}

const isAscii = /^(?:us-?)?ascii$/i;

function contradicted(encoding: string, declared: string, bytes: Uint8Array): string | null {
  const isPlain = bytes.every((byte) => byte < 0x80);
  return isPlain
    ? null
    : `Read as ${encoding}, although the file says that it is in ${shortened(declared, 40)}.`;
}

/** What only a text in other letters than Latin ones is taken for with such certainty, whatever its label says. */
function isOfAnotherScript({ encoding, confidence }: EncodingGuess): boolean {
  return confidence >= 0.98 && otherScripts.test(encoding);
}

const otherScripts =
  /^(?:windows-(?:1251|1253|1255|1256|874)|koi8|ibm866|iso-8859-[5678]|iso-2022-|euc-|gb18030|big5|shift_jis)/;

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
  'hz-gb-2312',
  'utf-7',
]);

function plain(decoded: Result<string>, note: string | null = null): Result<DecodedText> {
  if (!decoded.ok) return decoded;
  const notes = [...(note === null ? [] : [note]), ...(isEncodedTwice(decoded.value) ? [twice] : [])];
  return ok({ text: decoded.value, note: notes.length > 0 ? notes.join(' ') : null });
}

const twice =
  'Its letters were garbled when it was saved (such as “Ã©” in place of “é”): compare it with its source.';

function noteOf({ encoding, confidence }: EncodingGuess): string | null {
  return encoding === 'utf-8'
    ? null
    : `Read as ${encoding} (detected, ${Math.floor(confidence * 100)}% sure).`;
}

function refuse(bytes: Uint8Array, what: string): Result<never> {
  const guess = guessEncoding(bytes);
  if (!guess) return fail('decode', `${what}: save it as UTF-8, or give its encoding with --encoding NAME.`);
  const names = [guess.encoding, ...guess.others].slice(0, 3);
  const listed = new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
  return fail(
    'decode',
    `${what}: it may be ${listed}. Choose its encoding when importing it, or give it on the command line, for example with --encoding ${guess.encoding}.`,
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
