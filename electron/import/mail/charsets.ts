import { isUtf8 } from 'node:buffer';
import { ok, type Result } from '../../../shared/result.ts';
import { decodeText, guessEncoding } from '../decodeText.ts';
import { sureEnough } from '../encoding/detect.ts';
import { encodingNamed } from '../encoding/labels.ts';
import { escapedEncoding, shiftedEncoding } from '../encoding/unmistakable.ts';
import type { DecodeBytes } from './words.ts';

/** Decodes the texts of one file and keeps in mind how; `encoding` is what a person said, and goes before all else. */
export class Charsets {
  readonly #fileName: string;
  readonly #encoding: string | undefined;
  readonly #notes = new Set<string>();

  constructor(fileName: string, encoding: string | undefined) {
    this.#fileName = fileName;
    this.#encoding = encoding;
  }

  /** Sentences about encodings that were found out, each once. */
  get notes(): readonly string[] {
    return [...this.#notes];
  }

  /** The text of a part; a mail that names no encoding, or ASCII, and has other bytes says nothing of them. */
  textOf(bytes: Uint8Array, declared: string | undefined): Result<string> {
    const isOpen = declared === undefined || isAscii.test(declared);
    const isShifted =
      escapedEncoding(bytes) !== undefined || (isOpen && shiftedEncoding(bytes) !== undefined);
    if (this.#encoding === undefined && isUtf8(bytes) && !isShifted && !isShift(declared))
      return ok(utf8(bytes));
    const named = isOpen || (isShifted && !isShift(declared)) ? undefined : declared;
    const decoded = decodeText(bytes, this.#fileName, { encoding: this.#encoding, declared: named });
    if (!decoded.ok) return decoded;
    if (decoded.value.note !== null) this.#notes.add(decoded.value.note);
    return ok(decoded.value.text);
  }

  /**
   * Decodes words of a head; raw bytes are in the charset of the body (`charset`), or in what `beside`, its bytes, looks
   * like, for a subject alone is too short to tell.
   */
  forHead(charset: string | undefined, beside: Uint8Array): DecodeBytes {
    return (bytes, ofWord) => {
      if (isUtf8(bytes) && !isShift(ofWord ?? charset)) return utf8(bytes);
      for (const name of [ofWord, this.#encoding, charset]) {
        const decoded = name === undefined ? null : tried(bytes, name);
        if (decoded !== null) return decoded;
      }
      const guess = guessEncoding(Buffer.concat([bytes, beside.subarray(0, guessedFrom)]));
      return guess && guess.confidence >= sureEnough
        ? tried(bytes, guess.encoding)
        : tried(bytes, 'windows-1252');
    };
  }
}

/** How much of a body is looked at to know the letters of its head, in bytes. */
const guessedFrom = 65_536;

/** Encodings that are written in ASCII, so that they look like UTF-8. */
const shifts = /^(?:iso-2022-|utf-7|hz-|utf-16|utf-32)/;

const isAscii = /^(?:us-ascii|ascii|unknown.*|x-unknown|8bit|default|binary)$/i;

function isShift(charset: string | undefined): boolean {
  return charset !== undefined && shifts.test(encodingNamed(charset) ?? '');
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function tried(bytes: Uint8Array, charset: string): string | null {
  const decoded = decodeText(bytes, '', { encoding: charset });
  return decoded.ok ? decoded.value.text : null;
}
