import { readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { parseFigure } from '../../shared/figure/parse.ts';
import { Refusal } from '../../shared/result.ts';

/** Standard input as text, piece by piece; ends with the input. A byte order mark is not part of it. */
export function* standardInput(): Generator<string> {
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(65_536);
  let isStart = true;
  for (let length = read(buffer); length > 0; length = read(buffer)) {
    const text = decoder.write(buffer.subarray(0, length));
    yield isStart ? text.replace(/^\ufeff/, '') : text;
    isStart &&= text === '';
  }
  yield decoder.end();
}

/** Where the other end has not written yet and the pipe does not wait by itself, we do. */
function read(buffer: Buffer): number {
  for (;;) {
    try {
      return readSync(0, buffer);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** A line with more than this (UTF-16 code units) is no phrase, and a file without line breaks may be as long as it likes. */
const maxLineLength = 100_000_000;

/**
 * The lines of a text that comes in pieces, without LF or CRLF; no empty one after the last line break. Throws `Refusal` for
 * one that does not end.
 */
export function* linesOf(pieces: Iterable<string>): Generator<string> {
  let rest = '';
  for (const piece of pieces) {
    const lines = piece.split('\n');
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
    if (rest.length > maxLineLength)
      throw new Refusal(
        'invalid-input',
        'A line is longer than 100,000,000 characters: give each phrase its own line.',
      );
  }
  if (rest !== '') yield rest;
}

/** The card of one phrase in a language (BCP 47) as the command line prints it: words instead of offsets. */
export function figureLine(phrase: string, articleDate: string | null, language: string): object {
  const { lower, upper, unit, modifiers, measuredEntity, measuredProperty, asOf } = parseFigure(phrase, {
    articleDate,
    language,
  });
  const wordsOf = ({ start, end }: { readonly start: number; readonly end: number }) =>
    phrase.slice(start, end);
  return {
    phrase,
    lower,
    upper,
    unit,
    modifiers,
    measuredEntity: measuredEntity && wordsOf(measuredEntity),
    measuredProperty,
    asOf: asOf && {
      text: wordsOf(asOf),
      date: asOf.date,
      ...(asOf.date === null && { reason: asOf.reason }),
    },
  };
}
