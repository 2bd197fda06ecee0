import { plainOf } from '../figure/plain.ts';
import { type Place, Problem, use } from './problem.ts';
import type { Span } from './query.ts';
import { type Value, withPlainSigns } from './tokens.ts';

/** A value that may begin with a comparison, be two with `..` between them, or end in `!`. */
export interface Compared<T> {
  readonly span: Span<T>;
  /** Whether something was written in front of it: `=`, `<`, … */
  readonly isBare: boolean;
  readonly isMust: boolean;
}

/**
 * Reads such a value; `readOne` reads what is compared with, and `isBefore` says whether two ends are turned round. The piece
 * that `readOne` gets has the digits of all scripts as ASCII. Throws a `Problem` with `expected` where something is missing.
 */
export function readCompared<T>(
  value: Value,
  expected: string,
  readOne: (piece: Piece) => T,
  isBefore: (one: T, other: T) => boolean,
): Compared<T> {
  const whole = pieceOf(value);
  const isMust = whole.text.trimEnd().endsWith('!');
  const all = trimmed(isMust ? cut(whole, 0, whole.text.lastIndexOf('!')) : whole);
  const sign = /^(?:[<>]=|=[<>]|[<>=≤≥])/.exec(all.text)?.[0] ?? '';
  const rest = trimmed(cut(all, sign.length, all.text.length));
  const gap = /\.{2,}|…/.exec(rest.text);
  if (rest.text === '' || rest.text === gap?.[0]) throw new Problem(whole.place(), expected);
  if (!gap || sign !== '') {
    const compare = signs.get(sign) ?? '=';
    return { span: { compare, with: readOne(rest) }, isBare: sign === '', isMust };
  }
  const first = trimmed(cut(rest, 0, gap.index));
  const last = trimmed(cut(rest, gap.index + gap[0].length, rest.text.length));
  if (first.text === '') return { span: { compare: '<=', with: readOne(last) }, isBare: false, isMust };
  if (last.text === '') return { span: { compare: '>=', with: readOne(first) }, isBare: false, isMust };
  const [from, to] = [readOne(first), readOne(last)];
  if (isBefore(to, from))
    throw new Problem(
      rest.place(),
      `${first.text} comes after ${last.text}.`,
      use(rest.place(), rest.written(`${last.text}..${first.text}`)),
    );
  return { span: { compare: '..', from, to }, isBare: false, isMust };
}

const signs: ReadonlyMap<string, '=' | '<' | '<=' | '>' | '>='> = new Map([
  ['<', '<'],
  ['>', '>'],
  ['<=', '<='],
  ['=<', '<='],
  ['≤', '<='],
  ['>=', '>='],
  ['=>', '>='],
  ['≥', '>='],
]);

/** A piece of a value, with the digits of all scripts as ASCII and all signs half as wide. */
export interface Piece {
  readonly text: string;
  /** Where it is in the query: all of the value where quotation marks are in it, as no offset leads there. */
  readonly place: () => Place;
  /** What to write at that place so that this is read. */
  readonly written: (text: string) => string;
  readonly value: Value;
  readonly start: number;
}

/** All of a value as a piece. */
export function pieceOf(value: Value): Piece {
  return pieceFrom(value, plainOf(withPlainSigns(value.text)), 0);
}

/** A range of a piece (UTF-16, half-open). */
export function cut(piece: Piece, start: number, end: number): Piece {
  return pieceFrom(piece.value, piece.text.slice(start, end), piece.start + start);
}

function pieceFrom(value: Value, text: string, start: number): Piece {
  const place = value.isQuoted
    ? { start: value.start, end: value.end }
    : { start: value.start + start, end: value.start + start + text.length };
  const around = (other: string): string =>
    `"${value.text.slice(0, start)}${other}${value.text.slice(start + text.length)}"`;
  return { text, place: () => place, written: value.isQuoted ? around : (other) => other, value, start };
}

function trimmed(piece: Piece): Piece {
  const start = piece.text.length - piece.text.trimStart().length;
  return cut(piece, start, Math.max(start, piece.text.trimEnd().length));
}
